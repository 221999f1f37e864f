import type { AnswerKind, AnswerWay, HandoverStanding } from '@shared/domain/handover';

/** What the referrer was told, within a sentence. */
const told: Readonly<Record<AnswerKind, string>> = {
  received: 'sudah diterima',
  being_handled: 'sedang ditangani',
  done: 'penanganan selesai',
  returned: 'dikembalikan',
};

/** Where a hand-over stands. */
const standing: Readonly<Record<HandoverStanding, string>> = {
  waiting: 'Menunggu keputusan',
  answer_owed: 'Jawaban belum disampaikan',
  in_hand: 'Diterima',
  returned: 'Dikembalikan',
  done: 'Selesai',
};

const ways: Readonly<Record<AnswerWay, string>> = {
  told: 'Lisan',
  letter: 'Surat',
  message: 'Pesan',
};

/** Serah terima siswa ke BK. */
export const handovers = {
  told,
  standing,
  ways,

  /** Rules that say no. */
  decided: 'Serah terima ini sudah diterima atau dikembalikan; keputusannya tidak berubah.',
  otherStudent: 'Kasus itu milik siswa lain.',
  alreadyReturned: 'Siswa ini sudah dikembalikan; sampaikan pengembaliannya.',
  notTakenOn: 'Serah terima ini belum diterima, jadi penanganannya belum dapat disampaikan.',
  caseNotClosed: 'Kasusnya masih terbuka. Tutup kasusnya dahulu, lalu sampaikan bahwa penanganan selesai.',
  notReturned: 'Siswa ini tidak dikembalikan.',
};
