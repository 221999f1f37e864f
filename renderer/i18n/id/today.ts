import type { DueKind } from '@shared/domain/due-work';

/** One word for what a line is about. */
const words: Readonly<Record<DueKind, string>> = {
  emergency: 'Darurat',
  control: 'Kontrol',
  first_session: 'Pertemuan',
  report_owed: 'Laporan',
  report_unread: 'Laporan',
  consent_principal: 'Persetujuan',
  consent_guardian: 'Persetujuan',
  consent_student: 'Persetujuan',
  receiver: 'Penerima',
  contact: 'Kontak',
  outside_reason: 'Alasan',
  data: 'Data',
  letter: 'Surat',
  requirements: 'Syarat',
  appointment: 'Jadwal',
  evaluation: 'Evaluasi',
  analysis: 'Analisis',
  follow_up: 'Tindak lanjut',
  final_report: 'Laporan hasil',
  finish: 'Rujukan',
  conference: 'Konferensi',
  conference_needed: 'Konferensi',
  conference_against: 'Konferensi',
  case_new: 'Kasus baru',
  case_to_refer: 'Rujukan',
  case_after_referral: 'Kasus',
};

/** What is to be done. */
const tasks: Readonly<Record<DueKind, string>> = {
  emergency: '{{count}} hal dari keadaan darurat masih harus dilengkapi',
  control: 'Kontrol minggu ke-{{week}}',
  first_session: 'Pertemuan pertama dengan penerima',
  report_owed: 'Laporan penerima ditunggu',
  report_unread: 'Laporan penerima sudah datang, belum dibaca',
  consent_principal: 'Persetujuan kepala sekolah',
  consent_guardian: 'Persetujuan orang tua/wali',
  consent_student: 'Kesediaan siswa',
  receiver: 'Pihak penerima belum dipilih',
  contact: 'Penerima perlu dihubungi',
  outside_reason: 'Masalah ringan dirujuk ke luar: alasan belum ditulis',
  data: 'Data untuk surat belum lengkap',
  letter: 'Surat pengantar siap diterbitkan',
  requirements: 'Surat terbit, masih ada syarat yang kurang',
  appointment: 'Waktu pertemuan pertama belum ditentukan',
  evaluation: 'Hasil perlu dibahas dengan siswa',
  analysis: 'Analisis hasil belum ditulis',
  follow_up: 'Tindak lanjut belum diputuskan',
  final_report: 'Laporan kepada kepala sekolah belum disampaikan',
  finish: 'Semua lengkap, rujukan dapat diselesaikan',
  conference: 'Konferensi kasus',
  conference_needed: 'Konferensi kasus perlu direncanakan',
  conference_against: 'Konferensi memutuskan tidak merujuk',
  case_new: 'Laporan masuk, belum ditangani',
  case_to_refer: 'Konferensi memutuskan merujuk',
  case_after_referral: 'Rujukan berakhir, kasus masih terbuka',
};

/** The button that leads to where it is done. */
const actions: Readonly<Record<DueKind, string>> = {
  emergency: 'Lengkapi',
  control: 'Catat kontrol',
  first_session: 'Catat pertemuan',
  report_owed: 'Catat laporan',
  report_unread: 'Baca laporan',
  consent_principal: 'Catat jawaban',
  consent_guardian: 'Catat jawaban',
  consent_student: 'Catat jawaban',
  receiver: 'Pilih penerima',
  contact: 'Catat kontak',
  outside_reason: 'Tulis alasan',
  data: 'Lengkapi data',
  letter: 'Buka surat',
  requirements: 'Lihat syarat',
  appointment: 'Isi jadwal',
  evaluation: 'Catat evaluasi',
  analysis: 'Tulis analisis',
  follow_up: 'Putuskan',
  final_report: 'Tulis laporan',
  finish: 'Selesaikan',
  conference: 'Buka konferensi',
  conference_needed: 'Rencanakan',
  conference_against: 'Tinjau rujukan',
  case_new: 'Buka kasus',
  case_to_refer: 'Mulai rujukan',
  case_after_referral: 'Buka kasus',
};

/** Hari ini: what is due. */
export const today = {
  title: 'Hari ini',
  loading: 'Memeriksa yang perlu dikerjakan',
  lists: { overdue: 'Terlambat', today: 'Hari ini', soon: '7 hari ke depan' },
  /** Read out before the number beside a list, and beside Hari ini in the side bar. */
  count: '{{count}} hal',
  none: {
    overdue: 'Tidak ada yang terlambat.',
    today: 'Tidak ada lagi untuk hari ini.',
    soon: 'Belum ada untuk tujuh hari ke depan.',
  },
  words,
  tasks,
  /** Somebody was asked and has not answered. */
  asked: {
    principal: 'Persetujuan kepala sekolah diminta {{asked}} hari lalu, belum dijawab',
    guardian: 'Persetujuan orang tua/wali diminta {{asked}} hari lalu, belum dijawab',
    student: 'Kesediaan siswa ditanyakan {{asked}} hari lalu, belum dijawab',
    receiver: 'Penerima dihubungi {{asked}} hari lalu, belum menjawab',
  },
  /** Somebody said no, some time ago. */
  refused: {
    principal: 'Kepala sekolah tidak menyetujui {{refused}} hari lalu, dapat ditanya lagi',
    guardian: 'Orang tua/wali tidak menyetujui {{refused}} hari lalu, dapat ditanya lagi',
  },
  reminded: 'Laporan penerima ditunggu, sudah diingatkan {{reminders}} kali',
  actions,
  /** A first meeting that is still to come. */
  seeSchedule: 'Lihat jadwal',
  actionFor: '{{action}}: {{student}}, {{task}}',
  when: { late: 'terlambat {{days}} hari', since: 'sejak {{date}}', today: 'hari ini' },

  week: {
    title: 'Minggu ini',
    empty: 'Tidak ada jadwal minggu ini.',
    allDay: 'sepanjang hari',
    kinds: {
      appointment: 'Pertemuan',
      control: 'Kontrol',
      conference: 'Konferensi kasus',
      report: 'Batas laporan',
    },
  },

  drafts: {
    title: 'Anda belum selesai menulis',
    caseReport: 'Laporan kasus',
    handover: 'Serah terima',
    caseEntry: 'Catatan kasus',
    casePart: 'Isian kasus',
    referralPart: 'Isian rujukan',
    letter: 'Surat pengantar',
    student: 'Data siswa',
    receiver: 'Data penerima',
    setting: 'Pengaturan',
    at: '{{day}}, {{time}}',
  },

  calm: {
    title: 'Tidak ada yang menunggu',
    body: 'Semua kontrol, laporan, dan rujukan sudah tercatat. Kasus baru dapat dilaporkan kapan saja.',
    report: 'Laporkan kasus',
  },
  firstStudents: {
    title: 'Mulai dengan daftar siswa',
    body: 'Masukkan daftar peserta didik dari Dapodik atau berkas Excel lain. Setelah itu setiap siswa ditemukan dalam beberapa ketikan.',
    import: 'Masukkan daftar siswa',
    byHand: 'Tambah satu siswa',
  },
  firstCase: {
    title: 'Belum ada kasus',
    body: 'Saat ada siswa yang memerlukan bantuan, laporkan kasusnya. Yang perlu dikerjakan sesudahnya akan tampil di sini.',
    report: 'Laporkan kasus',
  },
};
