/** Name of the saved letter, made of its number alone: `surat-421.3-015-BK-XI-2026.pdf`. Never a student's name. */
export function letterFileName(number: string | null): string {
  const safe = (number ?? '')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100);
  return `surat-${safe || 'tanpa-nomor'}.pdf`;
}

export const draftFileName = 'draf-surat-pengantar.pdf';
/** `lembar-persetujuan-siswa.pdf`: what kind of paper it is, never whose. */
export const paperFileName = (subject: string): string =>
  `${subject
    .toLocaleLowerCase('id')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}.pdf`;

/** The same name for the same letter as a Word file. */
export const asWordName = (pdfName: string): string => pdfName.replace(/\.pdf$/, '.docx');
