import { itemOf, type StageEntry } from './stage';
import { works } from './works';

const source = works.anwar2016;
const item = itemOf(source);

/** Polisi, by way of the local Polres (Anwar, 2016). */
export const policeStages: readonly StageEntry[] = [
  {
    code: 'planning',
    label: 'Perencanaan',
    source,
    items: [
      item('contact_receiver', 'Menghubungi Polres setempat', { provenBy: 'receiver_agreed' }),
      item('agree_time_and_material', 'Menyepakati waktu dan materi'),
    ],
  },
  {
    code: 'carrying_out',
    label: 'Pelaksanaan',
    source,
    items: [
      item('outreach', 'Penyuluhan massal', {
        hint: 'Narkoba; atas permintaan sekolah juga hal lain, misalnya undang-undang lalu lintas. Terisi bila penyuluhan yang terlaksana ditautkan ke kasus; bila tidak ada, tandai tidak berlaku.',
        provenBy: 'outreach_held',
      }),
      item('individual_counseling', 'Konseling individu di Polres bagi siswa yang perlu penanganan khusus', {
        provenBy: 'session_held',
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
      item('discuss_report', 'Membahas laporan Polres', { provenBy: 'report_discussed' }),
    ],
  },
  {
    code: 'analysis',
    label: 'Analisis hasil evaluasi',
    source,
    items: [
      item('effectiveness', 'Menganalisis efektivitas pelaksanaan kegiatan', {
        provenBy: 'analysis_written',
      }),
    ],
  },
  {
    code: 'follow_up',
    label: 'Tindak lanjut',
    source,
    items: [
      item('further_services', 'Layanan lanjutan oleh Polres dan guru BK apabila diperlukan', {
        provenBy: 'follow_up_decided',
      }),
    ],
  },
  {
    code: 'report',
    label: 'Menyusun laporan',
    source,
    items: [
      item('receiver_report', 'Polres menyampaikan laporan kepada guru BK', {
        provenBy: 'receiver_report_received',
      }),
      item('final_report', 'Guru BK menyampaikan laporan hasil referal kepada kepala sekolah', {
        provenBy: 'final_report_submitted',
      }),
    ],
  },
];
