import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Approval } from '@shared/contract/principal';
import { DateField } from '@renderer/components/date-field';
import { FormFoot } from '@renderer/components/form-foot';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './principal.module.css';
import { touchedByPrincipal } from './queries';

export type Decision = 'given' | 'refused';

interface DecideFormProps {
  one: Approval;
  decision: Decision;
  onClose: () => void;
}

/** The principal's decision: its day, and a word to the counselor; a no with its reason. */
export function DecideForm({ one, decision, onClose }: DecideFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const form = useForm({ initialValues: { on: today as string | null, note: '' } });
  const decide = useChange(rpc.principal.decide, {
    invalidates: touchedByPrincipal,
    onSuccess: () => {
      notify(t('principal.decide.saved'));
      onClose();
    },
  });
  const submit = form.onSubmit(({ on, note }) => {
    if (decide.isPending) return;
    decide.mutate(
      { referralId: one.referralId, form: { decision, on: on ?? '', note } },
      { onError: (failure) => void showFieldErrors(form, failure, t, { within: 'form.' }) },
    );
  });
  const withdraws = decision === 'refused' && one.decision?.as === 'given';
  const event = withdraws ? 'withdrawn' : decision;
  const submits = { given: 'submitGiven', refused: 'submitRefused', withdrawn: 'submitWithdrawn' } as const;
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t(`principal.decide.${event}`)}>
      <p className={classes.soft}>
        {t(decision === 'given' ? 'principal.decide.givenHint' : 'principal.decide.refusedHint')}
      </p>
      <div className={classes.fields}>
        <DateField label={t('principal.decide.on')} maxDate={today} required {...form.getInputProps('on')} />
        <Textarea
          label={t(decision === 'given' ? 'principal.decide.note' : 'principal.decide.reason')}
          required={decision === 'refused'}
          autosize
          minRows={1}
          maxRows={8}
          autoFocus
          {...form.getInputProps('note')}
        />
      </div>
      <FormFoot
        error={decide.error}
        pending={decide.isPending}
        submit={t(`principal.decide.${submits[event]}`)}
        {...(decision === 'refused' && { color: 'red' })}
        onCancel={onClose}
      />
    </form>
  );
}
