import { searchName } from '@shared/domain/search-name';

/**
 * What the search index holds of a record, and what it is asked for: both are folded by `searchName`, here and
 * nowhere else. The tables `search_…` are kept by triggers (see the migration `search-index`), which call
 * `search_text` for it.
 *
 * The index knows the three-letter parts of a text (FTS5, trigram) and not their places: a tenth of the size, and
 * whoever asks compares what was found with the words once more. A blank stands before each word, so that a word of
 * two letters is found at the beginning of one.
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
 * What FTS5 is asked for (`MATCH`); `null` where no word is long enough to ask for: one letter never is, two are only
 * at the beginning of a word.
 */
export function matchExpression(
  words: readonly string[],
  depth: SearchDepth,
  readers: readonly number[] | null,
): string | null {
  const parts = new Set(words.flatMap((word) => partsOf(word, depth)));
  if (parts.size === 0) return null;
  const asked = [...parts].map(quoted);
  if (readers) asked.push(`(${readers.map((id) => quoted(readerMark(id))).join(' OR ')})`);
  return asked.join(' AND ');
}

// Folded words hold letters and digits only: nothing to escape.
const quoted = (part: string): string => `"${part}"`;

function partsOf(word: string, depth: SearchDepth): string[] {
  const letters = Array.from(word);
  if (letters.length < 2) return [];
  // Two letters are no part; with the blank before the word they are.
  if (depth === 'beginning' || letters.length === 2) letters.unshift(' ');
  return letters.slice(2).map((letter, index) => `${letters[index]}${letters[index + 1]}${letter}`);
}

/** Whether these texts really hold every word of two letters or more: the index tells what may, not what does. */
export function holdsWords(
  texts: readonly (string | null)[],
  words: readonly string[],
  depth: SearchDepth,
): boolean {
  const text = indexedText(null, ...texts);
  return words.every((word) => {
    const short = Array.from(word).length <= 2;
    return text.includes(depth === 'beginning' || short ? ` ${word}` : word);
  });
}
