import { z } from 'zod';
import { attachmentTypes } from '../domain/attachment';
import { dataParties } from '../domain/consent-scope';
import { dispatchChannels } from '../domain/letter-dispatch';
import { dataPieces, loggedPieces, nameForms } from '../domain/data-pieces';
import { paperTemplates } from './letter-content';
import { fileOffer, id, isoDate, isoInstant, line, optionalLine } from './primitives';
import { consentParties } from './referral-forms';

/** Where the number of a letter comes from. */
export const numberingChoice = z.discriminatedUnion('mode', [
  /** The next of the school's pattern. */
  z.strictObject({ mode: z.literal('pattern') }),
  z.strictObject({ mode: z.literal('byHand'), number: line(80) }),
  /** Left blank: the office gives it, and it is entered then. */
  z.strictObject({ mode: z.literal('later') }),
]);
export type NumberingChoice = z.output<typeof numberingChoice>;

/** The number that a letter of the chosen date would take now; nothing is reserved by asking. */
export const numberPreview = z.object({
  /** `null` where the school's pattern cannot be read. */
  number: z.string().nullable(),
  /** Dated before a letter that is out already: it takes a suffix (`015.A`). */
  backDated: z.boolean(),
  /** Why issuing would be refused: the pattern is wrong, or the number stands on another letter. */
  problem: z.enum(['pattern', 'taken']).nullable(),
});
export type NumberPreview = z.output<typeof numberPreview>;

/** A piece of personal data that a letter can carry, as it would stand there. */
export const pieceChoice = z.object({
  piece: z.enum(dataPieces),
  value: z.string().nullable(),
  /** Goes along to this kind of receiver unless the counselor takes it out. */
  usual: z.boolean(),
  /** Who has not agreed to it: it cannot go along, but in an emergency. */
  outside: z.array(z.enum(dataParties)),
});
export type PieceChoice = z.output<typeof pieceChoice>;

/** A kept file that is printed behind the letter, under the name by which the letter lists it. */
export const enclosedFile = z.strictObject({ id, title: line(160) });

/** Everything personal that a letter would carry, for the counselor to take out or put in. */
export const carriedView = z.object({
  pieces: z.array(pieceChoice),
  name: z.object({ full: z.string(), initials: z.string() }),
  /** How this kind of receiver is usually told the name. */
  usualName: z.enum(nameForms),
  /** Who has not agreed that files go along. */
  attachmentsOutside: z.array(z.enum(dataParties)),
  /** Kept files that can be enclosed, each with a title that is proposed; none of a record marked rahasia. */
  files: z.array(
    z.object({
      id,
      fileName: z.string(),
      type: z.enum(attachmentTypes),
      /** In bytes. */
      size: z.int(),
      title: z.string(),
    }),
  ),
  /** Danger to life: what was not agreed to may go along; `null` else. */
  emergency: z.object({ on: isoDate, reason: z.string(), approvedBy: z.string() }).nullable(),
});
export type CarriedView = z.output<typeof carriedView>;

export const letterKinds = ['handover', ...paperTemplates] as const;
export type LetterKind = (typeof letterKinds)[number];
/** Each follows from what is recorded of the letter; of several the last that holds. */
export const letterStatuses = ['issued', 'sent', 'replied', 'unnumbered', 'cancelled'] as const;
export type LetterStatus = (typeof letterStatuses)[number];

/** A letter that is out, as other pages name it. */
export const issuedRef = z.object({ id, number: z.string().nullable(), date: isoDate });
export type IssuedRef = z.output<typeof issuedRef>;

/** What a letter is about. An outreach letter is about no case, and an answer to a teacher about a hand-over. */
const letterSubject = z.discriminatedUnion('of', [
  z.object({ of: z.literal('case'), caseId: id, code: z.string(), referralId: id.nullable() }),
  z.object({ of: z.literal('outreach'), outreachId: id, theme: z.string() }),
  z.object({ of: z.literal('handover'), handoverId: id }),
]);
export type LetterSubject = z.output<typeof letterSubject>;

/** One line of the register (agenda). It names the case by its code, never the student. */
export const registerRow = z.object({
  id,
  /** `null` while it is left blank. */
  number: z.string().nullable(),
  date: isoDate,
  kind: z.enum(letterKinds),
  recipient: z.string(),
  subject: z.string(),
  status: z.enum(letterStatuses),
  sentOn: isoDate.nullable(),
  /** When the first letter that answers it came in, or the receiver's report that it asks for. */
  repliedOn: isoDate.nullable(),
  about: letterSubject,
  /** Whether this person may open the letter itself: the register is the room's, the letter that of its subject. */
  readable: z.boolean(),
});
export type RegisterRow = z.output<typeof registerRow>;

/** That a letter went out of the house. */
export const dispatchForm = z.strictObject({
  sentOn: isoDate,
  channel: z.enum(dispatchChannels),
  /** Who carried it there, or sent it off. */
  sentBy: optionalLine(120),
  receivedBy: optionalLine(120),
});

export const letterView = registerRow.extend({
  dispatch: dispatchForm.extend({ recordedBy: z.string() }).nullable(),
  /** Letters that came in and answer it, the first first. */
  replies: z.array(z.object({ id, number: z.string().nullable(), subject: z.string(), receivedOn: isoDate })),
  issuedAt: isoInstant,
  issuedBy: z.string(),
  cancelledOn: isoDate.nullable(),
  cancelReason: z.string().nullable(),
  /** From the disclosure log: which data went along, and on whose approval. */
  disclosed: z.array(z.enum(loggedPieces)),
  nameAs: z.enum(nameForms),
  approvedBy: z.array(z.enum(consentParties)),
  /** Name that "save as" proposes; the number, never a person. */
  fileName: z.string(),
});
export type LetterView = z.output<typeof letterView>;

export const drawnLetter = z.object({
  file: fileOffer,
  pageCount: z.int(),
  /** Letters that the typeface lacks; each stands as `[?]` on the page. */
  missing: z.array(z.string()),
  /** Names by which the pupil can still be known on a letter with initials. */
  namesLeft: z.array(z.string()),
  /** Enclosed files that cannot be printed behind it. */
  unprintable: z.array(z.object({ title: z.string(), reason: z.enum(['encrypted', 'damaged']) })),
});
export type DrawnLetter = z.output<typeof drawnLetter>;
