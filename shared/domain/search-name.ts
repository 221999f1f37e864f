/**
 * A name as search and comparison see it: lower case, without accents, apostrophes and full stops, single
 * blanks. `Nur'aini, S.Pd.` → `nuraini spd`.
 */
export const searchName = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
