import { z } from 'zod';
import { attachment, changedFileForm, fileForm, openedAttachment } from './attachments';
import { bkRoom, procedure } from './define';
import { changeView } from './changes';
import { drawnLetter } from './letter-views';
import {
  fileOffer,
  id,
  isoDate,
  line,
  nothing,
  optionalLine,
  ordering,
  pageRequest,
  prose,
} from './primitives';

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
  /** The outgoing letter that it answers. */
  answersId: id.nullable(),
});
export type IncomingForm = z.input<typeof incomingForm>;

/** A line of the register of incoming letters. It names the case by its code, never the student. */
const incomingRow = z.object({
  /** `null` for a receiver's report: it was written down in its referral, and is read from there. */
  id: id.nullable(),
  /** Running number of the register (nomor agenda), `12/2026`; a report may have none yet. */
  agenda: z.string().nullable(),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  receivedOn: isoDate,
  sender: z.string(),
  /** `null` for a receiver's report. */
  subject: z.string().nullable(),
  caseId: id.nullable(),
  caseCode: z.string().nullable(),
  referralId: id.nullable(),
  /** Number of the outgoing letter that it answers; empty where that one has none. */
  answers: z.string().nullable(),
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

/** A letter that came in, with its scans and what it said before. */
const incomingView = z.object({
  id,
  form: incomingForm,
  agenda: z.string().nullable(),
  recordedBy: z.string(),
  attachments: z.array(attachment),
  /** Newest first. */
  changes: z.array(changeView),
});
export type IncomingView = z.output<typeof incomingView>;

export const incomingLettersContract = {
  /** Newest first. Those of a colleague's case are not there. */
  incoming: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ ...incomingFilter, ...ordering(['receivedOn']), ...pageRequest }),
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
    output: incomingView,
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
  /** The outgoing letters that one can answer: those that this person may read and that hold, newest first. */
  answerable: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.array(
      z.object({
        id,
        number: z.string().nullable(),
        date: isoDate,
        recipient: z.string(),
        subject: z.string(),
        caseId: id.nullable(),
        referralId: id.nullable(),
      }),
    ),
  }),
  /** Adds (`null`) or changes one. A new one takes the next number of the register. */
  saveIncoming: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ id: id.nullable(), form: incomingForm }),
    output: z.object({ id, agenda: z.string().nullable() }),
  }),
  /** Its number stays taken. */
  removeIncoming: procedure({ kind: 'mutation', access: bkRoom, input: incomingId, output: nothing }),
  /** The number of the register that the receiver's report of a referral has; `null` for none, or no report. */
  reportAgenda: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ referralId: id }),
    output: z.object({ agenda: z.string().nullable() }),
  }),
  /** Gives the report its number, once. The report itself stays written down in its referral alone. */
  numberReport: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ referralId: id }),
    output: z.object({ agenda: z.string() }),
  }),
  addIncomingFile: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ incomingId: id, form: fileForm }),
    output: incomingView,
  }),
  /** A picture turned, cropped or made smaller takes the place of the kept one. */
  changeIncomingFile: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ incomingId: id, id, form: changedFileForm }),
    output: incomingView,
  }),
  removeIncomingFile: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ incomingId: id, id }),
    output: incomingView,
  }),
  incomingFile: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ incomingId: id, id }),
    output: openedAttachment,
  }),
};
