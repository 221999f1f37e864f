import { z } from 'zod';
import { answerKinds, answerWays, handedOverStandings } from '../domain/handover';
import { procedure } from './define';
import { handoverForm } from './handovers';
import { drawnLetter, issuedRef } from './letter-views';
import { id, isoDate, pageRequest } from './primitives';

const homeroom = ['homeroom'] as const;

const pupil = z.object({ id, name: z.string(), className: z.string().nullable() });

/** A student of the own class. */
const classStudent = z.object({
  id,
  name: z.string(),
  nis: z.string().nullable(),
  /** An own hand-over of this student that waits. */
  waitingId: id.nullable(),
});
export type ClassStudent = z.output<typeof classStudent>;

/** A hand-over as who made it follows it: where it stands, nothing of the case. */
export const handedOver = z.object({
  id,
  student: pupil,
  handedOverOn: isoDate,
  /** Where it stands, and since when; of a waiting one the day of the hand-over. */
  standing: z.enum(handedOverStandings),
  since: isoDate,
  /** Who of the BK room decided on it; `null` while it waits. */
  decidedBy: z.string().nullable(),
  /** The last answer, as it was told. */
  lastAnswer: z.object({ kind: z.enum(answerKinds), on: isoDate, text: z.string() }).nullable(),
});
export type HandedOver = z.output<typeof handedOver>;

export const handedOverDetails = handedOver.extend({
  seen: z.string(),
  efforts: z.array(z.object({ on: isoDate, service: z.string(), result: z.string() })),
  urgency: z.string().nullable(),
  /** Why it came back, as written for the referrer; `null` where it did not. */
  returnReason: z.string().nullable(),
  /** What the BK room told, word for word, the latest first; with the letters that tell it. */
  answers: z.array(
    z.object({
      id,
      kind: z.enum(answerKinds),
      on: isoDate,
      how: z.enum(answerWays),
      text: z.string(),
      letters: z.array(issuedRef),
    }),
  ),
  /** Whether it can still be mended: it waits, and was written down by the asker. */
  mayChange: z.boolean(),
});
export type HandedOverDetails = z.output<typeof handedOverDetails>;

/** What a homeroom teacher writes; who hands over and since when one is known from the account. */
const form = handoverForm.omit({ referrer: true });
export type HomeroomHandoverForm = z.output<typeof form>;

const handoverId = z.strictObject({ handoverId: id });

/**
 * What a homeroom teacher (wali kelas) does: hands students of the own class over to the BK room and follows that they
 * are taken on (Suhertina, 2014). The class is that of the member of staff whom the account is linked to.
 */
export const homeroomContract = {
  /** The own class. Both names are `null` where the account has no member of staff, or that one leads no class. */
  ownClass: procedure({
    kind: 'query',
    access: homeroom,
    input: z.strictObject({}),
    output: z.object({
      staffName: z.string().nullable(),
      className: z.string().nullable(),
      students: z.int(),
      handovers: z.object({ waiting: z.int(), all: z.int() }),
    }),
  }),
  /** Students of the own class in the running school year, by name; search finds parts of name, NIS and NISN. */
  students: procedure({
    kind: 'query',
    access: homeroom,
    input: z.strictObject({ search: z.string().max(80).default(''), ...pageRequest }),
    output: z.object({
      total: z.int(),
      rows: z.array(classStudent),
    }),
  }),
  /** Own hand-overs, the latest first. */
  handovers: procedure({
    kind: 'query',
    access: homeroom,
    input: z.strictObject(pageRequest),
    output: z.object({ total: z.int(), rows: z.array(handedOver) }),
  }),
  handover: procedure({ kind: 'query', access: homeroom, input: handoverId, output: handedOverDetails }),
  /** Hands a student of the own class over (`handoverId: null`), or mends an own hand-over that still waits. */
  handOver: procedure({
    kind: 'mutation',
    access: homeroom,
    input: z.strictObject({ handoverId: id.nullable(), handover: form }),
    output: z.object({ id }),
  }),
  /** A letter of the BK room that answers an own hand-over. */
  answerPdf: procedure({
    kind: 'query',
    access: homeroom,
    input: z.strictObject({ letterId: id }),
    output: drawnLetter,
  }),
};
