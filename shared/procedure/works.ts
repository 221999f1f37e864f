import type { Source } from './source';

/** The works behind the procedure, as the bibliography of the reference paper names them. */
export const works = {
  anwar2016: {
    author: 'Anwar',
    year: 2016,
    work: 'Model Bimbingan Alih Tangan Kasus (Referral) di SMA Negeri 1 Karangreja Kabupaten Purbalingga',
  },
  anwarRohmat2022: {
    author: 'Anwar & Rohmat',
    year: 2022,
    work: 'Model Bimbingan Alih Tangan Kasus (Referral) di SMA Negeri 1 Karangreja Purbalingga',
  },
  agustinRahmi2023: {
    author: 'Agustin & Rahmi',
    year: 2023,
    work: 'Upaya Pengentasan Masalah Siswa Melalui Tindakan Alih Tangan Kasus di MTsN 5 Solok',
  },
  kurnia2017: { author: 'Kurnia', year: 2017, work: 'Kegiatan Pendukung BK' },
  maryam2020: {
    author: 'Maryam',
    year: 2020,
    work: 'Analisis Perilaku Menyimpang Penyalahgunaan Lem pada Remaja (Studi Kasus pada SMP Negeri 4 Palopo)',
  },
  fitria2024: {
    author: 'Fitria et al.',
    year: 2024,
    work: 'Implementasi Layanan Program Bimbingan Konseling dengan Model Alih Tangan Kasus di SMKN 1 Cijulang',
  },
  siregar2023: {
    author: 'Siregar et al.',
    year: 2023,
    work: 'Bimbingan dan Konseling di MTsN 1 Rantauprapat',
  },
  suhertina2014: { author: 'Suhertina', year: 2014, work: 'Dasar-Dasar Bimbingan dan Konseling' },
  yasinta2024: { author: 'Yasinta et al.', year: 2024, work: 'Memahami Manajemen Alih Tangan Kasus' },
} as const satisfies Readonly<Record<string, Source>>;
