import { NumberInput, Paper, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SchoolKindView } from '@shared/contract/receivers';
import { FormFoot } from '@renderer/components/form-foot';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './kinds.module.css';

interface KindFormProps {
  kind: SchoolKindView | null;
  onDone: () => void;
}

/** Adds (`null`) or changes a kind of the school's own. */
export function KindForm({ kind, onDone }: KindFormProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      label: kind?.label ?? '',
      profession: kind?.profession ?? '',
      weeklyControl: kind?.weeklyControl ?? false,
      reportDueDays: kind?.reportDueDays ?? 30,
      active: kind?.active ?? true,
    },
  });
  const draft = useDraft(`receivers.kind.${kind?.id ?? 'new'}`, form);
  const giveUp = () => void draft.discard().then(onDone);
  const save = useChange(rpc.receivers.saveKind, {
    invalidates: [['receivers'], ['referrals'], ['cases']],
    onSuccess: async () => {
      await draft.discard();
      notify(t('receivers.kinds.saved'));
      onDone();
    },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(
      { id: kind?.id ?? null, form: values },
      { onError: (failure) => void showFieldErrors(form, failure, t, { within: 'form.' }) },
    ),
  );
  return (
    <Paper
      component="form"
      withBorder
      className={classes.form}
      aria-label={t('receivers.kinds.form')}
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && giveUp()}
    >
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t('receivers.kinds.label')}
          description={t('receivers.kinds.labelHint')}
          required
          autoFocus
          {...form.getInputProps('label')}
        />
        <TextInput
          label={t('receivers.kinds.profession')}
          description={t('receivers.kinds.professionHint')}
          required
          {...form.getInputProps('profession')}
        />
        <NumberInput
          label={t('receivers.kinds.reportDueDays')}
          min={1}
          max={365}
          allowDecimal={false}
          {...form.getInputProps('reportDueDays')}
        />
        <Switch
          label={t('receivers.kinds.weeklyControl')}
          description={t('receivers.kinds.weeklyControlHint')}
          mt={26}
          {...form.getInputProps('weeklyControl', { type: 'checkbox' })}
        />
        {kind && (
          <Switch
            label={t('receivers.kinds.active')}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
        )}
      </SimpleGrid>
      <FormFoot error={save.error} pending={save.isPending} onCancel={giveUp} />
    </Paper>
  );
}
