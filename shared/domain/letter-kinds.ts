import type { LetterKind, LetterStatus, LetterSubject, RegisterRow } from '../contract/letter-views';

/** What each kind of letter is called, on the screen and in the printed register alike. */
export const letterKindNames: Readonly<Record<LetterKind, string>> = {
  handover: 'Surat pengantar',
  satkung: 'SATKUNG alih tangan kasus',
  handover_minutes: 'Berita acara alih tangan kasus',
  student_consent: 'Persetujuan siswa',
  guardian_consent: 'Persetujuan orang tua/wali',
  guardian_invitation: 'Undangan orang tua',
  consultation_report: 'Laporan konsultasi orang tua',
  conference_invitation: 'Undangan konferensi kasus',
  conference_attendance: 'Daftar hadir konferensi',
  conference_minutes: 'Notulen konferensi',
  conference_record: 'Berita acara konferensi',
  conference_report: 'Laporan konferensi kasus',
  assignment: 'Surat tugas',
  home_visit_report: 'Laporan kunjungan rumah',
  report_request: 'Permintaan laporan',
  report_reminder: 'Pengingat laporan',
  receiver_feedback: 'Umpan balik penerima',
  control_card: 'Kartu kontrol mingguan',
  revocation_notice: 'Pemberitahuan pencabutan',
  final_report: 'Laporan hasil referal',
  outreach_request: 'Permohonan penyuluhan',
  referrer_answer: 'Jawaban kepada perujuk',
  student_history: 'Riwayat penanganan siswa',
};

export const letterStatusNames: Readonly<Record<LetterStatus, string>> = {
  issued: 'Terbit',
  sent: 'Terkirim',
  replied: 'Dibalas',
  unnumbered: 'Belum bernomor',
  cancelled: 'Batal',
};

/** The day since which it stands so, where its status is one of a day of its own: sent, or answered. */
export function letterStatusDay({ status, sentOn, repliedOn }: RegisterRow): string | null {
  if (status === 'sent') return sentOn;
  return status === 'replied' ? repliedOn : null;
}

/** What a letter is about that is about no case. */
export const letterSubjectNames: Readonly<Record<Exclude<LetterSubject['of'], 'case'>, string>> = {
  outreach: 'Penyuluhan',
  handover: 'Serah terima',
};
