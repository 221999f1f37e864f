import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { AutosaveNote } from '../autosave-note';
import { CardChoice } from '../card-choice';
import dated from '../dated-text.module.css';
import { useDesk } from '../desk';
import { Field } from '../field';
import { useAutosave } from '../use-autosave';

const decisions = ['finish', 'further_services', 'another_referral'] as const;

const readFollowUp = ({ followUp }: ReferralView) => ({
  on: followUp?.on ?? null,
  decision: followUp?.decision ?? null,
  text: followUp?.text ?? '',
});

/** What comes after the referral. */
export function DecisionForm() {
  const { t } = useTranslation();
  const { today, readOnly } = useDesk();
  const form = useAutosave({
    name: 'follow-up',
    read: readFollowUp,
    send: ({ on, decision, text }, referralId) =>
      on && decision ? () => rpc.referrals.saveFollowUp({ referralId, form: { on, decision, text } }) : null,
  });
  const { on, decision } = form.values;
  return (
    <>
      <Field name="further_services">
        <Field name="decision">
          <CardChoice
            label={t('referrals.steps.follow_up.decision')}
            value={decision}
            readOnly={readOnly}
            choices={decisions.map((value) => ({
              value,
              label: t(`referrals.steps.follow_up.decisions.${value}.label`),
              hint: t(`referrals.steps.follow_up.decisions.${value}.hint`),
            }))}
            onChange={(value) => form.set({ decision: value, on: on ?? today })}
          />
        </Field>
      </Field>
      <div className={dated.form} style={{ marginTop: 12 }}>
        <DateField label={t('referrals.steps.follow_up.on')} maxDate={today} {...form.choice('on')} />
        <Textarea
          label={t('referrals.steps.follow_up.text')}
          autosize
          minRows={2}
          maxRows={10}
          {...form.text('text')}
        />
      </div>
      <AutosaveNote form={form} incomplete={t('referrals.steps.follow_up.needsDecision')} />
    </>
  );
}
