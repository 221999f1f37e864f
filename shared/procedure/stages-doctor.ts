import { itemOf, type StageEntry } from './stage';
import { works } from './works';

const source = works.agustinRahmi2023;
const item = itemOf(source);

/**
 * Three signs by which school and parents see that the illness eases, each rated before and after: 1 (very poor)
 * to 5 (very good) (Agustin & Rahmi, 2023).
 */
export const healthSigns = [
  { code: 'complaint', label: 'Keluhan dan rasa sehat', source },
  { code: 'spirits', label: 'Rasa sakit dan semangat', source },
  { code: 'diligence', label: 'Keceriaan dan ketekunan belajar', source },
] as const;
export type HealthSign = (typeof healthSigns)[number]['code'];

/** Dokter, at the puskesmas or the hospital; the paper gives no analysis and no report stage (Agustin & Rahmi, 2023). */
export const doctorStages: readonly StageEntry[] = [
  {
    code: 'planning',
    label: 'Perencanaan',
    source,
    items: [
      item('plan_with_all', 'Menyusun rencana bersama semua pihak pada pra alih tangan kasus', {
        hint: 'Gangguan kesehatan yang menghambat belajar segera dituntaskan.',
        provenBy: 'principal_and_guardian_consulted',
      }),
    ],
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
      item('examination', 'Pemeriksaan di puskesmas atau oleh dokter spesialis di rumah sakit'),
      item('progress_after_medicine', 'Perkembangan penyakit setelah minum obat'),
      item('weekly_visits', 'Dokter meminta siswa datang kontrol setiap minggu'),
    ],
  },
  {
    code: 'evaluation',
    label: 'Evaluasi',
    source,
    items: [
      item('discuss_with_student_and_parents', 'Membahas hasil bersama siswa dan orang tua', {
        provenBy: 'outcome_discussed_with_student_and_guardian',
      }),
      item('complaint_lessens', 'Keluhan berkurang, siswa merasa membaik', {
        provenBy: 'complaint_compared',
      }),
      item('spirits_return', 'Rasa sakit berkurang, siswa kembali bersemangat', {
        provenBy: 'spirits_compared',
      }),
      item('cheerful_and_diligent', 'Siswa kembali ceria di sekolah dan rajin belajar', {
        provenBy: 'diligence_compared',
      }),
    ],
  },
  {
    code: 'follow_up',
    label: 'Tindak lanjut',
    source,
    items: [
      item('weekly_control', 'Kontrol mingguan oleh dokter', { provenBy: 'control_held' }),
      item('monitor_at_school', 'Guru BK memantau siswa di sekolah', { provenBy: 'school_control_held' }),
      item('further_services', 'Layanan lanjutan apabila diperlukan', { provenBy: 'follow_up_decided' }),
    ],
  },
];
