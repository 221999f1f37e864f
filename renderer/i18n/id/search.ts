export const search = {
  label: 'Cari siswa atau kasus',
  placeholder: 'Cari siswa atau kasus',
  students: 'Siswa',
  cases: 'Kasus',
  none: 'Tidak ada siswa atau kasus yang cocok.',
  hint: 'Ketik nama, NIS, NISN, atau nomor kasus.',
  noClass: 'tanpa kelas',
  left: 'sudah keluar',
  openCases: '{{cases}} kasus',
};
