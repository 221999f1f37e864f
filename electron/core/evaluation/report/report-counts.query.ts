import type { EvaluationFilter, FigureCount } from '@shared/contract/evaluation';
import type { Dimension, FigureCode } from '@shared/domain/figures';
import type { EntityManager } from 'typeorm';
import { countsAllCases } from '../../database/case-access';
import { Account, SchoolProblem, SchoolReceiverKind } from '../../database/entities';
import type { Now } from '../../now';
import { figureCounts } from '../figure-counts.query';

/** How each figure of the report is divided: the same counts as on the page. */
const asked = {
  cases_new: ['month', 'severity', 'field', 'className'],
  case_problems: ['problem'],
  services: ['month', 'service'],
  referrals_begun: ['month', 'severity', 'field', 'kind', 'schoolKindId'],
  referral_problems: ['problem'],
  referrals_running: [],
  referrals_ended: ['kind', 'schoolKindId', 'endedAs', 'analysed', 'outcome'],
  cases_closed: [],
  cases_reopened: [],
  referrals_reopened: [],
  held_up: ['requirement'],
  case_days: ['step', 'days'],
  referral_days: ['step', 'days'],
  controls: ['week'],
  reports: ['report'],
  outreaches: ['pupils'],
} as const satisfies Partial<Record<FigureCode, readonly Dimension[]>>;
type ReportFigure = keyof typeof asked;

/** The counts of a report, and the school's own words for what they are divided by. */
export interface ReportCounts {
  readonly counts: Readonly<Record<ReportFigure, readonly FigureCount[]>>;
  readonly schoolKinds: ReadonlyMap<number, string>;
  readonly schoolProblems: ReadonlyMap<string, string>;
  /** Whose cases alone are counted; `null` for all that one may see. */
  readonly counselor: string | null;
}

/** @throws AppError `not_found` */
export async function reportCounts(
  manager: EntityManager,
  filter: EvaluationFilter,
  now: Now,
  hoursAhead: number,
): Promise<ReportCounts> {
  const counts: Partial<Record<ReportFigure, readonly FigureCount[]>> = {};
  for (const figure of Object.keys(asked) as ReportFigure[]) {
    const by: Dimension[] = [...asked[figure]];
    counts[figure] = (await figureCounts(manager, { filter, figure, by }, now, hoursAhead)).counts;
  }
  const counselorId = filter.counselorId ?? (countsAllCases(now) ? null : now.session.accountId);
  const kinds = await manager.find(SchoolReceiverKind);
  const problems = await manager.find(SchoolProblem);
  return {
    counts: counts as ReportCounts['counts'],
    schoolKinds: new Map(kinds.map(({ id, label }) => [id, label])),
    schoolProblems: new Map(problems.map(({ id, label }) => [`school:${id}`, label])),
    counselor:
      counselorId === null ? null : ((await manager.findOneBy(Account, { id: counselorId }))?.name ?? null),
  };
}
