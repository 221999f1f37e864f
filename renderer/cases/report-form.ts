import type { HandoverDetails } from '@shared/contract/handovers';
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
  /** When the hand-over was taken on that the report is made of; of no other report. */
  takenOn: string | null;
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
  takenOn: null,
});

/** The report that a hand-over makes: what the teacher told is all there, to be completed. */
export const reportOfHandover = (
  { student, referrer, handedOverOn, seen, efforts }: HandoverDetails,
  today: string,
): ReportForm => ({
  ...emptyReport(student.id, handedOverOn),
  reporter: { kind: referrer.kind, name: referrer.name },
  chronology: seen,
  efforts,
  takenOn: today,
});

/** Who needs no name: the counselor is signed in, the student is the one the case is about. */
export const reporterHasName = (kind: ReporterCode): boolean => kind !== 'counselor' && kind !== 'student';

/** The call's input. What is still empty goes as it is: the core says which field lacks what. */
export function reportInput(form: ReportForm, proposed: Severity | null): CaseReport {
  const { reporter, triage, takenOn: _takenOn, ...rest } = form;
  return {
    ...rest,
    reporter: { kind: reporter.kind, name: reporterHasName(reporter.kind) ? reporter.name : null },
    triage: { ...triage, severity: triage.severity ?? proposed },
  } as CaseReport;
}
