/**
 * The school as letter numbers abbreviate it, the token `{SEKOLAH}`: `SMP Negeri 2 Kraton` → `SMPN2KRATON`. State
 * schools say Negeri by one letter.
 */
export const schoolCode = (name: string): string =>
  name
    .toLocaleUpperCase('id')
    .replace(/\bNEGERI\b/u, 'N')
    .replace(/[^\p{L}\p{N}]/gu, '');
