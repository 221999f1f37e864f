import { severities, severityCodes, type Severity, type SeverityEntry } from '../procedure/problems';
import type { Source } from '../procedure/source';

/** A problem as triage sees it: one of the paper's list, or one of the school's own (without a source). */
export interface TriagedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly source: Source | null;
}

export interface TriageProposal<Problem extends TriagedProblem = TriagedProblem> {
  readonly severity: Severity;
  readonly handler: string;
  /** Source of the rule who handles it. */
  readonly source: Source;
  /** The problems that lead to this severity: those at it. */
  readonly because: readonly Problem[];
}

const rank = (severity: Severity) => severityCodes.indexOf(severity);

/** The entry of one severity. */
export function severityEntry(code: Severity): SeverityEntry {
  const entry = severities.find((one) => one.code === code);
  if (!entry) throw new Error(`unknown severity: ${code}`);
  return entry;
}

/**
 * Proposes severity and handler: the gravest problem decides (penjenjangan masalah, Anwar & Rohmat, 2022).
 * @returns `null` without problems
 */
export function proposeTriage<Problem extends TriagedProblem>(
  problems: readonly Problem[],
): TriageProposal<Problem> | null {
  const severity = problems
    .map((problem) => problem.severity)
    .sort((a, b) => rank(b) - rank(a))
    .at(0);
  if (!severity) return null;
  const { handler, source } = severityEntry(severity);
  return { severity, handler, source, because: problems.filter((one) => one.severity === severity) };
}

/** Whether the counselor must write down why: another severity than the proposed one was chosen. */
export const severityNeedsReason = (problems: readonly TriagedProblem[], chosen: Severity): boolean =>
  proposeTriage(problems)?.severity !== chosen;
