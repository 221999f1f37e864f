import { z } from 'zod';
import { bkRoom, procedure } from './define';
import { errorCodes } from './errors';
import { formAbout, paperChoices } from './papers';
import { clockTime, fileOffer, id, isoDate, line } from './primitives';

// Several papers in one PDF: all of one case, or those that are due in a month.

/** What one call draws at most: a year's letters of a large school. */
const mostInOne = 500;

/** One paper of a bundle. */
export const bundlePiece = z.discriminatedUnion('of', [
  /** An issued letter, as it was kept. */
  z.strictObject({ of: z.literal('letter'), letterId: id }),
  /** A paper without a number: with the words that were typed for it, with those proposed, or with its fields empty. */
  z.strictObject({
    of: z.literal('paper'),
    about: formAbout,
    words: z.union([z.enum(['proposed', 'none']), paperChoices]),
  }),
]);
export type BundlePiece = z.output<typeof bundlePiece>;

/** A paper that could not be made, by its place in what was sent; the others were. */
const failedPiece = z.object({
  index: z.int(),
  error: z.object({
    code: z.enum(errorCodes),
    reason: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
});
export type FailedPiece = z.output<typeof failedPiece>;

const printedBundle = z.object({
  /** `null` where not one paper could be made. */
  file: fileOffer.nullable(),
  pageCount: z.int(),
  /** Letters that a typeface lacks; each stands as `[?]` on its page. */
  missing: z.array(z.string()),
  /** Where initials were chosen: parts of the name that stand in the text nevertheless. */
  namesLeft: z.array(z.string()),
  failed: z.array(failedPiece),
});
export type PrintedBundle = z.output<typeof printedBundle>;

/** The event `letters.bundleProgress`, to the window that asked. */
export interface BundleProgress {
  readonly step: 'issuing' | 'drawing' | 'joining';
  readonly done: number;
  readonly total: number;
  /** Letters that have taken their number so far. */
  readonly issued: number;
}

export const dueLetterKinds = ['invitations', 'control_cards', 'reminders'] as const;
export type DueLetterKind = (typeof dueLetterKinds)[number];

const dueTemplates = [
  'conference_invitation',
  'guardian_invitation',
  'control_card',
  'report_reminder',
] as const;
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'fields.month');
const duePlace = {
  template: z.enum(dueTemplates),
  caseId: id,
  referralId: id.nullable(),
  /** The conference that is invited to. */
  itemId: id.nullable(),
};

/** A letter or card that is due in the month: who, by when, and what stands in the way. */
const dueLetter = z.object({
  ...duePlace,
  caseCode: z.string(),
  student: z.object({ id, name: z.string(), className: z.string().nullable() }),
  receiver: z.string().nullable(),
  /** The meeting, the first control of the month, the day by which the report was due; `null` where none is set. */
  on: isoDate.nullable(),
  time: clockTime.nullable(),
  /** Why the guardian is invited. */
  occasion: z.enum(['consent', 'evaluation']).nullable(),
  /** Why it cannot be made now, as the reason of a refusal. */
  refusal: z.string().nullable(),
  /** What its page would lack, as a reason below `letters`; it can be printed all the same. */
  lacks: z.string().nullable(),
  /** The receiver was reminded in this month already, by whatever way. */
  remindedOn: isoDate.nullable(),
  /** The letter that is out already: it is printed again as it was kept, and takes no second number. */
  issued: z.object({ id, number: z.string().nullable(), date: isoDate }).nullable(),
});
export type DueLetter = z.output<typeof dueLetter>;

const dueChoice = z.strictObject({
  ...duePlace,
  /** When and where the guardian is asked to come. */
  meeting: z
    .strictObject({ on: isoDate, time: clockTime, place: line(160) })
    .nullable()
    .default(null),
});
export type DueChoice = z.output<typeof dueChoice>;

export const bundlesContract = {
  /** Papers of one case, in the order sent, in one PDF; refused where not one of them can be made. Takes no number. */
  bundlePdf: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      caseId: id,
      pieces: z.array(bundlePiece).min(1, 'fields.nothingChosen').max(mostInOne, 'fields.tooMany'),
      doubleSided: z.boolean(),
    }),
    output: printedBundle,
  }),
  /** Issued letters of any cases, as they were kept, in the order sent, in one PDF. One that may not be read is told. */
  lettersPdf: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      letterIds: z.array(id).min(1, 'fields.nothingChosen').max(mostInOne, 'fields.tooMany'),
      doubleSided: z.boolean(),
    }),
    output: printedBundle,
  }),
  /** What is due in a month, in the cases that this person may see. */
  dueLetters: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ month, kind: z.enum(dueLetterKinds) }),
    output: z.array(dueLetter),
  }),
  /**
   * Issues what takes a number, each letter for itself, and draws all of it as one PDF. A letter that is out already is
   * drawn again as it was kept. Given up half way, what was issued stays, and there is no file.
   */
  printDue: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({
      month,
      letters: z.array(dueChoice).min(1, 'fields.nothingChosen').max(mostInOne, 'fields.tooMany'),
      doubleSided: z.boolean(),
    }),
    output: printedBundle.extend({
      /** Letters that took their number now. */
      issued: z.array(z.object({ index: z.int(), letterId: id, number: z.string().nullable() })),
    }),
  }),
};
