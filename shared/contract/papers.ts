import { z } from 'zod';
import {
  casePaperCodes,
  handoverPaperCodes,
  outreachPaperCodes,
  paperFieldNames,
  studentPaperCodes,
} from '../domain/paper-fields';
import { historyParts } from '../domain/history-parts';
import { bkRoom, procedure } from './define';
import { dataPieces, nameForms } from '../domain/data-pieces';
import { paperTemplates } from './letter-content';
import { typefaces } from '../domain/page-layout';
import {
  carriedView,
  drawnLetter,
  enclosedFile,
  issuedRef,
  letterView,
  numberingChoice,
  numberPreview,
} from './letter-views';
import { fileOffer, id, isoDate, line, prose } from './primitives';
import { papers } from './school';

/** A paper of a case, and of which referral where it belongs to one. */
const aboutCase = z.strictObject({
  template: z.enum(casePaperCodes),
  caseId: id,
  referralId: id.nullable().default(null),
  /** The conference or the meeting with the family, where the paper is about one. */
  itemId: id.nullable().default(null),
});
const aboutOutreach = z.strictObject({ template: z.enum(outreachPaperCodes), outreachId: id });
/** An answer that was kept with a hand-over: the letter says what it says. */
const aboutHandover = z.strictObject({ template: z.enum(handoverPaperCodes), handoverId: id, answerId: id });
const aboutStudent = z.strictObject({ template: z.enum(studentPaperCodes), studentId: id });

/** What a paper is about: the template says of what, and the ids say which. */
export const paperAbout = z.discriminatedUnion('template', [
  aboutCase,
  aboutOutreach,
  aboutHandover,
  aboutStudent,
]);
export type PaperAbout = z.input<typeof paperAbout>;
/** What a letter can be about: a pupil's history is printed, and kept nowhere. */
const letterAbout = z.discriminatedUnion('template', [aboutCase, aboutOutreach, aboutHandover]);

/** Which days and parts of a pupil's history are told. */
export const historyExtent = z
  .strictObject({
    /** First and last day; `null` leaves that end open. */
    from: isoDate.nullable(),
    to: isoDate.nullable(),
    parts: z.array(z.enum(historyParts)).min(1, 'fields.nothingChosen').max(historyParts.length),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'fields.endsBeforeStart',
  });
export type HistoryExtent = z.output<typeof historyExtent>;

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
  /** Kept files that are printed behind it. */
  files: z.array(enclosedFile).max(20, 'fields.tooMany').default([]),
  /** Tembusan, in order. */
  copies: z.array(line(160)).max(20, 'fields.tooMany'),
  /** What a pupil's history covers; `null` for every other paper. */
  extent: historyExtent.nullable().default(null),
});
export type PaperChoices = z.output<typeof paperChoices>;

/** What a paper without a number can be about, where several are printed at once. */
export const formAbout = z.discriminatedUnion('template', [aboutCase, aboutStudent]);
export type FormAbout = z.output<typeof formAbout>;

const chosen = z.strictObject({ about: paperAbout, choices: paperChoices });
const issuing = chosen.extend({
  about: letterAbout,
  numbering: numberingChoice.default({ mode: 'pattern' }),
});

/** What of a case can be printed about one thing: a referral, a conference, an answer to whom it came from, the pupil. */
const papersOfSubject = z.object({
  scope: z.enum(['case', 'referral', 'conference', 'family_meeting', 'handover', 'student']),
  /** Which of the referrals: its place in the case. */
  sequence: z.int().nullable(),
  /** The day of the conference, meeting or answer. */
  on: isoDate.nullable(),
  /** The referral that it is about or belongs to. */
  referralId: id.nullable(),
  papers: z.array(
    z.object({
      template: z.enum(paperTemplates),
      /** `null` where there is nothing yet that it could be about. */
      about: paperAbout.nullable(),
      /** Why it cannot be made now, as the reason of a refusal. */
      refusal: z.string().nullable(),
      /** Has fields of its own: it can be printed with them empty, to be filled in by hand. */
      writable: z.boolean(),
      issued: z.array(issuedRef),
    }),
  ),
  /** The handover letter of the referral that it is about, written in the referral itself. */
  handover: z.array(issuedRef),
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
      /** `null` for a paper that is about no pupil. */
      carried: carriedView.nullable(),
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
