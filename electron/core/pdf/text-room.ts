import type { Typeface } from '@shared/domain/page-layout';

/** The room that a part of the page has, and the text that is set in it. */
export interface TextRoom {
  /** In points. */
  readonly width: number;
  readonly size: number;
  readonly typeface: Typeface;
}

/** Width of a letter of bold text as a part of its size; the mean of words with many wide letters. */
const letterWidth: Readonly<Record<Typeface, number>> = { serif: 0.52, sans: 0.58, book: 0.62 };

/** About how wide a text is at most, in points. Good enough to choose a layout by, without asking the face. */
export const widthOf = (text: string, { size, typeface }: TextRoom): number =>
  text.length * size * letterWidth[typeface];

/** The widest word of a text. */
export const widestWord = (text: string, room: TextRoom): number =>
  Math.max(0, ...text.split(/[\s/]+/).map((word) => widthOf(word, room)));

/** Dots to write on by hand: as many as are asked for, or as fit. */
export const dots = (asked: number, width: number, { size }: TextRoom): string =>
  '…'.repeat(Math.max(3, Math.min(asked, Math.floor(width / (size * 1.02)))));
