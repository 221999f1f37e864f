/** `Siti Nur Aini` → `S.N.A.`: a pupil on papers that others than the receiver may see. */
export const initials = (name: string): string =>
  wordsOf(name)
    .map((part) => /\p{L}/u.exec(part)?.[0].toUpperCase())
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter}.`)
    .join('');

const wordsOf = (name: string): string[] => name.split(/[\s-]+/).filter((part) => /\p{L}/u.test(part));

const asPattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
/** Between no letters or digits: `Ani` is not read in `animasi`. */
const alone = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

/** The full name however it is spaced, hyphenated or capitalised; `null` of a name without a letter. */
function fullName(name: string): RegExp | null {
  const words = wordsOf(name);
  return words.length === 0 ? null : alone(words.map(asPattern).join('[\\s-]+'), 'giu');
}

/** The text with the full name as initials, wherever it stands. */
export function withInitials(text: string, name: string): string {
  const pattern = fullName(name);
  return pattern ? text.replace(pattern, initials(name)) : text;
}

/** Shortest part of a name by which a pupil may be known. */
const shortestPart = 3;

/** The parts by which the pupil may be called, longest first; spelled as names are, so that `putri` is not `Putri`. */
const partsOf = (name: string): string[] =>
  [...new Set(wordsOf(name).filter((part) => part.length >= shortestPart))].sort(
    (a, b) => b.length - a.length,
  );

/**
 * By which of its names the pupil is still called in the text: the full name, and parts of it that stand elsewhere. A part that belongs to
 * somebody else named in the text is not counted.
 * @param others names that may stand there: the guardian's, the signers'
 */
export function namesLeftIn(text: string, name: string, others: readonly string[] = []): string[] {
  const without = (left: string, other: string) => {
    const found = fullName(other);
    return found ? left.replace(found, ' ') : left;
  };
  const rest = without(text, name);
  const ofNobodyElse = others.reduce(without, rest);
  const parts = partsOf(name).filter((part) => alone(asPattern(part), 'u').test(ofNobodyElse));
  return rest === text ? parts : [name, ...parts];
}

/** The text with every name of the pupil that `namesLeftIn` finds as initials: what one click puts right. */
export function replaceNames(text: string, name: string): string {
  const short = initials(name);
  return partsOf(name).reduce(
    // Several parts in a row are one name.
    (left, part) => left.replace(new RegExp(alone(asPattern(part), 'u').source, 'gu'), short),
    withInitials(text, name),
  );
}
