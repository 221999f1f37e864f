import type { PaperFieldName } from './paper-fields';
import type { ConsentParty } from './referral-facts';

/** Who the pupil is: each stands in a row of its own. */
export const identityPieces = [
  'name',
  'nis',
  'nisn',
  'class',
  'sex',
  'birth',
  'address',
  'guardian',
  'guardianPhone',
] as const;

/** What a letter tells besides: the problem as seen, services given so far, who agreed by name, who goes along. */
export const contentPieces = ['problem', 'efforts', 'approvalNames', 'escort'] as const;

/** Personal data that a letter can carry, each taken out or put in by the counselor. */
export const dataPieces = [...identityPieces, ...contentPieces] as const;
export type DataPiece = (typeof dataPieces)[number];

/** The same in the disclosure log, where enclosures are a piece too; which of them go along is chosen one by one. */
export const loggedPieces = [...dataPieces, 'attachments'] as const;
export type LoggedPiece = (typeof loggedPieces)[number];

/** As the dialog and the log name them. */
export const pieceNames: Readonly<Record<LoggedPiece, string>> = {
  name: 'Nama',
  nis: 'NIS',
  nisn: 'NISN',
  class: 'Kelas',
  sex: 'Jenis kelamin',
  birth: 'Tempat, tanggal lahir',
  address: 'Alamat',
  guardian: 'Nama orang tua/wali',
  guardianPhone: 'Telepon orang tua/wali',
  problem: 'Uraian masalah',
  efforts: 'Layanan yang telah diberikan',
  approvalNames: 'Nama pemberi persetujuan',
  escort: 'Pendamping',
  attachments: 'Lampiran',
};

/** Who approves, within a sentence. */
export const partyNames: Readonly<Record<ConsentParty, string>> = {
  student: 'siswa',
  guardian: 'orang tua/wali',
  principal: 'kepala sekolah',
};

/** How the pupil is named on a letter. */
export const nameForms = ['full', 'initials'] as const;
export type NameForm = (typeof nameForms)[number];

/** The piece that a text of a paper belongs to; a text without one tells nothing personal by itself. */
export const pieceOfField: Partial<Record<PaperFieldName, DataPiece>> = {
  topic: 'problem',
  problem: 'problem',
  reasons: 'problem',
  services: 'efforts',
};
