import { SegmentedControl, Text, Textarea, TextInput, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsentParty } from '@shared/domain/referral-facts';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { usualConsent } from '@shared/domain/disclosure';
import { useDesk } from '../desk';
import { FormButtons } from '../form-buttons';
import { RecordForm } from '../record-form';
import { useFactForm } from '../use-fact-form';
import { CoveredData } from './covered-data';
import type { ConsentEventCode } from './consent-view';
import classes from './consents.module.css';

interface Props {
  readonly party: ConsentParty;
  readonly event: ConsentEventCode;
  readonly onClose: () => void;
}

/** Records one answer of one party: when, how, by whom, before whom; a no with its reason and what it means. */
export function ConsentForm({ party, event, onClose }: Props) {
  const { t } = useTranslation();
  const { view, today } = useDesk();
  const person = {
    student: { personName: view.student.name, relation: '' },
    guardian: {
      personName: view.guardian?.name ?? '',
      relation: view.guardian ? t(`referrals.relations.${view.guardian.relation}`) : '',
    },
    principal: { personName: view.principalName, relation: '' },
  }[party];
  const asksForData = event === 'given' && party !== 'principal';
  const { form, submit, busy, failure, discard } = useFactForm({
    name: `consent.${party}.${event}`,
    initial: {
      on: today as string | null,
      how: 'signed' as 'signed' | 'spoken',
      ...(event === 'waived' ? { personName: '', relation: '' } : person),
      witness: '',
      note: '',
      covers: asksForData ? usualConsent(view.kind) : null,
    },
    send: ({ on, how, witness, ...rest }, referralId) =>
      rpc.referrals.saveConsent({
        referralId,
        id: null,
        form: {
          ...rest,
          party,
          event,
          on: on ?? '',
          how: event === 'given' ? how : null,
          witness: event === 'given' && how === 'spoken' ? witness : null,
        },
      }),
    onSaved: onClose,
  });

  const partyName = t(`referrals.steps.consideration.parties.${party}`);
  const needsReason = event === 'refused' || event === 'withdrawn' || event === 'waived';
  /** What is written with the question, the principal reads under the own account. */
  const forPrincipal = party === 'principal' && event === 'asked';
  const noteLabel = needsReason ? 'reason' : forPrincipal ? 'principalReason' : 'note';
  const consequence = useConsequence(party, event);
  return (
    <RecordForm
      title={t(`referrals.steps.consideration.form.${event}`, { party: partyName })}
      onSubmit={submit}
      onEscape={onClose}
    >
      {consequence && (
        <Text size="sm" c="var(--rujuk-ink-soft)">
          {consequence}
        </Text>
      )}
      <div className={classes.form}>
        <DateField label={t('referrals.date')} required {...form.getInputProps('on')} />
        {event === 'given' && (
          <Input.Wrapper
            label={t('referrals.steps.consideration.form.how')}
            error={form.errors['how']}
            style={{ gridColumn: 'span 2' }}
            labelElement="div"
          >
            <SegmentedControl
              fullWidth
              aria-label={t('referrals.steps.consideration.form.how')}
              data={(['signed', 'spoken'] as const).map((value) => ({
                value,
                label: t(`referrals.steps.consideration.how.${value}`),
              }))}
              {...form.getInputProps('how')}
            />
          </Input.Wrapper>
        )}
        {event !== 'waived' && (
          <TextInput
            label={t('referrals.steps.consideration.form.personName')}
            style={{ gridColumn: event === 'given' ? undefined : 'span 2' }}
            {...form.getInputProps('personName')}
          />
        )}
        {party === 'guardian' && event === 'given' && (
          <TextInput
            label={t('referrals.steps.consideration.form.relation')}
            {...form.getInputProps('relation')}
          />
        )}
        {event === 'given' && form.values.how === 'spoken' && (
          <TextInput
            label={t('referrals.steps.consideration.form.witness')}
            required
            {...form.getInputProps('witness')}
          />
        )}
        {form.values.covers && (
          <CoveredData
            value={form.values.covers}
            onChange={(covers) => form.setFieldValue('covers', covers)}
          />
        )}
        <Textarea
          className={classes.whole}
          label={t(`referrals.steps.consideration.form.${noteLabel}`)}
          description={forPrincipal && t('referrals.steps.consideration.form.principalReasonHint')}
          required={needsReason}
          autosize
          minRows={needsReason || forPrincipal ? 2 : 1}
          maxRows={6}
          autoFocus
          {...form.getInputProps('note')}
        />
      </div>
      <FormButtons busy={busy} failure={failure} onCancel={discard} />
    </RecordForm>
  );
}

/** What happens now, said before it is recorded. */
function useConsequence(party: ConsentParty, event: ConsentEventCode): string | null {
  const { t } = useTranslation();
  const { view } = useDesk();
  switch (event) {
    case 'refused':
      return t(
        `referrals.steps.consideration.form.${party === 'student' ? 'refusedStudent' : 'refusedOther'}`,
      );
    case 'withdrawn':
      return party === 'student' && view.letter
        ? t('referrals.steps.consideration.form.withdrawnStudent')
        : t('referrals.steps.consideration.form.withdrawnHint');
    case 'waived':
      return t('referrals.steps.consideration.form.waivedHint');
    case 'given':
    case 'asked':
      return null;
  }
}
