import { z } from 'zod';
import { bkRoom, procedure } from './define';
import { dataPieces, typefaces } from './letter-content';
import { fileOffer, id, isoDate, isoInstant, line, pageRequest, prose, requiredProse } from './primitives';
import { consentParties } from './referral-forms';
import { papers } from './school';

/** What the counselor decides about a referral's handover letter. Saved as it is typed, kept with the referral. */
export const handoverChoices = z.strictObject({
  /** `null` is the day on which the letter is issued. */
  date: isoDate.nullable(),
  paper: z.enum(papers),
  typeface: z.enum(typefaces),
  /** Personal data that goes along; the name always does. */
  disclosed: z.array(z.enum(dataPieces)).max(dataPieces.length),
  /** The problem as seen, in the words of the letter; never a diagnosis. */
  reasons: prose(6000),
  /** Who goes along, as it reads after `didampingi oleh`; empty where nobody does. */
  escort: prose(300),
  attachments: z.array(line(160)).max(20, 'fields.tooMany'),
  /** Tembusan, in order. */
  copies: z.array(line(160)).max(20, 'fields.tooMany'),
});
export type HandoverChoices = z.output<typeof handoverChoices>;

/** The number that a letter of the chosen date would take now; nothing is reserved by asking. */
const numberPreview = z.object({
  /** `null` where the school's pattern cannot be read. */
  number: z.string().nullable(),
  /** Dated before a letter that is out already: it takes a suffix (`015.A`). */
  backDated: z.boolean(),
  /** Why issuing would be refused: the pattern is wrong, or the number stands on another letter. */
  problem: z.enum(['pattern', 'taken']).nullable(),
});

/** The letter of a referral before it is issued. */
const letterDraft = z.object({
  referralId: id,
  choices: handoverChoices,
  /** Every piece of personal data that the letter can carry, as it would stand there. */
  pieces: z.array(
    z.object({
      piece: z.enum(dataPieces),
      value: z.string().nullable(),
      /** Goes along to this kind of receiver unless the counselor takes it out. */
      usual: z.boolean(),
    }),
  ),
  numbering: numberPreview,
  /** The letter is not older than the approvals it names, and not younger than today. */
  earliestDate: isoDate,
  latestDate: isoDate,
});
export type LetterDraft = z.output<typeof letterDraft>;

export const letterKinds = ['handover'] as const;
export const letterStatuses = ['issued', 'cancelled'] as const;

/** One line of the register (agenda). It names the case by its code, never the student. */
const registerRow = z.object({
  id,
  number: z.string(),
  date: isoDate,
  kind: z.enum(letterKinds),
  recipient: z.string(),
  subject: z.string(),
  status: z.enum(letterStatuses),
  caseId: id.nullable(),
  caseCode: z.string().nullable(),
  referralId: id.nullable(),
  /** Whether this person may open the letter itself: the register is the room's, the letter the case's. */
  readable: z.boolean(),
});
export type RegisterRow = z.output<typeof registerRow>;

const letterView = registerRow.extend({
  issuedAt: isoInstant,
  issuedBy: z.string(),
  cancelledOn: isoDate.nullable(),
  cancelReason: z.string().nullable(),
  /** From the disclosure log: which data went along, and on whose approval. */
  disclosed: z.array(z.enum(dataPieces)),
  approvedBy: z.array(z.enum(consentParties)),
  /** Name that "save as" proposes; the number, never a person. */
  fileName: z.string(),
});
export type LetterView = z.output<typeof letterView>;

const drawn = z.object({
  file: fileOffer,
  pageCount: z.int(),
  /** Letters that the typeface lacks; each stands as `[?]` on the page. */
  missing: z.array(z.string()),
});
export type DrawnLetter = z.output<typeof drawn>;

const referralId = z.strictObject({ referralId: id });
const letterId = z.strictObject({ letterId: id });
const issuing = z.strictObject({ referralId: id, choices: handoverChoices });

export const lettersContract = {
  /** The letter in the making, as last saved; proposed from the case where nothing was. */
  draft: procedure({ kind: 'query', access: bkRoom, input: referralId, output: letterDraft }),
  saveDraft: procedure({ kind: 'mutation', access: bkRoom, input: issuing, output: letterDraft }),
  /** The page as saved, bearing DRAF and no number. */
  preview: procedure({ kind: 'query', access: bkRoom, input: referralId, output: drawn }),
  /** Takes the number and keeps the letter. A referral that has its letter already answers with that one. */
  issue: procedure({ kind: 'mutation', access: bkRoom, input: issuing, output: letterView }),
  /** The number stays taken; the referral may be given another letter. */
  cancel: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ letterId: id, reason: requiredProse(1000) }),
    output: letterView,
  }),
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      /** Words of the number or the receiver. */
      search: z.string().max(120).default(''),
      status: z.enum(letterStatuses).nullable().default(null),
      kind: z.enum(letterKinds).nullable().default(null),
      year: z.int().min(1900).max(9999).nullable().default(null),
      ...pageRequest,
    }),
    output: z.object({
      total: z.int(),
      rows: z.array(registerRow),
      /** Calendar years that have letters, newest first. */
      years: z.array(z.int()),
    }),
  }),
  get: procedure({ kind: 'query', access: bkRoom, input: letterId, output: letterView }),
  /** The letter as it was issued, drawn anew from what was kept. */
  pdf: procedure({ kind: 'query', access: bkRoom, input: letterId, output: drawn }),
  /** Where the numbers of this calendar year stand. */
  serial: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({}),
    output: z.object({ year: z.int(), lastSerial: z.int() }),
  }),
  /** Goes on after the last number that was written by hand this year; numbers never go back. */
  continueAfter: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: z.strictObject({ lastSerial: z.int().min(0).max(99_999) }),
    output: z.object({ year: z.int(), lastSerial: z.int() }),
  }),
};
