/**
 * What a line must not end within: a date (`18 November 2026`), words joined by a stroke (`Bapak/Ibu`), a clock time
 * with its zone. Taken with the punctuation and the space around it, because in a justified line pdfmake stretches
 * every seam between two pieces.
 */
const together =
  /(\S*(?:\d{1,2} \p{L}{3,9} \d{4}|\p{L}{1,24}\/\p{L}{1,24}|\d{2}\.\d{2} WI(?:B|TA|T))\S*\s?)/u;

/** The text in pieces, with those that hold together marked so. */
export const unparted = (text: string): { text: string; noWrap: boolean }[] =>
  text
    .split(together)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, noWrap: together.test(piece) }));
