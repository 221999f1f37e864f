import { Button, Group, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncomingForm as Letter } from '@shared/contract/incoming-letters';
import { useConfirm } from '@renderer/components/confirm';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { SaveState } from '@renderer/components/save-state';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './letters.module.css';

const linkOf = (caseId: number, referralId: number | null) => `${caseId}.${referralId ?? ''}`;

function valuesOf(form: Letter | undefined, today: string) {
  return {
    number: form?.number ?? '',
    date: form?.date ?? (null as string | null),
    receivedOn: form?.receivedOn ?? (today as string | null),
    sender: form?.sender ?? '',
    subject: form?.subject ?? '',
    note: form?.note ?? '',
    /** Case, and referral where it belongs to one: `12.3`, `12.`. */
    link: form?.caseId ? linkOf(form.caseId, form.referralId) : (null as string | null),
  };
}

/** Enters a letter (`null`) or changes one. What is typed survives leaving half-way. */
export function IncomingForm({ letter }: { letter: { id: number; form: Letter } | null }) {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const form = useForm({ initialValues: valuesOf(letter?.form, today) });
  const draft = useDraft(`letters.incoming.${letter?.id ?? 'new'}`, form);
  const links = useLinks();
  const leave = async (said: string) => {
    await draft.discard();
    notify(said);
    await navigate({ to: '/surat/masuk' });
  };
  const save = useChange(rpc.letters.saveIncoming, { invalidates: [['letters']] });
  const remove = useChange(rpc.letters.removeIncoming, { invalidates: [['letters', 'incoming']] });

  const submit = form.onSubmit(({ link, receivedOn, ...rest }) => {
    const [caseId = null, referralId = null] = (link?.split('.') ?? []).map((one) =>
      one ? Number(one) : null,
    );
    save.mutate(
      { id: letter?.id ?? null, form: { ...rest, receivedOn: receivedOn ?? '', caseId, referralId } },
      {
        onSuccess: () => leave(t('letters.incoming.saved')),
        onError: (failure) => void showFieldErrors(form, failure, t, { within: 'form.' }),
      },
    );
  });
  async function askAndRemove(id: number) {
    const sure = await confirm({
      title: t('letters.incoming.removeTitle'),
      body: t('letters.incoming.removeBody'),
      confirmLabel: t('letters.incoming.remove'),
      danger: true,
    });
    if (sure) remove.mutate({ id }, { onSuccess: () => leave(t('letters.incoming.removed')) });
  }

  const isBesideField = (save.error?.error.fields ?? []).length > 0;
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t('letters.incoming.sender')}
          required
          autoFocus={letter === null}
          {...form.getInputProps('sender')}
        />
        <TextInput label={t('letters.incoming.subject')} required {...form.getInputProps('subject')} />
        <TextInput
          label={t('letters.incoming.number')}
          description={t('letters.incoming.numberHint')}
          autoComplete="off"
          {...form.getInputProps('number')}
        />
        <Select
          label={t('letters.incoming.link')}
          description={t('letters.incoming.linkHint')}
          searchable
          clearable
          data={links}
          nothingFoundMessage={t('letters.incoming.noLink')}
          {...form.getInputProps('link')}
        />
        <DateField label={t('letters.incoming.date')} maxDate={today} {...form.getInputProps('date')} />
        <DateField
          label={t('letters.incoming.receivedOn')}
          maxDate={today}
          required
          {...form.getInputProps('receivedOn')}
        />
        <Textarea
          style={{ gridColumn: '1 / -1' }}
          label={t('letters.incoming.note')}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('note')}
        />
      </SimpleGrid>
      <ErrorNote error={isBesideField ? null : (save.error ?? remove.error)?.error} />
      <Group gap="xs" mt="md">
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
        <Button variant="subtle" color="gray" component={Link} to="/surat/masuk">
          {t('common.cancel')}
        </Button>
        {letter && (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => void askAndRemove(letter.id)}
          >
            {t('letters.incoming.remove')}
          </Button>
        )}
        <SaveState savedAt={draft.savedAt} />
      </Group>
    </form>
  );
}

/** Every case with its referrals, as one list to choose from; found by its code, the student, the receiver. */
function useLinks() {
  const { t } = useTranslation();
  const { data } = useAnswer(['letters', 'incomingSubjects'], () => rpc.letters.incomingSubjects({}));
  return (data ?? []).flatMap(({ caseId, code, student, referrals }) => [
    { value: linkOf(caseId, null), label: `${code}, ${student}` },
    ...referrals.map(({ id, sequence, receiver }) => ({
      value: linkOf(caseId, id),
      label: [`${code}, ${student}`, t('letters.incoming.referral', { sequence }), receiver]
        .filter(Boolean)
        .join(', '),
    })),
  ]);
}
