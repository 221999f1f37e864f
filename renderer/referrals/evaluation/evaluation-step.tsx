import { Anchor, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { reportStepOf } from '@shared/domain/referral-steps';
import { stagesOf } from '@shared/procedure/stages';
import { works } from '@shared/procedure/works';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { AutosaveNote } from '../autosave-note';
import { StageItems } from '../carrying-out/stage-items';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Gate } from '../gate';
import { ReceiverReport } from '../report/receiver-report';
import { Section } from '../section';
import { itemSource } from '../step-source';
import { useAutosave } from '../use-autosave';
import { HealthSigns } from './health-signs';
import classes from '../dated-text.module.css';

const readEvaluation = ({ evaluation }: ReferralView) =>
  evaluation ?? {
    discussedWithStudentOn: null,
    studentSummary: '',
    discussedWithGuardianOn: null,
    guardianSummary: '',
    discussedReportOn: null,
    reportSummary: '',
    signs: [],
  };
export type EvaluationValues = ReturnType<typeof readEvaluation>;

/** Step 6: the outcome discussed with the student, and the receiver's report. */
export function EvaluationStep() {
  const { view } = useDesk();
  return (
    <>
      {reportStepOf(view.kind) === 'evaluation' && <ReceiverReport />}
      <Gate action="record_evaluation" isFilled={view.evaluation !== null}>
        <EvaluationForm />
      </Gate>
      <StageItems stage="evaluation" withoutProvable />
    </>
  );
}

function EvaluationForm() {
  const { t } = useTranslation();
  const { view, today, readOnly, goTo } = useDesk();
  const items = stagesOf(view.kind).find(({ code }) => code === 'evaluation')?.items ?? [];
  const has = (code: string) => items.some((item) => item.code === code);
  // A doctor's evaluation is held with student and parents together, and knows no discussion of a report.
  const withGuardian = has('discuss_with_student_and_parents');
  const discussedItem = withGuardian
    ? 'discuss_with_student_and_parents'
    : has('discuss_activity')
      ? 'discuss_activity'
      : 'discuss_with_student';
  const hasReportDiscussion = has('discuss_report');
  const form = useAutosave({
    name: 'evaluation',
    read: readEvaluation,
    send: (form, referralId) => () => rpc.referrals.saveEvaluation({ referralId, form }),
  });
  // What is missing leads to the half of the talk that is: to the parents' once the student's is there.
  const lacksGuardian = withGuardian && form.values.discussedWithStudentOn !== null;
  return (
    <>
      <Section title={t('referrals.steps.evaluation.student')} source={itemSource(view.kind, discussedItem)}>
        <div className={classes.form}>
          <Field name={lacksGuardian ? 'discussed_with_student' : discussedItem}>
            <DateField
              label={t('referrals.steps.evaluation.discussedWithStudentOn')}
              maxDate={today}
              clearable={!readOnly}
              {...form.choice('discussedWithStudentOn')}
            />
          </Field>
          <Textarea
            label={t('referrals.steps.evaluation.studentSummary')}
            placeholder={t('referrals.steps.evaluation.studentSummaryHint')}
            autosize
            minRows={3}
            maxRows={10}
            {...form.text('studentSummary')}
          />
        </div>
      </Section>
      <Section
        title={t('referrals.steps.evaluation.guardian')}
        source={withGuardian ? itemSource(view.kind, discussedItem) : undefined}
      >
        <div className={classes.form}>
          <Field name={lacksGuardian ? discussedItem : 'discussed_with_guardian'}>
            <DateField
              label={t('referrals.steps.evaluation.discussedWithGuardianOn')}
              maxDate={today}
              clearable={!readOnly}
              {...form.choice('discussedWithGuardianOn')}
            />
          </Field>
          <Textarea
            label={t('referrals.steps.evaluation.guardianSummary')}
            placeholder={t('referrals.steps.evaluation.guardianSummaryHint')}
            autosize
            minRows={2}
            maxRows={10}
            {...form.text('guardianSummary')}
          />
        </div>
      </Section>
      {view.kind === 'doctor' && (
        <Section
          title={t('referrals.steps.evaluation.signs')}
          source={works.agustinRahmi2023}
          hint={t('referrals.steps.evaluation.signsHint')}
        >
          <HealthSigns
            value={form.values.signs}
            readOnly={readOnly}
            onChange={(signs) => form.set({ signs })}
          />
        </Section>
      )}
      {hasReportDiscussion && (
        <Section
          title={t('referrals.steps.evaluation.report')}
          source={itemSource(view.kind, 'discuss_report')}
        >
          {!view.report && !readOnly && (
            <Text size="sm" mb="xs">
              {t('referrals.steps.evaluation.reportMissing')}{' '}
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => goTo(reportStepOf(view.kind), 'report')}
              >
                {t('referrals.steps.evaluation.goToReport')}
              </Anchor>
            </Text>
          )}
          <div className={classes.form}>
            <Field name="discuss_report">
              <DateField
                label={t('referrals.steps.evaluation.discussedReportOn')}
                maxDate={today}
                clearable={!readOnly}
                {...form.choice('discussedReportOn')}
              />
            </Field>
            <Textarea
              label={t('referrals.steps.evaluation.reportSummary')}
              placeholder={t('referrals.steps.evaluation.reportSummaryHint')}
              autosize
              minRows={3}
              maxRows={10}
              {...form.text('reportSummary')}
            />
          </div>
        </Section>
      )}
      <AutosaveNote form={form} />
    </>
  );
}
