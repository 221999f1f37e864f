import type { FieldCode, ReporterCode, Severity } from '@shared/procedure/problems';
import type { EffortForm } from '@renderer/components/effort-rows';
import type { rpc } from '@renderer/lib/rpc';

type CaseReport = Parameters<typeof rpc.cases.report>[0];

/** The report as it is typed. It has the shape of the call's input, so that a refused field is found by its path. */
export interface ReportForm extends Record<string, unknown> {
  studentId: number | null;
  reporter: { kind: ReporterCode; name: string };
  reportedOn: string | null;
  /** `severity` is `null` while the proposed one holds. */
  triage: { problems: string[]; severity: Severity | null; reason: string };
  field: FieldCode | null;
  chronology: string;
  whyNotEnough: string;
  efforts: EffortForm[];
}

export const emptyReport = (studentId: number | null, today: string): ReportForm => ({
  studentId,
  reporter: { kind: 'counselor', name: '' },
  reportedOn: today,
  triage: { problems: [], severity: null, reason: '' },
  field: null,
  chronology: '',
  whyNotEnough: '',
  efforts: [],
});

/** Who needs no name: the counselor is signed in, the student is the one the case is about. */
export const reporterHasName = (kind: ReporterCode): boolean => kind !== 'counselor' && kind !== 'student';

/** The call's input. What is still empty goes as it is: the core says which field lacks what. */
export function reportInput(form: ReportForm, proposed: Severity | null): CaseReport {
  const { reporter, triage } = form;
  return {
    ...form,
    reporter: { kind: reporter.kind, name: reporterHasName(reporter.kind) ? reporter.name : null },
    triage: { ...triage, severity: triage.severity ?? proposed },
  } as CaseReport;
}
