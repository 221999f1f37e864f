import type { CountedOutcome, ReferralPhase } from './referral-phase';
import type { ReferralFacts } from './referral-facts';
import type { FieldCode, Severity } from '../procedure/problems';
import type { ReceiverKind } from '../procedure/receivers';
import type { RequirementCode } from '../procedure/requirements';

/** The way of a case, each step with the days it takes: from report to closing (`domain.md` 6). */
export const flowSteps = [
  /** Report → triage: the case is recorded with its severity. */
  'triage',
  /** Triage → the student's consent. */
  'consent',
  /** Consent → first meeting with the receiver. */
  'meeting',
  /** First meeting → receiver's report. */
  'report',
  /** Receiver's report → closing of the case. */
  'closing',
  /** Report → closing: all of it. */
  'whole',
] as const;
export type FlowStep = (typeof flowSteps)[number];

/** What a running referral waits for next. */
export const waitingSteps = [
  'consent',
  'meeting',
  'report',
  'closing',
] as const satisfies readonly FlowStep[];
export type WaitingStep = (typeof waitingSteps)[number];

/** Weeks whose control has fallen due. `due`: its seven days are not over. */
export const countedWeeks = ['kept', 'late', 'missed', 'due', 'holiday'] as const;
export type CountedWeek = (typeof countedWeeks)[number];

/** The report that a receiver was asked for. `waiting` is not late yet. */
export const reportStates = ['in_time', 'late', 'waiting', 'overdue'] as const;
export type ReportState = (typeof reportStates)[number];

export const scaleCodes = ['mood', 'learning', 'relations'] as const;
export type ScaleCode = (typeof scaleCodes)[number];

export const scaleChanges = ['better', 'same', 'worse'] as const;
export type ScaleChange = (typeof scaleChanges)[number];

export type EndedAs = NonNullable<ReferralFacts['ended']>['as'];
export const endedAsCodes = [
  'finished',
  'declined',
  'revoked',
  'cancelled',
] as const satisfies readonly EndedAs[];

/** Services written into the timeline of a case; notes and documents are none. */
export const serviceCodes = ['counseling', 'guardian_consultation', 'home_visit', 'case_conference'] as const;
export type ServiceCode = (typeof serviceCodes)[number];

export const analysedCodes = ['analysed', 'not_analysed'] as const;
export type Analysed = (typeof analysedCodes)[number];

/** What a number can be divided by, or asked for. `null` means that it is not known, or that there is none. */
export interface Dimensions {
  readonly month: string;
  readonly severity: Severity;
  readonly field: FieldCode;
  /** Code of a problem of the paper, or `school:<id>`. */
  readonly problem: string;
  /** The class in the counted school year. */
  readonly className: string | null;
  readonly kind: ReceiverKind;
  readonly schoolKindId: number | null;
  readonly receiverId: number | null;
  readonly phase: ReferralPhase;
  readonly endedAs: EndedAs;
  /** Of a finished referral, what its analysis found; of others `null`. */
  readonly outcome: CountedOutcome | null;
  /** Whether a finished referral has an analysis, so that its outcome is known; `null` of others. */
  readonly analysed: Analysed | null;
  readonly requirement: RequirementCode;
  readonly service: ServiceCode;
  readonly step: FlowStep;
  readonly week: CountedWeek;
  readonly report: ReportState;
  readonly scale: ScaleCode;
  readonly change: ScaleChange;
  /** Ratings 1–5 before and after. */
  readonly before: number;
  readonly after: number;
  /** Whole days. */
  readonly days: number | null;
  /** Pupils who came; `null` where nobody counted them. */
  readonly pupils: number | null;
}
export type Dimension = keyof Dimensions;

/** What one row of the list behind a number is. */
export type CountedThing = 'case' | 'referral' | 'week' | 'outreach';

export interface Figure {
  readonly of: CountedThing;
  readonly by: readonly Dimension[];
}

const receiver = ['kind', 'schoolKindId', 'receiverId'] as const;

/**
 * Every figure of the evaluation and of the reports: what its rows are, and what they can be divided by. What each
 * counts is said by `electron/core/evaluation/figure-rows.ts` in SQL and by `evaluation.figures.*` in words.
 */
export const figures = {
  cases_new: { of: 'case', by: ['month', 'severity', 'field', 'className'] },
  case_problems: { of: 'case', by: ['problem', 'severity'] },
  services: { of: 'case', by: ['month', 'service'] },
  cases_closed: { of: 'case', by: ['outcome'] },
  cases_reopened: { of: 'case', by: [] },
  referrals_begun: {
    of: 'referral',
    by: ['month', 'severity', 'field', 'className', ...receiver, 'phase'],
  },
  referral_problems: { of: 'referral', by: ['problem', 'severity', ...receiver] },
  referrals_running: { of: 'referral', by: [...receiver] },
  referrals_ended: { of: 'referral', by: [...receiver, 'endedAs', 'analysed', 'outcome'] },
  referrals_reopened: { of: 'referral', by: [] },
  held_up: { of: 'referral', by: ['requirement', ...receiver] },
  waiting: { of: 'referral', by: ['step'] },
  case_days: { of: 'case', by: ['step', 'days'] },
  referral_days: { of: 'referral', by: ['step', 'days'] },
  controls: { of: 'week', by: ['week', ...receiver] },
  reports: { of: 'referral', by: ['report', 'days', ...receiver] },
  scales: { of: 'referral', by: ['scale', 'change', 'before', 'after', ...receiver] },
  outreaches: { of: 'outreach', by: ['pupils', ...receiver] },
} as const satisfies Readonly<Record<string, Figure>>;
export type FigureCode = keyof typeof figures;
export const figureCodes = Object.keys(figures) as [FigureCode, ...FigureCode[]];

export const canBeDivided = (figure: FigureCode, by: Dimension): boolean =>
  (figures[figure].by as readonly Dimension[]).includes(by);

/** Figures made of fewer than so many say little, and could tell of whom they are. */
export const fewest = 5;

/** A part of a whole in percent; `null` where there is no whole: nothing is divided by zero. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : (part / whole) * 100;
