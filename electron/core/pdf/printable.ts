/** Stands for a run of letters that the face lacks: seen by whoever reads the page, unlike an empty box. */
export const missingMark = '[?]';

export interface Printable<T> {
  readonly value: T;
  /** The letters that had to be left out, each once, in the order of the page. */
  readonly missing: string[];
}

/** Marks that shape or order other letters and are no letters themselves: they may go without a trace. */
const invisible = /[\p{Cf}\p{Mn}\p{Variation_Selector}]/u;
/** Control characters; a line break is kept, since it ends a paragraph. */
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/**
 * The same value with every string made of letters that the face has, composed (NFC), without control characters.
 */
export function makePrintable<T>(content: T, covers: (codePoint: number) => boolean): Printable<T> {
  const missing = new Set<string>();

  function text(original: string): string {
    let result = '';
    let inMissingRun = false;
    for (const letter of original.normalize('NFC')) {
      if (letter === '\n') {
        result += letter;
        inMissingRun = false;
      } else if (control.test(letter)) {
        result += ' ';
        inMissingRun = false;
      } else if (covers(letter.codePointAt(0) ?? 0)) {
        result += letter;
        inMissingRun = false;
      } else if (!invisible.test(letter)) {
        missing.add(letter);
        if (!inMissingRun) result += missingMark;
        inMissingRun = true;
      }
    }
    return result;
  }

  function walk(value: unknown): unknown {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    }
    return value;
  }

  return { value: walk(content) as T, missing: [...missing] };
}
