import { z } from 'zod';
import { bkRoom, procedure } from './define';
import { drawnLetter } from './letter-views';
import { fileOffer, id, isoDate, line, nothing, optionalLine, pageRequest, prose } from './primitives';

/** A letter that came in: a reply, a report, an invitation. */
export const incomingForm = z.strictObject({
  /** As the sender numbered it; not every letter has one. */
  number: optionalLine(80),
  /** The letter's own date. */
  date: isoDate.nullable(),
  receivedOn: isoDate,
  sender: line(160),
  subject: line(200),
  note: prose(1000),
  /** The case it belongs to, and of it the referral. */
  caseId: id.nullable(),
  referralId: id.nullable(),
});
export type IncomingForm = z.input<typeof incomingForm>;

/** A line of the register of incoming letters. It names the case by its code, never the student. */
const incomingRow = z.object({
  /** `null` for a receiver's report: it was written down in its referral, and is read from there. */
  id: id.nullable(),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  receivedOn: isoDate,
  sender: z.string(),
  /** `null` for a receiver's report. */
  subject: z.string().nullable(),
  caseId: id.nullable(),
  caseCode: z.string().nullable(),
  referralId: id.nullable(),
});
export type IncomingRow = z.output<typeof incomingRow>;

const incomingFilter = {
  /** Words of the number, the sender or the subject. */
  search: z.string().max(120).default(''),
  /** Calendar year in which it was received. */
  year: z.int().min(1900).max(9999).nullable().default(null),
  /** First and last day of receiving. */
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
};
const incomingId = z.strictObject({ id });

export const incomingLettersContract = {
  /** Newest first. Those of a colleague's case are not there. */
  incoming: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ ...incomingFilter, ...pageRequest }),
    output: z.object({ total: z.int(), rows: z.array(incomingRow), years: z.array(z.int()) }),
  }),
  incomingPdf: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject(incomingFilter),
    output: drawnLetter,
  }),
  incomingSheet: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject(incomingFilter),
    output: fileOffer,
  }),
  incomingLetter: procedure({
    kind: 'query',
    access: bkRoom,
    input: incomingId,
    output: z.object({ id, form: incomingForm, recordedBy: z.string() }),
  }),
  /** What a letter can be linked to: the cases that this person sees, newest first, each with its referrals. */
  incomingSubjects: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.array(
      z.object({
        caseId: id,
        code: z.string(),
        student: z.string(),
        referrals: z.array(z.object({ id, sequence: z.int(), receiver: z.string().nullable() })),
      }),
    ),
  }),
  /** Adds (`null`) or changes one. */
  saveIncoming: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ id: id.nullable(), form: incomingForm }),
    output: incomingId,
  }),
  removeIncoming: procedure({ kind: 'mutation', access: bkRoom, input: incomingId, output: nothing }),
};
