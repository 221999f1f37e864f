import { z } from 'zod';
import { breachKinds, breachStepCodes } from '../procedure/breach';
import { bkRoom, procedure } from './define';
import { clockTime, fileOffer, id, isoDate, isoInstant, nothing, prose, requiredProse } from './primitives';

const kind = z.enum(breachKinds);
const step = z.enum(breachStepCodes);
const state = z.enum(['done', 'not_applicable']);

const breach = z.object({
  id,
  kind,
  noticedOn: isoDate,
  noticedTime: clockTime,
  what: z.string(),
  how: z.string(),
  measures: z.string(),
  people: z.int().nullable(),
  recordedBy: z.string(),
  answers: z.array(z.object({ step, state, on: isoDate, note: z.string() })),
  /** Until when the people concerned and the authority must have been told. */
  tellUntil: isoInstant,
  open: z.array(step),
  mustTell: z.boolean(),
  isLate: z.boolean(),
});
export type BreachView = z.output<typeof breach>;

/** Data of pupils that was lost or seen by others, and the checklist of what is done (UU 27/2022 Pasal 46). */
export const breachesContract = {
  /** All of them, the newest first: a school has few. */
  list: procedure({ kind: 'query', access: bkRoom, input: nothing, output: z.array(breach) }),
  /** Writes down a new one (`id` is `null`) or changes what is known of one. Names of pupils do not belong here. */
  save: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({
      id: id.nullable(),
      kind,
      noticedOn: isoDate,
      noticedTime: clockTime,
      what: requiredProse(1_000),
      how: requiredProse(2_000),
      measures: prose(2_000),
      people: z.int().min(0).max(100_000, 'fields.tooMany').nullable(),
    }),
    output: z.object({ id }),
  }),
  /** A step is taken, or does not apply (then with the reason as its note); `answer` `null` takes that back. */
  answer: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({
      breachId: id,
      step,
      answer: z.strictObject({ state, on: isoDate, note: prose(500) }).nullable(),
    }),
    output: nothing,
  }),
  /** The written notice with what the law wants to stand in it, as a PDF to be signed and copied. */
  notice: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ breachId: id, to: z.enum(['people', 'authority']) }),
    output: fileOffer,
  }),
};
