import { breachKindNames } from '@shared/procedure/breach';

/** Data hilang: kegagalan pelindungan data pribadi. */
export const breaches = {
  title: 'Data hilang atau bocor',
  lead: 'Komputer atau diska hilang, map dibuka orang, surat salah alamat: catat di sini, lalu ikuti langkahnya. Siswa, orang tua/wali, dan lembaga yang berwenang diberi tahu tertulis paling lambat 3 × 24 jam sejak diketahui (UU 27/2022 Pasal 46).',
  record: 'Catat kejadian',
  empty: 'Belum ada kejadian',
  emptyBody:
    'Semoga tetap begitu. Bila terjadi, catat segera: batas 3 × 24 jam dihitung sejak kejadian diketahui.',
  kinds: breachKindNames,
  form: {
    new: 'Kejadian baru',
    change: 'Ubah kejadian',
    kind: 'Apa yang terjadi',
    noticedOn: 'Diketahui pada',
    noticedTime: 'Pukul',
    people: 'Jumlah orang yang terdampak',
    peopleHint: 'Kosongkan bila belum diketahui.',
    what: 'Data apa yang terungkap atau hilang',
    whatHint:
      'Jenis datanya saja, misalnya nama, kelas, catatan konseling. Tanpa nama siswa: isian ini dicetak.',
    how: 'Kapan dan bagaimana terjadi',
    measures: 'Upaya penanganan dan pemulihan',
    saved: 'Kejadian tersimpan.',
  },
  noticed: 'Diketahui {{day}} pukul {{time}}, dicatat oleh {{name}}',
  people: '{{count}} orang terdampak',
  peopleUnknown: 'Jumlah orang belum diketahui',
  tellUntil: 'Pemberitahuan tertulis paling lambat {{day}} pukul {{time}}.',
  late: 'Batas pemberitahuan tertulis sudah lewat ({{day}} pukul {{time}}). Sampaikan sekarang juga, dengan alasan keterlambatannya.',
  told: 'Pemberitahuan tertulis sudah disampaikan.',
  change: 'Ubah keterangan',
  steps: 'Langkah',
  step: {
    answer: 'Catat: {{step}}',
    take: 'Catat',
    state: 'Langkah ini',
    done: 'Dilakukan',
    not_applicable: 'Tidak perlu',
    on: 'Tanggal',
    note: 'Catatan',
    noteNeeded: 'Alasan tidak perlu',
    undo: 'Batalkan',
    undoOf: 'Batalkan: {{step}}',
    saved: 'Langkah tercatat.',
  },
  notice: {
    title: 'Pemberitahuan tertulis',
    hint: 'Tanpa nama siswa; penerima ditulis tangan. Beri nomor dari agenda surat sekolah.',
    people: 'Cetak untuk siswa dan orang tua/wali',
    authority: 'Cetak untuk lembaga',
  },
  today: {
    title: 'Data hilang: beri tahu siswa, orang tua/wali, dan lembaga sebelum {{day}} pukul {{time}}',
    late: 'Data hilang: batas 3 × 24 jam untuk memberi tahu sudah lewat',
    action: 'Buka langkahnya',
  },
};
