import type { Source } from './source';

/**
 * What is done when data of pupils has left the room (kegagalan pelindungan data pribadi): a lost or stolen PC or stick, a
 * folder that others opened, a letter that reached somebody else. The steps stand in the order in which they help.
 */

const pdpLaw: Source = {
  author: 'Undang-Undang',
  year: 2022,
  work: 'Nomor 27 tentang Pelindungan Data Pribadi',
};

/** Hours from noticing until the people concerned and the authority must have been told in writing (Pasal 46 ayat 1). */
export const hoursToTell = 72;

export const breachKinds = ['lost', 'stolen', 'opened', 'misdirected', 'damaged'] as const;
export type BreachKind = (typeof breachKinds)[number];

export const breachKindNames: Readonly<Record<BreachKind, string>> = {
  lost: 'Hilang',
  stolen: 'Dicuri',
  opened: 'Dibuka orang yang tidak berhak',
  misdirected: 'Terkirim kepada orang yang salah',
  damaged: 'Rusak atau terhapus',
};

export const breachStepCodes = [
  'contain',
  'principal',
  'police',
  'people',
  'authority',
  'recover',
  'lessons',
] as const;
export type BreachStepCode = (typeof breachStepCodes)[number];

export interface BreachStep {
  readonly code: BreachStepCode;
  readonly label: string;
  readonly hint: string;
  /** Within the 3 × 24 hours of the law. */
  readonly isTimed: boolean;
  readonly source: (Source & { article: string }) | null;
}

export const breachSteps: readonly BreachStep[] = [
  {
    code: 'contain',
    label: 'Hentikan kebocorannya',
    hint: 'Ganti frasa sandi, tutup akun yang tidak dipakai, dan ganti kunci basis data (Pengaturan). Ambil kembali berkas atau surat yang salah alamat.',
    isTimed: false,
    source: null,
  },
  {
    code: 'principal',
    label: 'Laporkan kepada kepala sekolah',
    hint: 'Kepala sekolah menandatangani pemberitahuan dan memutuskan langkah sekolah.',
    isTimed: false,
    source: null,
  },
  {
    code: 'police',
    label: 'Laporkan kehilangan atau pencurian kepada polisi',
    hint: 'Minta tanda bukti lapor. Tidak perlu bila tidak ada barang yang hilang atau dicuri.',
    isTimed: false,
    source: null,
  },
  {
    code: 'people',
    label: 'Beri tahu siswa dan orang tua/wali secara tertulis',
    hint: 'Paling lambat 3 × 24 jam: data apa yang terungkap, kapan dan bagaimana, serta upaya sekolah. Cetak pemberitahuannya di bawah.',
    isTimed: true,
    source: { ...pdpLaw, article: 'Pasal 46 ayat (1) huruf a dan ayat (2)' },
  },
  {
    code: 'authority',
    label: 'Beri tahu lembaga pelindungan data pribadi secara tertulis',
    hint: 'Paling lambat 3 × 24 jam, dengan isi yang sama. Tanyakan alamat lembaga yang berwenang kepada dinas pendidikan.',
    isTimed: true,
    source: { ...pdpLaw, article: 'Pasal 46 ayat (1) huruf b' },
  },
  {
    code: 'recover',
    label: 'Pulihkan data yang hilang',
    hint: 'Pengaturan → Cadangan → Pulihkan. Cocokkan jumlah kasus dan lampirannya sesudah itu.',
    isTimed: false,
    source: { ...pdpLaw, article: 'Pasal 46 ayat (2) huruf c' },
  },
  {
    code: 'lessons',
    label: 'Cegah agar tidak terulang',
    hint: 'Apa yang diubah: tempat menyimpan, siapa yang memegang kunci, kebiasaan mengunci layar.',
    isTimed: false,
    source: null,
  },
];
