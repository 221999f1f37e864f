/** Faces of the letters: as Times New Roman, as Arial, and bookish as Bookman Old Style. */
export const typefaces = ['serif', 'sans', 'book'] as const;
export type Typeface = (typeof typefaces)[number];

export const sides = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof sides)[number];

/** Millimetres. */
export type Bounds = readonly [least: number, most: number];

/** Bounds of the margins: what a printer reaches, with room for the marks at head and foot. */
export const marginBounds: Readonly<Record<Side, Bounds>> = {
  top: [12, 40],
  right: [10, 40],
  bottom: [15, 40],
  left: [15, 50],
};

/** Room for the head of pre-printed paper, below the top margin. */
export const printedHeadBounds: Bounds = [10, 90];

/** Sizes of the text in points. */
export const bodySizes = [11, 11.5, 12] as const;

/** Lines below the letterhead. */
export const letterheadRules = ['double', 'single', 'none'] as const;

/** The most signatures that stand side by side. */
export const signatureColumns = [1, 2, 3] as const;

/** How every letter and paper of the school is laid out. */
export interface PageLayout {
  /** In millimetres. */
  margins: Record<Side, number>;
  bodySize: (typeof bodySizes)[number];
  /** Proposed for every paper; each may be printed in another. */
  typeface: Typeface;
  letterheadRule: (typeof letterheadRules)[number];
  printedHead: number;
  signatureColumns: (typeof signatureColumns)[number];
}

/** What a school begins with. Wider at the left, where the sheet is punched and filed. */
export const standardLayout: PageLayout = {
  margins: { top: 16, right: 20, bottom: 17, left: 25 },
  bodySize: 11.5,
  typeface: 'serif',
  letterheadRule: 'double',
  printedHead: 34,
  signatureColumns: 3,
};

/** Whether a length can be set: half millimetres within the bounds. */
export const isWithin = (length: unknown, [least, most]: Bounds): boolean =>
  typeof length === 'number' && length >= least && length <= most && Number.isInteger(length * 2);

/** Whether the lengths can be drawn as they were typed. */
export const isDrawable = ({ margins, printedHead }: PageLayout): boolean =>
  sides.every((side) => isWithin(margins[side], marginBounds[side])) &&
  isWithin(printedHead, printedHeadBounds);
