import { searchMatches } from './search-match';

const before = 24;
const whole = 90;

/**
 * The part of a text around the first place where a word of the search is, on one line and cut between words: at most
 * about 90 characters, `…` where something was left out.
 */
export function searchExcerpt(text: string, search: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= whole) return line;
  const at = searchMatches(line, search)[0]?.start ?? 0;
  const start = at <= before ? 0 : line.indexOf(' ', at - before) + 1;
  // A word longer than the excerpt is cut inside.
  const from = start > at ? at : start;
  const end = from + whole >= line.length ? line.length : line.lastIndexOf(' ', from + whole);
  const to = end <= at ? Math.min(from + whole, line.length) : end;
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
