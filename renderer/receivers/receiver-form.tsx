import { Button, Group, Paper, Select, Switch, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiverView } from '@shared/contract/receivers';
import { ErrorNote } from '@renderer/components/error-note';
import { SaveState } from '@renderer/components/save-state';
import { TeacherChoice } from '@renderer/components/teacher-choice';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { kindValue, useKindChoices } from '@renderer/lib/receiver-kinds';
import { rpc } from '@renderer/lib/rpc';
import classes from './receiver-form.module.css';

const valuesOf = (receiver: ReceiverView | null) => ({
  /** As `KindChoice` has it. */
  kind: receiver ? kindValue(receiver.kind, receiver.schoolKindId) : 'psychologist',
  institution: receiver?.institution ?? '',
  person: receiver?.person ?? '',
  address: receiver?.address ?? '',
  city: receiver?.city ?? '',
  phone: receiver?.phone ?? '',
  hours: receiver?.hours ?? '',
  cost: receiver?.cost ?? '',
  agreement: receiver?.agreement ?? '',
  note: receiver?.note ?? '',
  active: receiver?.active ?? true,
});

/** Adds (`null`) or changes one entry. What is typed survives leaving half-way. */
export function ReceiverForm({ receiver }: { readonly receiver: ReceiverView | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useKindChoices();
  const form = useForm({ initialValues: valuesOf(receiver) });
  const draft = useDraft(`receivers.form.${receiver?.id ?? 'new'}`, form);
  const save = useChange(
    ({ kind: value, ...rest }: typeof form.values) => {
      const choice = choices.find((one) => one.value === value);
      const kind = choice?.kind ?? receiver?.kind ?? 'psychologist';
      const schoolKindId = choice ? choice.schoolKindId : (receiver?.schoolKindId ?? null);
      return rpc.receivers.save({ id: receiver?.id ?? null, receiver: { ...rest, kind, schoolKindId } });
    },
    { invalidates: [['receivers'], ['referrals']] },
  );
  const chosen = choices.find(({ value }) => value === form.values.kind);
  const isBesideField = (save.error?.error.fields ?? []).length > 0;
  const field = (name: keyof ReturnType<typeof valuesOf>) => ({
    label: t(`receivers.form.${name}`),
    ...form.getInputProps(name),
  });

  const submit = form.onSubmit((values) =>
    save.mutate(values, {
      onSuccess: async () => {
        await draft.discard();
        notify(t('receivers.form.saved'));
        await navigate({ to: '/penerima' });
      },
      onError: (failure) => showFieldErrors(form, failure, t, { within: 'receiver.' }),
    }),
  );

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Part title={t('receivers.form.identity')}>
        <Select
          label={t('receivers.form.kind')}
          description={t('receivers.form.kindHint')}
          data={choices.map(({ value, label }) => ({ value, label }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        {chosen?.direction === 'inside' && (
          <TeacherChoice key={chosen.value} kind={chosen.kind} onChosen={form.setValues} />
        )}
        <TextInput
          {...field('institution')}
          description={t('receivers.form.institutionHint')}
          required
          autoFocus
        />
        <TextInput {...field('person')} description={t('receivers.form.personHint')} />
      </Part>
      <Part title={t('receivers.form.reach')}>
        <TextInput {...field('phone')} />
        <TextInput {...field('hours')} placeholder={t('receivers.form.hoursHint')} />
        <TextInput {...field('address')} />
        <TextInput {...field('city')} />
      </Part>
      <Part title={t('receivers.form.terms')}>
        <TextInput {...field('cost')} placeholder={t('receivers.form.costHint')} />
        <Textarea
          {...field('agreement')}
          placeholder={t('receivers.form.agreementHint')}
          autosize
          minRows={2}
          maxRows={6}
        />
        <Textarea {...field('note')} autosize minRows={2} maxRows={6} />
        <Switch
          label={t('receivers.form.active')}
          description={t('receivers.form.activeHint')}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      </Part>
      <div className={classes.end}>
        <ErrorNote error={isBesideField ? null : save.error?.error} />
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {t('receivers.form.save')}
          </Button>
          <Button variant="subtle" color="gray" renderRoot={(props) => <Link {...props} to="/penerima" />}>
            {t('receivers.form.back')}
          </Button>
          <SaveState savedAt={draft.savedAt} />
        </Group>
      </div>
    </form>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title} className={classes.part}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
