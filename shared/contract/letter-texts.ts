import { z } from 'zod';
import { longestText } from '../domain/letter-text';
import { textDocuments } from '../domain/standard-texts';
import { bkRoom, procedure } from './define';
import { drawnLetter } from './letter-views';
import { nothing, prose } from './primitives';

const name = z.string().max(40);

/** One text of a document as a school words it. */
const wordedText = z.strictObject({
  document: z.enum(textDocuments),
  /** Which of the document's texts: `opening`. */
  name,
  text: prose(longestText),
});
export type WordedText = z.output<typeof wordedText>;

const own = z.array(wordedText);

/** The wording of the letters. The standard, and what may stand in braces, is `shared/domain/standard-texts`. */
export const letterTextsContract = {
  /** What the school words in its own way; what is not listed is standard. */
  texts: procedure({ kind: 'query', access: bkRoom, input: nothing, output: own }),
  /** All of them or none. A text that is worded as the standard is, is standard again. */
  saveTexts: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: z.strictObject({ texts: z.array(wordedText).min(1).max(200, 'fields.tooMany') }),
    output: own,
  }),
  /** Back to the standard, all of them. */
  resetTexts: procedure({ kind: 'mutation', access: ['coordinator'], input: nothing, output: own }),
  /** A fictional letter of this kind on the school's sheet, with the texts as they are being typed. */
  textPreview: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      document: z.enum(textDocuments),
      texts: z.record(name, prose(longestText)).default({}),
    }),
    output: drawnLetter,
  }),
};
