import { z } from 'zod';
import { consentWays } from '../domain/referral-facts';
import { loggedPieces, nameForms } from '../domain/data-pieces';
import { bkRoom, procedure } from './define';
import { drawnLetter, letterKinds, letterStatuses } from './letter-views';
import { fileOffer, id, isoDate, ordering, pageRequest } from './primitives';
import { consentParties } from './referral-forms';

/** One letter that carried personal data: what, to whom, when, on whose approval. It names the case by its code. */
export const disclosureRow = z.object({
  letterId: id,
  kind: z.enum(letterKinds),
  /** `null` while it is left blank. */
  number: z.string().nullable(),
  status: z.enum(letterStatuses),
  on: isoDate,
  recipient: z.string(),
  /** `null` of an answer to a hand-over that no case has taken on. */
  case: z.object({ id, code: z.string() }).nullable(),
  pieces: z.array(z.enum(loggedPieces)),
  nameAs: z.enum(nameForms),
  /** What was enclosed, as the letter lists it. */
  attachments: z.array(z.string()),
  /** As they stood on the day of the letter. */
  approvals: z.array(
    z.object({
      party: z.enum(consentParties),
      event: z.enum(['given', 'waived']),
      on: isoDate,
      how: z.enum(consentWays).nullable(),
      personName: z.string().nullable(),
    }),
  ),
  /** What let something go beyond the consent. */
  emergency: z.object({ on: isoDate, reason: z.string(), approvedBy: z.string() }).nullable(),
  sentBy: z.string(),
});
export type DisclosureRow = z.output<typeof disclosureRow>;

const disclosureFilter = {
  /** Words of the number or the receiver, or the code of the case. */
  search: z.string().max(120).default(''),
  caseId: id.nullable().default(null),
  studentId: id.nullable().default(null),
  /** Letters that carried this piece. */
  piece: z.enum(loggedPieces).nullable().default(null),
  year: z.int().min(1900).max(9999).nullable().default(null),
  /** First and last day of the letters' dates. */
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
};

export const disclosuresContract = {
  /** The disclosure log, newest first. Letters of a colleague's case are not there. */
  disclosures: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ ...disclosureFilter, ...ordering(['on', 'to']), ...pageRequest }),
    output: z.object({ total: z.int(), rows: z.array(disclosureRow), years: z.array(z.int()) }),
  }),
  /** The filtered log as a table on paper, the oldest first. */
  disclosuresPdf: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject(disclosureFilter),
    output: drawnLetter,
  }),
  /** The same as a workbook (.xlsx). */
  disclosuresSheet: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject(disclosureFilter),
    output: fileOffer,
  }),
};
