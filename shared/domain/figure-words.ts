import type { FlowStep, ServiceCode } from './figures';

// What the screen and the printed report call the same thing. Weeks of control and reports have words of their own on
// paper, where no heading above the bars says what was in time.

export const flowStepNames: Readonly<Record<FlowStep, string>> = {
  triage: 'Laporan sampai penjenjangan',
  consent: 'Penjenjangan sampai siswa setuju',
  meeting: 'Siswa setuju sampai pertemuan pertama',
  report: 'Pertemuan pertama sampai laporan penerima',
  closing: 'Laporan penerima sampai kasus ditutup',
  whole: 'Laporan sampai kasus ditutup',
};

export const serviceNames: Readonly<Record<ServiceCode, string>> = {
  counseling: 'Konseling',
  guardian_consultation: 'Konsultasi orang tua',
  home_visit: 'Kunjungan rumah',
  case_conference: 'Konferensi kasus',
};
