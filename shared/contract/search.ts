import { z } from 'zod';
import { bkRoom, procedure } from './define';
import { letterKinds } from './letter-views';
import { caseEntryKinds } from './cases';
import { id, isoDate } from './primitives';
import { receiverKindCodes } from '../procedure/receivers';

/** Where a note was written. */
export const noteSources = [
  'report',
  'effort',
  'entry',
  'conference',
  'contact',
  'session',
  'family_meeting',
  'item',
  'control',
  'receiver_report',
  'analysis',
] as const;
export type NoteSource = (typeof noteSources)[number];

/** What was searched is the whole number or code of it. */
const exact = z.boolean();
const student = z.object({ id, name: z.string(), className: z.string().nullable() });

const studentHit = student.extend({
  nis: z.string().nullable(),
  hasLeft: z.boolean(),
  /** Cases that are not closed, of those the caller may see. */
  openCases: z.int(),
  exact,
});

const caseHit = z.object({ id, code: z.string(), student, problems: z.array(z.string()), exact });

const letterHit = z.object({
  id,
  number: z.string().nullable(),
  kind: z.enum(letterKinds),
  date: isoDate,
  recipient: z.string(),
  subject: z.string(),
  exact,
});

const incomingHit = z.object({
  id,
  number: z.string().nullable(),
  receivedOn: isoDate,
  sender: z.string(),
  subject: z.string(),
  exact,
});

const receiverHit = z.object({
  id,
  kind: z.enum(receiverKindCodes),
  institution: z.string(),
  person: z.string().nullable(),
});

const outreachHit = z.object({
  id,
  theme: z.string(),
  institution: z.string(),
  /** The day of the event, planned or held; of the request before there is one. */
  on: isoDate,
});

const noteHit = z.object({
  source: z.enum(noteSources),
  /** Unique within its source. */
  id,
  caseId: id,
  caseCode: z.string(),
  referralId: id.nullable(),
  /** Of an entry: which kind. */
  entryKind: z.enum(caseEntryKinds).nullable(),
  /** Of what belongs to a referral: to which kind of receiver. */
  receiverKind: z.enum(receiverKindCodes).nullable(),
  /** Code of an item of a stage. */
  item: z.string().nullable(),
  studentName: z.string(),
  on: isoDate,
  secret: z.boolean(),
  /** The words around what was found; `null` of a secret note, which is read in its case alone. */
  excerpt: z.string().nullable(),
});

const found = z.object({
  students: z.array(studentHit),
  cases: z.array(caseHit),
  letters: z.array(letterHit),
  incoming: z.array(incomingHit),
  receivers: z.array(receiverHit),
  outreaches: z.array(outreachHit),
  notes: z.array(noteHit),
});
export type Found = z.output<typeof found>;
export type StudentHit = Found['students'][number];
export type CaseHit = Found['cases'][number];
export type NoteHit = Found['notes'][number];

export const searchContract = {
  /**
   * The best few of everything that the caller may read, by kind: the whole number or code first, then what begins
   * with the words, then what holds them inside; the newest first where nothing else decides. There is no count: it
   * would tell of what is not shown.
   */
  find: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ text: z.string().max(100) }),
    output: found,
  }),
};
