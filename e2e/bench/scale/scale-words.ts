import { pick } from '@core/sample/random';

const who = ['Siswa', 'Ibu', 'Ayah', 'Wali kelas', 'Teman sebangku', 'Kakaknya', 'Guru matematika'] as const;
const does = [
  'bercerita tentang',
  'melaporkan',
  'menanyakan',
  'mulai menerima',
  'mengeluhkan',
  'belum mau membicarakan',
  'berjanji memperbaiki',
  'mencatat',
] as const;
const what = [
  'keterlambatan pagi hari',
  'tugas yang tertunda',
  'pertengkaran di kantin',
  'suasana di rumah',
  'jam tidur yang kurang',
  'pekerjaan di pasar',
  'rasa cemas sebelum ulangan',
  'pertemanan di kelas',
  'kehadiran yang membaik',
  'kebiasaan merokok',
  'obat yang diminum teratur',
  'jarak ke sekolah',
] as const;
const then = [
  'Dibahas lagi pekan depan.',
  'Tampak lebih tenang.',
  'Perlu didampingi wali kelas.',
  'Orang tua dihubungi melalui telepon.',
  'Tidak ada keluhan lain.',
  'Nilai mulai naik.',
] as const;

/** Two short sentences as they stand in notes: few words said in many ways. */
export const note = (random: () => number): string =>
  `${pick(random, who)} ${pick(random, does)} ${pick(random, what)}. ${pick(random, then)}`;
