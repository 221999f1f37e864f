import type { IsoDate } from './referral-facts';

/** Who hands a student over to the BK room: fungsi alih tangan of wali kelas and guru mapel (Suhertina, 2014). */
export const referrerKinds = ['homeroom_teacher', 'subject_teacher'] as const;
export type ReferrerKind = (typeof referrerKinds)[number];

/** What the BK room made of a hand-over: a new case, part of a case that runs, or nothing for BK. */
export const handoverDecisions = ['opened', 'joined', 'returned'] as const;
export type HandoverDecision = (typeof handoverDecisions)[number];

/** What the referrer can be told. Nothing else: nothing of the counseling leaves the BK room. */
export const answerKinds = ['received', 'being_handled', 'done', 'returned'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** How the referrer was told. */
export const answerWays = ['told', 'letter', 'message'] as const;
export type AnswerWay = (typeof answerWays)[number];

export interface HandoverFacts {
  readonly handedOverOn: IsoDate;
  readonly decision: { readonly as: HandoverDecision; readonly on: IsoDate } | null;
  /** Closing of the case that took the hand-over on; `null` while it is open, or where there is none. */
  readonly caseClosedOn: IsoDate | null;
  readonly answers: readonly { readonly kind: AnswerKind; readonly on: IsoDate }[];
}

/** An answer that the referrer waits for, and since when. */
export interface OwedAnswer {
  readonly kind: AnswerKind;
  readonly since: IsoDate;
}

/** Where a hand-over stands. `in_hand` and `returned` say that the referrer knows so. */
export const handoverStandings = ['waiting', 'answer_owed', 'in_hand', 'returned', 'done'] as const;
export type HandoverStanding = (typeof handoverStandings)[number];

export interface HandoverState {
  readonly standing: HandoverStanding;
  readonly owed: OwedAnswer | null;
}

/** Where a hand-over stands, read from what was recorded of it and of its case. */
export function handoverState(facts: HandoverFacts): HandoverState {
  if (!facts.decision) return { standing: 'waiting', owed: null };
  const owed = owedAnswer(facts);
  if (owed) return { standing: 'answer_owed', owed };
  if (facts.decision.as === 'returned') return { standing: 'returned', owed: null };
  return { standing: facts.caseClosedOn === null ? 'in_hand' : 'done', owed: null };
}

/**
 * The referrer hears once that the student is taken on, or comes back and why; and once more when the case is
 * closed. A case that was opened again and closed anew owes its end anew.
 */
function owedAnswer({ decision, caseClosedOn, answers }: HandoverFacts): OwedAnswer | null {
  if (!decision) return null;
  if (decision.as === 'returned') {
    return answers.some(({ kind }) => kind === 'returned') ? null : { kind: 'returned', since: decision.on };
  }
  if (caseClosedOn !== null) {
    const told = answers.some(({ kind, on }) => kind === 'done' && on >= caseClosedOn);
    return told ? null : { kind: 'done', since: caseClosedOn };
  }
  return answers.length > 0 ? null : { kind: 'received', since: decision.on };
}

/** What can truly be told now: an end only once there is one, a return only of what came back. */
export function possibleAnswers({ decision, caseClosedOn }: HandoverFacts): AnswerKind[] {
  if (!decision) return ['received'];
  if (decision.as === 'returned') return ['returned'];
  return caseClosedOn === null ? ['received', 'being_handled'] : ['received', 'being_handled', 'done'];
}

/** The first day on which this can have been told. */
export function earliestAnswer(
  { handedOverOn, decision, caseClosedOn }: HandoverFacts,
  kind: AnswerKind,
): IsoDate {
  if (kind === 'received') return handedOverOn;
  if (kind === 'done') return caseClosedOn ?? handedOverOn;
  return decision?.on ?? handedOverOn;
}

/** Where a hand-over stands for who made it. `done` is what was told, never what was read in the case. */
export const handedOverStandings = ['waiting', 'taken_on', 'returned', 'done'] as const;
export type HandedOverStanding = (typeof handedOverStandings)[number];

/** What the referrer may know of where the hand-over stands, and since when. */
export function handedOverStanding({
  handedOverOn,
  decision,
  answers,
}: Omit<HandoverFacts, 'caseClosedOn'>): { standing: HandedOverStanding; since: IsoDate } {
  if (!decision) return { standing: 'waiting', since: handedOverOn };
  if (decision.as === 'returned') return { standing: 'returned', since: decision.on };
  const last = answers.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
  return last?.kind === 'done'
    ? { standing: 'done', since: last.on }
    : { standing: 'taken_on', since: decision.on };
}
