import { searchName } from './search-name';

/** A part of a text, from `start` up to but not including `end`, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the words of a search are in a text, as search sees both: without accents, apostrophes and capitals.
 * Ranges do not overlap and come in order; each word is marked wherever it occurs.
 */
export function searchMatches(text: string, search: string): TextRange[] {
  const words = searchName(search).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const { folded, places } = foldWithPlaces(text);
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const first = places[at] ?? 0;
      const last = places[at + word.length - 1] ?? 0;
      marked.fill(1, first, last + 1);
    }
  }
  return ranges(marked);
}

/** The text as search compares it, and for each of its characters the place in the text that it came from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    // A blank keeps words apart; what search drops (marks, apostrophes) leaves nothing.
    const kept = searchName(character) || (/[\p{M}'’ʼ`.]/u.test(character) ? '' : ' ');
    folded += kept;
    for (let unit = 0; unit < kept.length; unit++) places.push(at);
    at += character.length;
  }
  return { folded, places };
}

function ranges(marked: Uint8Array): TextRange[] {
  const found: TextRange[] = [];
  for (let start = marked.indexOf(1); start >= 0;) {
    const next = marked.indexOf(0, start);
    const end = next < 0 ? marked.length : next;
    found.push({ start, end });
    start = marked.indexOf(1, end);
  }
  return found;
}
