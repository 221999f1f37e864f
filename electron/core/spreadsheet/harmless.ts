/** What a spreadsheet would calculate, were the cell opened anew as plain text (CSV injection). */
const likeFormula = /^[=+\-@\t\r]/;

/** The text as a cell may hold it: one that begins like a formula is preceded by an apostrophe. */
export const harmless = (text: string): string => (likeFormula.test(text) ? `'${text}` : text);
