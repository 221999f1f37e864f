import { itemOf, type StageEntry } from './stage';
import { works } from './works';

const source = works.anwar2016;
const item = itemOf(source);

/**
 * The common frame for receivers that the paper names without stages of their own: ahli hukum, wali kelas,
 * guru mata pelajaran, and kinds that a school adds.
 */
export const commonStages: readonly StageEntry[] = [
  {
    code: 'planning',
    label: 'Perencanaan',
    source,
    items: [item('contact_receiver', 'Menghubungi pihak penerima', { provenBy: 'receiver_agreed' })],
  },
  {
    code: 'carrying_out',
    label: 'Pelaksanaan',
    source,
    items: [item('handling', 'Penanganan oleh pihak penerima')],
  },
  {
    code: 'evaluation',
    label: 'Evaluasi',
    source,
    items: [
      item('discuss_with_student', 'Membahas hasil alih tangan kasus bersama siswa', {
        provenBy: 'outcome_discussed_with_student',
      }),
      item('discuss_report', 'Membahas laporan pihak penerima', { provenBy: 'report_discussed' }),
    ],
  },
  {
    code: 'analysis',
    label: 'Analisis hasil evaluasi',
    source,
    items: [
      item('effectiveness', 'Menganalisis efektivitas alih tangan kasus', { provenBy: 'analysis_written' }),
    ],
  },
  {
    code: 'follow_up',
    label: 'Tindak lanjut',
    source,
    items: [
      item('further_services', 'Layanan lanjutan apabila diperlukan', { provenBy: 'follow_up_decided' }),
    ],
  },
  {
    code: 'report',
    label: 'Menyusun laporan',
    source,
    items: [
      item('receiver_report', 'Pihak penerima menyampaikan laporan kepada guru BK', {
        provenBy: 'receiver_report_received',
      }),
      item('final_report', 'Guru BK menyampaikan laporan hasil referal kepada kepala sekolah', {
        provenBy: 'final_report_submitted',
      }),
    ],
  },
];
