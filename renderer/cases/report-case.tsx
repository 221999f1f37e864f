import { useCallback, useMemo } from 'react';
import { Anchor, Button, Group, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverDetails } from '@shared/contract/handovers';
import { proposeTriage } from '@shared/domain/triage';
import { works } from '@shared/procedure/works';
import { useConfirm } from '@renderer/components/confirm';
import { DateField } from '@renderer/components/date-field';
import { EffortRows } from '@renderer/components/effort-rows';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SaveState } from '@renderer/components/save-state';
import { SourceMark } from '@renderer/components/source-mark';
import { StudentPicker, useChosenStudent } from '@renderer/components/student-picker';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useToday } from '@renderer/lib/session';
import { FromHandover } from './from-handover';
import { ProblemPicker } from './problem-picker';
import { useProblems } from './queries';
import classes from './report-case.module.css';
import { FieldChips, ReporterFields } from './report-fields';
import { emptyReport, reportOfHandover, type ReportForm } from './report-form';
import { TriagePanel } from './triage-panel';
import { useSendReport } from './use-send-report';

interface ReportCaseProps {
  studentId: number | null;
  /** The hand-over that is taken on by this report. */
  handover: HandoverDetails | null;
}

/** Reporting a case: the story at the left, what its problems lead to at the right. */
export function ReportCase({ studentId, handover }: ReportCaseProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const today = useToday();
  const { problems } = useProblems();
  const empty = () => (handover ? reportOfHandover(handover, today) : emptyReport(studentId, today));
  const form = useForm<ReportForm>({ initialValues: empty() });
  const draft = useDraft(draftKey(studentId, handover), form);
  const { triage, reporter, field } = form.values;
  const chosen = useMemo(
    () => triage.problems.flatMap((code) => problems.find((one) => one.code === code) ?? []),
    [triage.problems, problems],
  );
  const student = useChosenStudent(form.values.studentId);

  const report = useSendReport(handover, async ({ id, code }) => {
    await draft.discard();
    notify(t(handover ? 'handovers.report.done' : 'cases.report.done', { code }));
    await navigate({ to: '/kasus/$caseId', params: { caseId: String(id) } });
  });
  const submit = () => {
    if (report.isPending) return;
    const proposed = proposeTriage(chosen)?.severity ?? null;
    report.mutate(
      { form: form.getValues(), proposed },
      { onError: (failure) => void showFieldErrors(form, failure, t, { within: 'report.' }) },
    );
  };
  const discard = async () => {
    const sure = await confirm({
      title: t('cases.report.discardQuestion'),
      body: t('cases.report.discardBody'),
      confirmLabel: t('cases.report.discard'),
      danger: true,
    });
    if (!sure) return;
    form.setValues(empty());
    form.clearErrors();
    await draft.discard();
  };

  const { setFieldValue } = form;
  const chooseProblems = useCallback(
    (codes: string[]) => setFieldValue('triage.problems', codes),
    [setFieldValue],
  );

  return (
    <form
      className={classes.page}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <PageTitle
        title={t(handover ? 'handovers.report.title' : 'cases.report.title')}
        back={handover ? `/kasus/serah-terima/${handover.id}` : '/kasus'}
      />
      {!draft.ready && <Loading lines={8} height={32} />}
      {draft.ready && (
        <div className={classes.columns}>
          <div className={classes.story}>
            <section className={classes.section}>
              {handover ? (
                <FromHandover
                  handover={handover}
                  reportedOnProps={form.getInputProps('reportedOn')}
                  takenOnProps={form.getInputProps('takenOn')}
                />
              ) : (
                <div className={classes.who}>
                  <StudentPicker
                    value={form.values.studentId}
                    onChange={(id) => form.setFieldValue('studentId', id)}
                    error={form.errors.studentId}
                    autoFocus={studentId === null}
                  />
                  <DateField
                    label={t('cases.report.reportedOn')}
                    maxDate={today}
                    {...form.getInputProps('reportedOn')}
                  />
                </div>
              )}
              {student && student.openCases > 0 && (
                <Text size="sm" c="dimmed" mt={4}>
                  {t('cases.report.studentOpenCases', { count: student.openCases })}{' '}
                  <Anchor component={Link} to={`/siswa/${form.values.studentId}`} size="sm">
                    {t('cases.report.studentOpenCasesShow')}
                  </Anchor>
                </Text>
              )}
              <div className={classes.reporter}>
                <ReporterFields
                  kind={reporter.kind}
                  onKind={(kind) => form.setFieldValue('reporter.kind', kind)}
                  nameProps={form.getInputProps('reporter.name')}
                />
              </div>
            </section>

            <section className={classes.section}>
              <h2 className={classes.heading}>{t('cases.report.problems.title')}</h2>
              <p className={classes.hint}>{t('cases.report.problems.hint')}</p>
              <ProblemPicker
                problems={problems}
                value={triage.problems}
                onChange={chooseProblems}
                error={form.errors['triage.problems']}
              />
            </section>

            <section className={classes.section}>
              <FieldChips
                value={field}
                onChange={(code) => form.setFieldValue('field', code)}
                error={form.errors.field}
              />
              <Textarea
                label={t('cases.report.chronology')}
                description={t('cases.report.chronologyHint')}
                autosize
                minRows={7}
                maxRows={24}
                mt="md"
                classNames={{ input: classes.prose }}
                {...form.getInputProps('chronology')}
              />
            </section>

            <section className={classes.section}>
              <h2 className={classes.heading}>{t('cases.report.efforts.title')}</h2>
              <p className={classes.hint}>
                {t('cases.report.efforts.hint')} <SourceMark source={works.yasinta2024} />
              </p>
              <EffortRows form={form} />
              <Textarea
                label={t('cases.report.whyNotEnough')}
                description={t('cases.report.whyNotEnoughHint')}
                autosize
                minRows={2}
                maxRows={12}
                mt="md"
                {...form.getInputProps('whyNotEnough')}
              />
            </section>
          </div>

          <aside className={classes.side}>
            <h2 className={classes.heading}>{t('cases.triage.title')}</h2>
            <TriagePanel
              problems={chosen}
              severity={triage.severity}
              reason={triage.reason}
              onSeverity={(severity) => form.setFieldValue('triage.severity', severity)}
              onReason={(reason) => form.setFieldValue('triage.reason', reason)}
              reasonError={form.errors['triage.reason']}
            />
            <div className={classes.foot}>
              {report.error && <ErrorNote error={report.error.error} mb="sm" />}
              <Button type="submit" fullWidth loading={report.isPending}>
                {t(handover ? 'handovers.report.submit' : 'cases.report.submit')}
              </Button>
              <Group justify="space-between" mt={6} mih={24}>
                <SaveState savedAt={draft.savedAt} />
                {draft.savedAt && (
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    c="dimmed"
                    onClick={() => void discard()}
                  >
                    {t('cases.report.discard')}
                  </Anchor>
                )}
              </Group>
            </div>
          </aside>
        </div>
      )}
    </form>
  );
}

function draftKey(studentId: number | null, handover: HandoverDetails | null): string {
  if (handover) return `handovers.takeOn.${handover.id}`;
  return studentId === null ? 'cases.report' : `cases.report.${studentId}`;
}
