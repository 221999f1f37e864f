import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { DateField } from '@renderer/components/date-field';
import { rpc } from '@renderer/lib/rpc';
import { AutosaveNote } from '../autosave-note';
import { useDesk } from '../desk';
import dated from '../dated-text.module.css';
import { Field } from '../field';
import { Gate } from '../gate';
import { PaperLink } from '../paper-link';
import { Section } from '../section';
import { itemSource } from '../step-source';
import { useAutosave } from '../use-autosave';

const readFinalReport = ({ finalReport }: ReferralView) => ({
  submittedOn: finalReport?.submittedOn ?? null,
  acknowledgedOn: finalReport?.acknowledgedOn ?? null,
  conclusion: finalReport?.conclusion ?? '',
});

/** Laporan hasil referal: the counselor's report to the principal. */
export function FinalReport() {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <Section title={t('referrals.steps.report.final')} source={itemSource(view.kind, 'final_report')}>
      <Field name="final_report">
        <Gate action="record_final_report" isFilled={view.finalReport !== null}>
          <FinalReportForm />
        </Gate>
      </Field>
    </Section>
  );
}

function FinalReportForm() {
  const { t } = useTranslation();
  const { today, readOnly } = useDesk();
  const form = useAutosave({
    name: 'final-report',
    read: readFinalReport,
    send: ({ submittedOn, ...rest }, referralId) =>
      submittedOn
        ? () => rpc.referrals.saveFinalReport({ referralId, form: { ...rest, submittedOn } })
        : null,
  });
  return (
    <div className={dated.form}>
      <DateField
        label={t('referrals.steps.report.submittedOn')}
        maxDate={today}
        {...form.choice('submittedOn')}
      />
      <Textarea
        label={t('referrals.steps.report.conclusion')}
        placeholder={t('referrals.steps.report.conclusionHint')}
        autosize
        minRows={3}
        maxRows={12}
        style={{ gridRow: 'span 2' }}
        {...form.text('conclusion')}
      />
      <DateField
        label={t('referrals.steps.report.acknowledgedOn')}
        maxDate={today}
        clearable={!readOnly}
        {...form.choice('acknowledgedOn')}
      />
      <div className={dated.whole}>
        <AutosaveNote form={form} incomplete={t('referrals.steps.report.needsSubmission')} />
        <PaperLink template="final_report" />
      </div>
    </div>
  );
}
