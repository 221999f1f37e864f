import type { Source } from './source';
import { works } from './works';

export const requirementCodes = [
  'complete_data',
  'handover_letter',
  'student_consent',
  'school_responsible',
  'receiver_report',
] as const;
export type RequirementCode = (typeof requirementCodes)[number];

export interface RequirementEntry {
  readonly code: RequirementCode;
  readonly label: string;
  /** What the requirement asks for, in the paper's sense. */
  readonly meaning: string;
  readonly source: Source;
}

/** The five requirements of a referral, in the paper's order (Kurnia, 2017). */
export const requirements: readonly RequirementEntry[] = [
  {
    code: 'complete_data',
    label: 'Data lengkap',
    meaning: 'Disertai data yang lengkap berkaitan dengan masalah yang dihadapi peserta didik.',
    source: works.kurnia2017,
  },
  {
    code: 'handover_letter',
    label: 'Surat pengantar',
    meaning: 'Disertai surat pengantar atau rekomendasi yang menjelaskan tujuan alih tangan kasus.',
    source: works.kurnia2017,
  },
  {
    code: 'student_consent',
    label: 'Persetujuan siswa',
    meaning: 'Disetujui oleh peserta didik yang bersangkutan.',
    source: works.kurnia2017,
  },
  {
    code: 'school_responsible',
    label: 'Tanggung jawab sekolah',
    meaning: 'Tetap menjadi tanggung jawab sekolah, melalui guru BK penanggung jawab.',
    source: works.kurnia2017,
  },
  {
    code: 'receiver_report',
    label: 'Laporan penerima',
    meaning: 'Pihak penerima diminta menyampaikan laporan terperinci mengenai hasilnya kepada sekolah.',
    source: works.kurnia2017,
  },
];
