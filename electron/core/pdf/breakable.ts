/** Longer than any word of the language: `mempertanggungjawabkannya` has 25 letters. */
const longestWord = 30;

/**
 * The text with places to break in words that never end. pdfmake gives a flexible column at least the width of its
 * longest word, and one such word would push the whole table off the sheet.
 */
export const breakable = (text: string): string =>
  text.replace(new RegExp(`\\S{${longestWord}}(?=\\S)`, 'gu'), '$&\u200B');
