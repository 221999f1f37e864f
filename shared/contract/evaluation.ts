import { z } from 'zod';
import { countedOutcomes, referralPhases } from '../domain/referral-phase';
import { standingCodes } from '../domain/referral-standing';
import { receiverKindCodes } from '../procedure/receivers';
import { bkRoom, procedure } from './define';
import { id, isoDate, pageRequest } from './primitives';

const kind = z.enum(receiverKindCodes);
const phase = z.enum(referralPhases);
const outcome = z.enum(countedOutcomes);

const referralCount = z.object({
  kind,
  /** Of kind `custom`: which of the school's own. */
  schoolKindId: id.nullable(),
  phase,
  /** Of finished ones; `null` of all others. */
  outcome: outcome.nullable(),
  /** At least 1: what there is none of is not listed. */
  count: z.int().positive(),
});
export type ReferralCount = z.output<typeof referralCount>;

const countedReferral = z.object({
  id,
  caseId: id,
  caseCode: z.string(),
  student: z.object({ id, name: z.string(), className: z.string().nullable() }),
  kind,
  schoolKindId: id.nullable(),
  /** Person or institution; `null` before one is chosen. */
  receiver: z.string().nullable(),
  createdOn: isoDate,
  standing: z.object({ code: z.enum(standingCodes), params: z.record(z.string(), z.number()) }),
});
export type CountedReferral = z.output<typeof countedReferral>;

export const evaluationContract = {
  /** Referrals begun in a school year, by kind of receiver and where they stand today: those that one may see. */
  referrals: procedure({
    kind: 'query',
    access: bkRoom,
    /** `null` is the running year. */
    input: z.strictObject({ schoolYearId: id.nullable().default(null) }),
    output: z.object({
      /** Latest first. */
      years: z.array(z.object({ id, name: z.string() })),
      schoolYearId: id,
      counts: z.array(referralCount),
    }),
  }),
  /** The referrals behind one of these numbers, newest first: as many in all as the number says. */
  list: procedure({
    kind: 'query',
    access: bkRoom,
    /** What is `null` is not asked about: the number is then a sum. */
    input: z.strictObject({
      schoolYearId: id,
      kind: kind.nullable().default(null),
      /** Together with `kind`. */
      schoolKindId: id.nullable().default(null),
      phase: phase.nullable().default(null),
      outcome: outcome.nullable().default(null),
      ...pageRequest,
    }),
    output: z.object({ total: z.int(), schoolYear: z.string(), rows: z.array(countedReferral) }),
  }),
};
