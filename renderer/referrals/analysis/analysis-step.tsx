import { SimpleGrid, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { AutosaveNote } from '../autosave-note';
import { CardChoice } from '../card-choice';
import { StageItems } from '../carrying-out/stage-items';
import dated from '../dated-text.module.css';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Gate } from '../gate';
import { Section } from '../section';
import { itemSource } from '../step-source';
import { useAutosave } from '../use-autosave';
import { Scales } from './scales';

const outcomes = ['resolved', 'partly', 'not_resolved'] as const;

const readAnalysis = ({ analysis }: ReferralView) => ({
  on: analysis?.on ?? null,
  outcome: analysis?.outcome ?? null,
  stateBefore: analysis?.stateBefore ?? '',
  stateAfter: analysis?.stateAfter ?? '',
  moodBefore: analysis?.moodBefore ?? null,
  moodAfter: analysis?.moodAfter ?? null,
  learningBefore: analysis?.learningBefore ?? null,
  learningAfter: analysis?.learningAfter ?? null,
  relationsBefore: analysis?.relationsBefore ?? null,
  relationsAfter: analysis?.relationsAfter ?? null,
  text: analysis?.text ?? '',
});
export type AnalysisValues = ReturnType<typeof readAnalysis>;

/** Step 7: how effectively the referral relieved the student's problem as a whole (Anwar, 2016). */
export function AnalysisStep() {
  const { view } = useDesk();
  return (
    <>
      <Gate action="record_analysis" isFilled={view.analysis !== null}>
        <AnalysisForm />
      </Gate>
      <StageItems stage="analysis" withoutProvable />
    </>
  );
}

function AnalysisForm() {
  const { t } = useTranslation();
  const { view, today, readOnly } = useDesk();
  const form = useAutosave({
    name: 'analysis',
    read: readAnalysis,
    send: ({ outcome, on, ...rest }, referralId) =>
      outcome && on ? () => rpc.referrals.saveAnalysis({ referralId, form: { ...rest, outcome, on } }) : null,
  });
  const { outcome, on } = form.values;
  return (
    <>
      <Section title={t('referrals.steps.analysis.outcome')} source={itemSource(view.kind, 'effectiveness')}>
        <Field name="effectiveness">
          <CardChoice
            label={t('referrals.steps.analysis.outcome')}
            value={outcome}
            readOnly={readOnly}
            choices={outcomes.map((value) => ({
              value,
              label: t(`referrals.steps.analysis.outcomes.${value}.label`),
              hint: t(`referrals.steps.analysis.outcomes.${value}.hint`),
            }))}
            onChange={(value) => form.set({ outcome: value, on: on ?? today })}
          />
        </Field>
      </Section>
      <Section title={t('referrals.steps.analysis.scales')} hint={t('referrals.steps.analysis.scalesHint')}>
        <Scales values={form.values} onChange={form.set} readOnly={readOnly} />
        <SimpleGrid cols={2} spacing="sm" mt="sm">
          {(['stateBefore', 'stateAfter'] as const).map((name) => (
            <Textarea
              key={name}
              label={t(`referrals.steps.analysis.${name}`)}
              autosize
              minRows={2}
              maxRows={8}
              {...form.text(name)}
            />
          ))}
        </SimpleGrid>
      </Section>
      <Section title={t('referrals.steps.analysis.text')}>
        <div className={dated.form}>
          <DateField label={t('referrals.steps.analysis.on')} maxDate={today} {...form.choice('on')} />
          <Textarea
            label={t('referrals.steps.analysis.text')}
            placeholder={t('referrals.steps.analysis.textHint')}
            autosize
            minRows={4}
            maxRows={12}
            {...form.text('text')}
          />
        </div>
        <AutosaveNote form={form} incomplete={t('referrals.steps.analysis.needsOutcome')} />
      </Section>
    </>
  );
}
