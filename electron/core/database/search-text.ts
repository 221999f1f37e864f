import { searchName } from '@shared/domain/search-name';

/**
 * What the search index holds of a record, and what it is asked for: both are folded by `searchName`, here and
 * nowhere else. The tables `search_…` are kept by triggers (see the migration `search-index`), which call
 * `search_text` for it.
 *
 * The index knows the three-letter parts of a text and their places (FTS5, trigram), not the text. A blank stands before
 * each word, so that the beginning of a word can be asked for, by two letters already.
 */

/** Before the text of a record that everybody of the BK room may read. */
export const everyone = 0;

const firstMark = 0xf0000;
const perMark = 4096;

/**
 * Who may read a record, as one part of its text: three characters of a private use area, which no folded text holds.
 * So a counselor's search never meets what is another's, not even to count it.
 */
export const readerMark = (readerId: number): string =>
  [Math.floor(readerId / perMark ** 2), Math.floor(readerId / perMark), readerId]
    .map((part) => String.fromCodePoint(firstMark + (part % perMark)))
    .join('');

/** The text of a record in the index; `reader` is an account, `everyone`, or `null` where the table has no readers. */
export const indexedText = (reader: unknown, ...texts: readonly unknown[]): string =>
  `${typeof reader === 'number' ? readerMark(reader) : ''} ${searchName(texts.filter(isText).join(' '))}`;

const isText = (value: unknown): value is string => typeof value === 'string';

/** How much of the texts a search looks at: the beginnings of their words, or everything inside them. */
export type SearchDepth = 'beginning' | 'inside';

/** The folded words of a search, each once. */
export const searchWords = (search: string): string[] => [
  ...new Set(searchName(search).split(' ').filter(Boolean)),
];

/**
 * What FTS5 is asked for (`MATCH`): every word of two letters or more, a word of two at the beginning of one, and one
 * of the readers. `null` where no word is long enough.
 */
export function matchExpression(
  words: readonly string[],
  depth: SearchDepth,
  readers: readonly number[] | null,
): string | null {
  // A trigram is three characters: two letters are one with the blank before the word.
  const asked = words
    .filter((word) => lengthOf(word) >= 2)
    .map((word) => quoted(depth === 'beginning' || lengthOf(word) === 2 ? ` ${word}` : word));
  if (asked.length === 0) return null;
  if (readers) asked.push(`(${readers.map((id) => quoted(readerMark(id))).join(' OR ')})`);
  return asked.join(' AND ');
}

const lengthOf = (word: string): number => Array.from(word).length;
// Folded words hold letters and digits only: nothing to escape.
const quoted = (part: string): string => `"${part}"`;

/** Whether a text holds the words as the index would find them: for the few texts that are not in it. */
export function holdsWords(text: string, words: readonly string[], depth: SearchDepth): boolean {
  const folded = indexedText(null, text);
  const asked = words.filter((word) => lengthOf(word) >= 2);
  return (
    asked.length > 0 &&
    asked.every((word) => folded.includes(depth === 'beginning' || lengthOf(word) === 2 ? ` ${word}` : word))
  );
}
