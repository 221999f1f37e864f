import { itemOf, type StageEntry } from './stage';
import { works } from './works';

const source = works.maryam2020;
const item = itemOf(source);

/** Techniques of BNN's counseling interview, recorded as used (Maryam, 2020). */
export const bnnTechniques = [
  { code: 'empathy', label: 'Empati', source },
  { code: 'reflection', label: 'Refleksi', source },
  { code: 'open_questions', label: 'Pertanyaan terbuka', source },
  { code: 'closed_questions', label: 'Pertanyaan tertutup', source },
  { code: 'interpretation', label: 'Interpretasi', source },
  { code: 'directing', label: 'Mengarahkan', source },
  { code: 'interim_summary', label: 'Menyimpulkan sementara', source },
  { code: 'advice', label: 'Memberi nasihat', source },
  { code: 'information', label: 'Memberi informasi', source },
] as const;
export type BnnTechnique = (typeof bnnTechniques)[number]['code'];

/** BNN: when the effort of counselor and school did not stop the habit (Maryam, 2020). */
export const bnnStages: readonly StageEntry[] = [
  {
    code: 'planning',
    label: 'Perencanaan',
    source,
    items: [item('contact_receiver', 'Menghubungi BNN setempat', { provenBy: 'receiver_agreed' })],
  },
  {
    code: 'carrying_out',
    label: 'Pelaksanaan',
    source,
    items: [
      item('accompany', 'Guru BK, wali kelas, dan orang tua mengantarkan siswa', {
        hint: 'Siapa yang mendampingi dicatat pada pertemuan; yang tidak dapat hadir disertai alasannya.',
        provenBy: 'accompanied',
      }),
      item('counseling_interview', 'Wawancara konseling oleh BNN', {
        hint: 'Teknik yang digunakan dicatat pada pertemuan.',
        provenBy: 'interview_techniques_noted',
      }),
      item('parents_consultation', 'Konsultasi dengan orang tua', {
        hint: 'Memberi dan mendapatkan informasi; bila orang tua tidak dapat datang, kunjungan rumah.',
        provenBy: 'family_consulted',
      }),
    ],
  },
  {
    code: 'evaluation',
    label: 'Evaluasi',
    source,
    items: [
      item('discuss_activity', 'Membahas hasil pelaksanaan kegiatan', {
        provenBy: 'outcome_discussed_with_student',
      }),
      item('discuss_report', 'Membahas laporan BNN', { provenBy: 'report_discussed' }),
    ],
  },
  {
    code: 'follow_up',
    label: 'Tindak lanjut',
    source,
    items: [
      item('treatment_and_rehabilitation', 'Pengobatan dan rehabilitasi bersama BNN', {
        provenBy: 'follow_up_decided',
      }),
    ],
  },
];
