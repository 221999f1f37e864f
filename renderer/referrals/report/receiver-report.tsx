import { Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { DateField } from '@renderer/components/date-field';
import { longDate } from '@renderer/lib/dates';
import { rpc } from '@renderer/lib/rpc';
import { FactFiles } from '../fact-files';
import { AutosaveNote } from '../autosave-note';
import { useDesk } from '../desk';
import dated from '../dated-text.module.css';
import { Field } from '../field';
import { Gate } from '../gate';
import { reportTiming } from '../report-timing';
import { Section } from '../section';
import { itemSource } from '../step-source';
import { useAutosave } from '../use-autosave';
import { ReportAgenda } from './report-agenda';
import { ReportReminders } from './report-reminders';

const readReport = ({ report }: ReferralView) => ({
  receivedOn: report?.receivedOn ?? null,
  readOn: report?.readOn ?? null,
  reference: report?.reference ?? '',
  summary: report?.summary ?? '',
  advice: report?.advice ?? '',
});

/** The detailed report that the receiver owes the school: requirement 5 (Kurnia, 2017). */
export function ReceiverReport() {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <Section
      title={t('referrals.steps.report.receiver')}
      source={itemSource(view.kind, 'receiver_report')}
      aside={<Due />}
    >
      <ReportReminders />
      <Field name="report">
        <Field name="receiver_report">
          <Gate action="record_report" isFilled={view.report !== null}>
            <ReportForm />
            <ReportFiles />
            <ReportAgenda />
          </Gate>
        </Field>
      </Field>
    </Section>
  );
}

/** By when it was asked for, and how that stands. */
function Due() {
  const { t } = useTranslation();
  const { view, today } = useDesk();
  const dueOn = view.request.reportDueOn;
  const timing = reportTiming(dueOn, view.report?.receivedOn ?? null, today);
  if (!dueOn || !timing) return null;
  const words = {
    due_in: t('referrals.steps.report.dueIn', { count: timing.days }),
    due_today: t('referrals.steps.report.dueToday'),
    late: t('referrals.steps.report.late', { count: timing.days }),
    on_time: t('referrals.steps.report.onTime'),
  }[timing.code];
  return (
    <Text span size="sm" c={timing.code === 'late' ? 'var(--rujuk-severe)' : 'dimmed'}>
      {t('referrals.steps.report.due', { date: longDate(dueOn) })}, {words}
    </Text>
  );
}

/** The report as it came: its pages, scanned. */
function ReportFiles() {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  if (view.report) {
    const spot = { of: 'report', recordId: view.report.id, item: null } as const;
    return <FactFiles spot={spot} of={t('referrals.steps.report.receiver')} />;
  }
  if (readOnly) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('attachments.afterDay')}
    </Text>
  );
}

function ReportForm() {
  const { t } = useTranslation();
  const { today, readOnly } = useDesk();
  const form = useAutosave({
    name: 'report',
    read: readReport,
    send: ({ receivedOn, ...rest }, referralId) =>
      receivedOn ? () => rpc.referrals.saveReport({ referralId, form: { ...rest, receivedOn } }) : null,
  });
  return (
    <div className={dated.form}>
      <DateField
        label={t('referrals.steps.report.receivedOn')}
        maxDate={today}
        {...form.choice('receivedOn')}
      />
      <TextInput label={t('referrals.steps.report.reference')} {...form.text('reference')} />
      <DateField
        label={t('referrals.steps.report.readOn')}
        maxDate={today}
        clearable={!readOnly}
        {...form.choice('readOn')}
      />
      <Textarea
        label={t('referrals.steps.report.summary')}
        autosize
        minRows={2}
        maxRows={12}
        {...form.text('summary')}
      />
      <Textarea
        className={dated.whole}
        label={t('referrals.steps.report.advice')}
        autosize
        minRows={2}
        maxRows={10}
        {...form.text('advice')}
      />
      <div className={dated.whole}>
        <AutosaveNote form={form} incomplete={t('referrals.steps.report.needsDay')} />
      </div>
    </div>
  );
}
