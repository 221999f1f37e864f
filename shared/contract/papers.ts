import { z } from 'zod';
import { paperFieldNames } from '../domain/paper-fields';
import { bkRoom, procedure } from './define';
import { dataPieces, nameForms } from '../domain/data-pieces';
import { paperTemplates } from './letter-content';
import { typefaces } from '../domain/page-layout';
import { carriedView, drawnLetter, letterView, numberingChoice, numberPreview } from './letter-views';
import { fileOffer, id, isoDate, line, prose } from './primitives';
import { papers } from './school';

/** What a paper is about: which template, of which case, and of which referral where it belongs to one. */
export const paperAbout = z.strictObject({
  template: z.enum(paperTemplates),
  caseId: id,
  referralId: id.nullable().default(null),
  /** The conference or the meeting with the family, where the paper is about one. */
  itemId: id.nullable().default(null),
});
export type PaperAbout = z.input<typeof paperAbout>;

/** What the counselor decides about a paper. */
export const paperChoices = z.strictObject({
  /** `null` is the day on which it is issued. */
  date: isoDate.nullable(),
  paper: z.enum(papers),
  typeface: z.enum(typefaces),
  /** Personal data that goes along. */
  disclosed: z.array(z.enum(dataPieces)).max(dataPieces.length),
  /** By the full name or by initials, everywhere on the paper. */
  nameAs: z.enum(nameForms).default('full'),
  /** What is written for this paper alone, by the name of the field. */
  texts: z.partialRecord(z.enum(paperFieldNames), prose(6000)),
  /** Tembusan, in order. */
  copies: z.array(line(160)).max(20, 'fields.tooMany'),
});
export type PaperChoices = z.output<typeof paperChoices>;

const chosen = z.strictObject({ about: paperAbout, choices: paperChoices });
const issuing = chosen.extend({ numbering: numberingChoice.default({ mode: 'pattern' }) });

const issuedLetter = z.object({ id, number: z.string().nullable(), date: isoDate });

/** What of a case can be printed about one thing: the case itself, a referral, a conference, a meeting. */
const papersOfSubject = z.object({
  scope: z.enum(['case', 'referral', 'conference', 'family_meeting']),
  referralId: id.nullable(),
  itemId: id.nullable(),
  /** Which of them: a referral's place in the case, or the day. */
  sequence: z.int().nullable(),
  on: isoDate.nullable(),
  papers: z.array(
    z.object({
      template: z.enum(paperTemplates),
      /** Why it cannot be made now, as the reason of a refusal. */
      refusal: z.string().nullable(),
      /** Has fields of its own: it can be printed with them empty, to be filled in by hand. */
      writable: z.boolean(),
      issued: z.array(issuedLetter),
    }),
  ),
  /** The handover letter of the referral that it is about, written in the referral itself. */
  handover: z.array(issuedLetter),
});
export type PapersOfSubject = z.output<typeof papersOfSubject>;

export const papersContract = {
  /** "Surat & formulir" of a case: every paper that there is for it, whether it can be made, and what was issued. */
  papersOf: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ caseId: id }),
    output: z.array(papersOfSubject),
  }),
  /** A paper in the making: what is proposed, what can be chosen, the number it would take. */
  paperDraft: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ about: paperAbout }),
    output: z.object({
      choices: paperChoices,
      /** Fields of this template, in the order of the page. */
      fields: z.array(z.enum(paperFieldNames)),
      carried: carriedView,
      /** `null` for a paper that takes no number: it is printed as it is. */
      numbering: numberPreview.nullable(),
      earliestDate: isoDate,
      latestDate: isoDate,
    }),
  }),
  /** The page as chosen; one that takes a number bears DRAF and none. */
  paperPreview: procedure({ kind: 'query', access: bkRoom, input: chosen, output: drawnLetter }),
  /** The same as a Word file, for the office that edits it. */
  paperWord: procedure({ kind: 'query', access: bkRoom, input: chosen, output: fileOffer }),
  /** Takes the number and keeps the letter. The same one sent twice is one letter. */
  issuePaper: procedure({ kind: 'mutation', access: bkRoom, input: issuing, output: letterView }),
};
