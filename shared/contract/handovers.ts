import { z } from 'zod';
import {
  answerKinds,
  answerWays,
  handoverDecisions,
  handoverStandings,
  referrerKinds,
} from '../domain/handover';
import { casesContract } from './cases';
import { bkRoom, procedure } from './define';
import { issuedRef } from './letter-views';
import { id, isoDate, line, nothing, optionalLine, ordering, pageRequest, requiredProse } from './primitives';

const handoverId = z.strictObject({ handoverId: id });
const person = z.object({ id, name: z.string() });

/** Something the referrer tried before, as a case keeps it. */
const effort = z.strictObject({ on: isoDate, service: line(120), result: requiredProse(2_000) });

/** What a wali kelas or guru mapel brings to the BK room, as a counselor writes it down. */
export const handoverForm = z.strictObject({
  studentId: id,
  referrer: z.strictObject({
    kind: z.enum(referrerKinds),
    name: line(120),
    /** Who that is in the list of staff; `null` for a name that is typed. */
    staffId: id.nullable(),
  }),
  handedOverOn: isoDate,
  seen: requiredProse(10_000),
  efforts: z.array(effort).max(20, 'fields.tooMany'),
  /** How urgent it is, in the referrer's words. */
  urgency: optionalLine(200),
});
export type HandoverForm = z.output<typeof handoverForm>;

export const handoverRow = z.object({
  id,
  student: z.object({ id, name: z.string(), className: z.string().nullable() }),
  referrer: handoverForm.shape.referrer,
  handedOverOn: isoDate,
  urgency: z.string().nullable(),
  standing: z.enum(handoverStandings),
  /** The answer that the referrer waits for, and since when. */
  owed: z.object({ kind: z.enum(answerKinds), since: isoDate }).nullable(),
  /** The case that took it on. */
  case: z.object({ id, code: z.string(), counselor: person }).nullable(),
});
export type HandoverRow = z.output<typeof handoverRow>;

export const handoverDetails = handoverRow.extend({
  seen: z.string(),
  efforts: z.array(z.object({ on: isoDate, service: z.string(), result: z.string() })),
  recordedBy: person,
  decision: z
    .object({ as: z.enum(handoverDecisions), on: isoDate, by: person, reason: z.string().nullable() })
    .nullable(),
  answers: z.array(
    z.object({
      id,
      kind: z.enum(answerKinds),
      on: isoDate,
      how: z.enum(answerWays),
      text: z.string(),
      by: person,
      /** Letters that tell it, cancelled ones left out. */
      letters: z.array(issuedRef),
    }),
  ),
  /** What can truly be told now, with the first day on which it can have been told. */
  possibleAnswers: z.array(z.object({ kind: z.enum(answerKinds), earliest: isoDate })),
  /** Open cases of the student that the caller may change: a waiting hand-over can join one. */
  openCases: z.array(z.object({ id, code: z.string(), reportedOn: isoDate, problems: z.array(z.string()) })),
});
export type HandoverDetails = z.output<typeof handoverDetails>;

const answer = z.strictObject({
  kind: z.enum(answerKinds),
  on: isoDate,
  how: z.enum(answerWays),
  /** What was told, word for word. */
  text: requiredProse(2_000),
  /** Whoever tells it has read it and found nothing of the counseling in it. */
  checked: z.literal(true, 'fields.answerUnchecked'),
});

/** The columns that the list can be ordered by. */
export const handoverSorts = ['student', 'referrer', 'on'] as const;

export const handoversContract = {
  /** What waits first, then answers owed, then the rest; each from the newest. */
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      state: z.enum(['open', 'all']).default('open'),
      ...ordering(handoverSorts),
      ...pageRequest,
    }),
    output: z.object({
      total: z.int(),
      rows: z.array(handoverRow),
      counts: z.object({ waiting: z.int(), owed: z.int(), all: z.int() }),
    }),
  }),
  get: procedure({ kind: 'query', access: bkRoom, input: handoverId, output: handoverDetails }),
  /** Hand-overs that a case has taken on. */
  ofCase: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ caseId: id }),
    output: z.array(handoverRow),
  }),

  /** Writes a hand-over down (`handoverId: null`) or mends one that still waits. */
  save: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ handoverId: id.nullable(), handover: handoverForm }),
    output: z.object({ id }),
  }),
  /** Takes it on as a new case, which is the caller's; answers with the case, as `cases.report` does. */
  takeOn: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: handoverId.extend({ takenOn: isoDate, report: casesContract.report.input }),
    output: casesContract.report.output,
  }),
  /** Takes it on as part of an open case of the same student. */
  join: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: handoverId.extend({ takenOn: isoDate, caseId: id }),
    output: nothing,
  }),
  /** Gives it back to the referrer, with a reason that the referrer is told. */
  giveBack: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: handoverId.extend({ returnedOn: isoDate, reason: requiredProse(1_000) }),
    output: nothing,
  }),

  answer: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: handoverId.extend({ answer }),
    output: z.object({ id }),
  }),
  /** Takes out an answer that was written down by mistake. */
  removeAnswer: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ answerId: id }),
    output: nothing,
  }),
};
