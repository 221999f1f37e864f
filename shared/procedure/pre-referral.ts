import type { Source } from './source';
import { works } from './works';

export type PreReferralCode = 'consideration' | 'contact' | 'schedule' | 'overall_evaluation';

export interface PreReferralStep {
  readonly code: PreReferralCode;
  readonly label: string;
  readonly meaning: string;
  readonly source: Source;
}

/** The four steps of pra alih tangan kasus, in the paper's order (Anwar, 2016). */
export const preReferralSteps: readonly PreReferralStep[] = [
  {
    code: 'consideration',
    label: 'Pertimbangan',
    meaning:
      'Benar-benar perlukah? Koordinasi dengan kepala sekolah dan wali murid; kesediaan siswa; administrasi dan pendanaan.',
    source: works.anwar2016,
  },
  {
    code: 'contact',
    label: 'Kontak',
    meaning:
      'Pihak penerima dihubungi melalui surat, telepon, atau lainnya sampai tercapai kesepakatan; siswa diminta bertemu.',
    source: works.anwar2016,
  },
  {
    code: 'schedule',
    label: 'Waktu dan tempat',
    meaning: 'Sesuai jadwal pihak penerima dan kebutuhan siswa: di klinik atau di ruang BK sekolah.',
    source: works.anwar2016,
  },
  {
    code: 'overall_evaluation',
    label: 'Evaluasi',
    meaning: 'Penilaian menyeluruh atas keberhasilan program yang telah dilaksanakan.',
    source: works.anwar2016,
  },
];
