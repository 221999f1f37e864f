/** Siapa yang dapat membaca kasus: berbagi, alih penanganan, buka dengan alasan. */
export const caseAccess = {
  title: 'Siapa yang dapat membaca',
  overviewOnly: 'Kasus ini ditangani guru BK lain. Bukalah dengan alasan untuk membacanya.',
  readOnly: 'Kasus ini ditangani guru BK lain; Anda hanya dapat membacanya.',
  readsAlready: 'Anda sudah dapat membaca kasus ini.',
};
