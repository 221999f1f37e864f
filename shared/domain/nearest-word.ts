/**
 * The word among `words` that was most likely meant, for whoever mistyped one: the one that takes the fewest letters
 * put in, left out or exchanged (Levenshtein), capitals and the marks between words aside; a beginning counts as the
 * word. `null` where none is near.
 */
export function nearestWord<Word extends string>(typed: string, words: readonly Word[]): Word | null {
  const plain = folded(typed);
  if (plain === '') return null;
  let nearest: Word | null = null;
  let least = Infinity;
  for (const word of words) {
    const distance = distanceTo(plain, folded(word));
    if (distance < least) [nearest, least] = [word, distance];
  }
  return least <= Math.max(1, plain.length * nearEnough) ? nearest : null;
}

/** Part of a word that may be wrong. */
const nearEnough = 0.5;
/** Letters from which on a beginning stands for its word. */
const shortestBeginning = 3;

const folded = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

function distanceTo(typed: string, word: string): number {
  // Before a word mistyped by one letter, after one typed right.
  if (typed.length >= shortestBeginning && word.startsWith(typed)) return typed === word ? 0 : 0.5;
  let before = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    for (let column = 1; column <= word.length; column++) {
      const exchanged = (before[column - 1] ?? 0) + (typed[row - 1] === word[column - 1] ? 0 : 1);
      current[column] = Math.min(exchanged, (before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    before = current;
  }
  return before[word.length] ?? Infinity;
}
