import { z } from 'zod';
import { paperFieldNames } from '../domain/paper-fields';
import { bkRoom, procedure } from './define';
import { dataPieces, paperTemplates, typefaces } from './letter-content';
import { drawnLetter, letterView, numberPreview, pieceChoice } from './letter-views';
import { id, isoDate, line, prose } from './primitives';
import { papers } from './school';

/** What a paper is about: which template, of which case, and of which referral where it belongs to one. */
export const paperAbout = z.strictObject({
  template: z.enum(paperTemplates),
  caseId: id,
  referralId: id.nullable().default(null),
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
  /** What is written for this paper alone, by the name of the field. */
  texts: z.partialRecord(z.enum(paperFieldNames), prose(6000)),
  /** Tembusan, in order. */
  copies: z.array(line(160)).max(20, 'fields.tooMany'),
});
export type PaperChoices = z.output<typeof paperChoices>;

const chosen = z.strictObject({ about: paperAbout, choices: paperChoices });

export const papersContract = {
  /** A paper in the making: what is proposed, what can be chosen, the number it would take. */
  paperDraft: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ about: paperAbout }),
    output: z.object({
      choices: paperChoices,
      /** Fields of this template, in the order of the page. */
      fields: z.array(z.enum(paperFieldNames)),
      pieces: z.array(pieceChoice),
      numbering: numberPreview,
      earliestDate: isoDate,
      latestDate: isoDate,
    }),
  }),
  /** The page as chosen, bearing DRAF and no number. */
  paperPreview: procedure({ kind: 'query', access: bkRoom, input: chosen, output: drawnLetter }),
  /** Takes the number and keeps the letter. The same one sent twice is one letter. */
  issuePaper: procedure({ kind: 'mutation', access: bkRoom, input: chosen, output: letterView }),
};
