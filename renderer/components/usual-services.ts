/**
 * Services a counselor writes down most often, offered while typing: the kinds of service and supporting activity
 * that the BK room knows; any other text is taken as well.
 */
export const usualServices = [
  'Konseling individual',
  'Konseling kelompok',
  'Bimbingan kelompok',
  'Bimbingan klasikal',
  'Konsultasi orang tua',
  'Konsultasi wali kelas',
  'Kunjungan rumah',
  'Mediasi',
  'Pemanggilan orang tua',
  'Pendampingan belajar',
];
