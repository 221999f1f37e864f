import { Anchor, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { AutosaveNote } from '../autosave-note';
import { StageItems } from '../carrying-out/stage-items';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Gate } from '../gate';
import { Section } from '../section';
import { itemSource } from '../step-source';
import { useAutosave } from '../use-autosave';
import classes from '../dated-text.module.css';

const readEvaluation = ({ evaluation }: ReferralView) =>
  evaluation ?? {
    discussedWithStudentOn: null,
    studentSummary: '',
    discussedReportOn: null,
    reportSummary: '',
  };

/** Step 6: the outcome discussed with the student, and the receiver's report. */
export function EvaluationStep() {
  const { view } = useDesk();
  return (
    <>
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
  const form = useAutosave({
    name: 'evaluation',
    read: readEvaluation,
    send: (form, referralId) => () => rpc.referrals.saveEvaluation({ referralId, form }),
  });
  return (
    <>
      <Section
        title={t('referrals.steps.evaluation.student')}
        source={itemSource(view.kind, 'discuss_with_student')}
      >
        <div className={classes.form}>
          <Field name="discuss_with_student">
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
        title={t('referrals.steps.evaluation.report')}
        source={itemSource(view.kind, 'discuss_report')}
      >
        {!view.report && !readOnly && (
          <Text size="sm" mb="xs">
            {t('referrals.steps.evaluation.reportMissing')}{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => goTo('report', 'report')}>
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
      <AutosaveNote form={form} />
    </>
  );
}
