import type { LetterPlaceholder, TextErrorCode } from '@shared/domain/letter-text';
import type { StandardText, TextName } from '@shared/domain/standard-texts';

const names: Readonly<Record<TextName, string>> = {
  opening: 'Pembuka',
  observation: 'Keterangan pengamatan',
  request: 'Kalimat permohonan',
  report: 'Permintaan laporan',
  enclosures: 'Kalimat lampiran',
  note: 'Catatan',
  overdue: 'Keterlambatan laporan',
  asked: 'Rincian yang diminta',
  sending: 'Cara menyampaikan laporan',
  closing: 'Penutup',
};

const placeholders: Readonly<Record<LetterPlaceholder, string>> = {
  SEKOLAH: 'nama sekolah',
  KEPALA_SEKOLAH: 'nama kepala sekolah',
  GURU_BK: 'nama guru BK yang menandatangani',
  TAHUN_PELAJARAN: 'tahun pelajaran, misalnya 2026/2027',
  TANGGAL_SURAT: 'tanggal surat ini',
  PENERIMA: 'nama penerima, atau lembaganya bila namanya tidak diketahui',
  LEMBAGA_PENERIMA: 'lembaga penerima',
  NOMOR_SURAT_PENGANTAR: 'nomor surat pengantar yang dirujuk',
  TANGGAL_SURAT_PENGANTAR: 'tanggal surat pengantar yang dirujuk',
  BATAS_LAPORAN: '“paling lambat” dengan tanggalnya; hilang bila tidak ada batas',
  BATAS_SEMULA: '“paling lambat” dengan batas yang semula diminta; hilang bila tidak ada',
  PENGINGAT_TERDAHULU: 'satu kalimat tentang pengingat sebelumnya; hilang bila belum pernah',
  TANGGAL_PENCABUTAN: '“pada” dengan tanggal persetujuan dicabut',
  HARI: 'nama hari, misalnya Selasa',
  TANGGAL_TERBILANG: 'tanggal dengan kata-kata',
  TANGGAL_KONFERENSI: 'tanggal konferensi dengan angka',
};

/** What is wrong with a text while it is typed; the core says the same with the sentences of `fields`. */
const faults: Readonly<Record<TextErrorCode, string>> = {
  unclosed: 'Kurung kurawal buka pada huruf ke-{{position}} belum ditutup.',
  unopened: 'Kurung kurawal tutup pada huruf ke-{{position}} tidak punya pembuka.',
  unknown_placeholder: '{{text}} tidak dikenal dalam teks ini. Pilih dari tombol di bawahnya.',
  placeholder_missing: 'Teks ini harus memuat {{text}}.',
  empty: 'Teks ini tidak boleh kosong.',
  too_long: 'Terlalu panjang; paling banyak {{maximum}} huruf.',
};

const shapes: Readonly<Record<StandardText['shape'], string>> = {
  prose: '',
  lead: 'Dilanjutkan dengan rinciannya, jadi tanpa tanda baca di akhir.',
  items: 'Satu butir satu baris. Ini usulan; pada tiap surat masih dapat diubah.',
};

export const letterTexts = {
  title: 'Isi surat',
  lead: 'Kalimat surat menurut kebiasaan sekolah. Yang tidak diubah memakai teks baku. Surat yang sudah terbit tidak berubah.',
  readOnly: 'Hanya koordinator BK yang dapat mengubah isi surat.',
  documents: 'Surat dan formulir',
  texts: 'Teks {{document}}',
  preview: 'Contoh {{document}}',
  changed: 'diubah',
  changedCount: '{{count}} diubah',
  unsaved: 'belum disimpan',
  faulty: 'ada yang keliru',
  mayBeEmpty: 'Boleh dikosongkan.',
  insert: 'Sisipkan ke {{text}}',
  placeholderHint: '{{name}}: {{meaning}}',
  nearest: '{{text}} tidak dikenal dalam teks ini. Mungkin maksud Anda {{nearest}}.',
  standard: 'Kembalikan teks baku',
  standardOf: 'Kembalikan teks baku: {{text}}',
  save: 'Simpan isi surat',
  undo: 'Batalkan perubahan',
  notSaved: 'Perubahan belum disimpan. Ketikan Anda tetap ada bila halaman ini ditinggalkan.',
  saved: 'Isi surat tersimpan. Surat berikutnya memakainya.',
  reset: 'Kembalikan semua teks baku',
  resetTitle: 'Kembalikan semua teks baku?',
  resetBody:
    'Semua kalimat yang diubah sekolah, {{count}} teks, dihapus. Surat yang sudah terbit tidak berubah.',
  resetDone: 'Semua isi surat kembali ke teks baku.',
  names,
  placeholders,
  faults,
  shapes,
};
