import type { IsoDate } from './referral-facts';

/** The parts of an outreach, in the paper's order for the polisi (Anwar, 2016): a to f. */
export const outreachParts = ['request', 'agreement', 'plan', 'held', 'evaluation', 'report'] as const;
export type OutreachPart = (typeof outreachParts)[number];

/** The days of what was recorded of one outreach (penyuluhan); `null` for what has not happened. */
export interface OutreachFacts {
  readonly requestedOn: IsoDate;
  readonly agreedOn: IsoDate | null;
  readonly refusedOn: IsoDate | null;
  readonly plannedOn: IsoDate | null;
  readonly heldOn: IsoDate | null;
  readonly evaluatedOn: IsoDate | null;
  /** The institution's report to the school. */
  readonly reportReceivedOn: IsoDate | null;
  readonly reportReadOn: IsoDate | null;
  /** The counselor's report to the principal. */
  readonly submittedOn: IsoDate | null;
  readonly acknowledgedOn: IsoDate | null;
  readonly cancelledOn: IsoDate | null;
}

export const outreachStandings = [
  'cancelled',
  'refused',
  'asked',
  'agreed',
  'scheduled',
  'overdue',
  'held',
  'report_owed',
  'report_unread',
  'to_submit',
  'done',
] as const;
export type OutreachStanding = (typeof outreachStandings)[number];

/** Where an outreach stands today, read from what was recorded of it. */
export function outreachStanding(facts: OutreachFacts, today: IsoDate): OutreachStanding {
  if (facts.cancelledOn) return 'cancelled';
  if (facts.refusedOn) return 'refused';
  if (!facts.heldOn) {
    if (!facts.agreedOn) return 'asked';
    if (!facts.plannedOn) return 'agreed';
    return facts.plannedOn < today ? 'overdue' : 'scheduled';
  }
  if (!facts.evaluatedOn) return 'held';
  if (!facts.reportReceivedOn) return 'report_owed';
  if (!facts.reportReadOn) return 'report_unread';
  return facts.submittedOn ? 'done' : 'to_submit';
}

/** Whether nothing is written into it any more. */
export const isOutreachOver = (facts: OutreachFacts): boolean =>
  facts.cancelledOn !== null || facts.refusedOn !== null;

/** What a part waits for; `null` where it may be written. An institution that refused, or a cancelled one: nothing. */
export function outreachGate(facts: OutreachFacts, part: OutreachPart): OutreachPart | 'over' | null {
  if (facts.cancelledOn) return 'over';
  if (part === 'request' || part === 'agreement') return null;
  if (facts.refusedOn) return 'over';
  if (!facts.agreedOn) return 'agreement';
  if (part === 'plan' || part === 'held') return null;
  return facts.heldOn ? null : 'held';
}

type DatedField = Exclude<keyof OutreachFacts, 'plannedOn'>;

/** What cannot have happened without what came before it. */
const needs: readonly (readonly [later: keyof OutreachFacts, earlier: keyof OutreachFacts])[] = [
  ['plannedOn', 'agreedOn'],
  ['heldOn', 'agreedOn'],
  ['evaluatedOn', 'heldOn'],
  ['reportReceivedOn', 'heldOn'],
  ['reportReadOn', 'reportReceivedOn'],
  ['submittedOn', 'heldOn'],
  ['acknowledgedOn', 'submittedOn'],
];

/** Each day lies not before the one after it in the pair. */
const order: readonly (readonly [later: keyof OutreachFacts, earlier: keyof OutreachFacts])[] = [
  ...needs,
  ['agreedOn', 'requestedOn'],
  ['refusedOn', 'requestedOn'],
  ['cancelledOn', 'requestedOn'],
];

const happened: readonly DatedField[] = [
  'requestedOn',
  'agreedOn',
  'refusedOn',
  'heldOn',
  'evaluatedOn',
  'reportReceivedOn',
  'reportReadOn',
  'submittedOn',
  'acknowledgedOn',
  'cancelledOn',
];

export interface OutreachProblem {
  readonly field: keyof OutreachFacts;
  readonly reason: 'inFuture' | 'outreachOrder' | 'outreachAlone' | 'outreachBoth';
}

/** Days that cannot all be right; empty where they can. */
export function outreachProblems(facts: OutreachFacts, today: IsoDate): OutreachProblem[] {
  const problems: OutreachProblem[] = [];
  for (const field of happened) {
    if ((facts[field] ?? '') > today) problems.push({ field, reason: 'inFuture' });
  }
  for (const [later, earlier] of order) {
    const [on, before] = [facts[later], facts[earlier]];
    if (on && before && on < before) problems.push({ field: later, reason: 'outreachOrder' });
  }
  for (const [later, earlier] of needs) {
    if (facts[later] && !facts[earlier]) problems.push({ field: later, reason: 'outreachAlone' });
  }
  if (facts.agreedOn && facts.refusedOn) problems.push({ field: 'refusedOn', reason: 'outreachBoth' });
  return problems;
}

export interface OutreachWork {
  readonly kind:
    'outreach_coming' | 'outreach_overdue' | 'outreach_evaluate' | 'outreach_report' | 'outreach_submit';
  readonly basis: 'by' | 'since';
  readonly on: IsoDate;
}

/** What an outreach asks of the counselor now; `null` while it waits for others, and once it is over. */
export function outreachWork(facts: OutreachFacts, today: IsoDate): OutreachWork | null {
  switch (outreachStanding(facts, today)) {
    case 'scheduled':
      return { kind: 'outreach_coming', basis: 'by', on: facts.plannedOn ?? today };
    case 'overdue':
      return { kind: 'outreach_overdue', basis: 'by', on: facts.plannedOn ?? today };
    case 'held':
      return { kind: 'outreach_evaluate', basis: 'since', on: facts.heldOn ?? today };
    case 'report_owed':
    case 'report_unread':
      return { kind: 'outreach_report', basis: 'since', on: facts.reportReceivedOn ?? facts.heldOn ?? today };
    case 'to_submit':
      return { kind: 'outreach_submit', basis: 'since', on: facts.reportReadOn ?? today };
    default:
      return null;
  }
}
