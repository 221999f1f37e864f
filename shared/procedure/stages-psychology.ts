import { itemOf, type StageEntry } from './stage';
import { works } from './works';

const source = works.anwar2016;
const item = itemOf(source);
const followUpItem = itemOf(works.agustinRahmi2023);

/** Psikolog and psikiater (Anwar, 2016; weekly control: Agustin & Rahmi, 2023). */
export const psychologyStages: readonly StageEntry[] = [
  {
    code: 'planning',
    label: 'Perencanaan',
    source,
    items: [
      item('choose_case', 'Menetapkan kasus dengan berkonsultasi kepada kepala sekolah dan orang tua', {
        provenBy: 'principal_and_guardian_consulted',
      }),
      item('convince_student', 'Meyakinkan siswa tentang pentingnya alih tangan kasus', {
        provenBy: 'student_willing',
      }),
      item('contact_receiver', 'Menghubungi psikolog/psikiater tentang kasus yang akan dipecahkan', {
        provenBy: 'receiver_agreed',
      }),
      item('prepare_material', 'Menyiapkan materi yang akan disertakan', { provenBy: 'letter_issued' }),
      item('prepare_administration', 'Menyiapkan kelengkapan administrasi', {
        provenBy: 'administration_arranged',
      }),
    ],
  },
  {
    code: 'carrying_out',
    label: 'Pelaksanaan',
    source,
    items: [
      item('identification', 'Identifikasi masalah', {
        hint: 'Gejala awal: tingkah laku yang berbeda dari biasanya.',
      }),
      item('diagnosis', 'Diagnosis', {
        hint: 'Latar belakang timbulnya masalah; penyebab gejala dikumpulkan.',
      }),
      item('prognosis', 'Prognosis', {
        hint: 'Alternatif bantuan, rencana, dan pendekatan yang digunakan.',
      }),
      item('help', 'Pemberian bantuan', {
        hint: 'Bantuan sesuai masalah dan latar belakang penyebabnya.',
      }),
      item('session_evaluation', 'Evaluasi', {
        hint: 'Apakah program berhasil; langkah berikutnya.',
      }),
    ],
  },
  {
    code: 'evaluation',
    label: 'Evaluasi',
    source,
    items: [
      item('discuss_with_student', 'Membahas hasil alih tangan kasus bersama siswa', {
        provenBy: 'outcome_discussed_with_student',
      }),
      item('discuss_report', 'Membahas laporan psikolog/psikiater', { provenBy: 'report_discussed' }),
    ],
  },
  {
    code: 'analysis',
    label: 'Analisis hasil evaluasi',
    source,
    items: [
      item('effectiveness', 'Menganalisis efektivitas pengentasan masalah siswa secara menyeluruh', {
        provenBy: 'analysis_written',
      }),
    ],
  },
  {
    code: 'follow_up',
    label: 'Tindak lanjut',
    source: works.agustinRahmi2023,
    items: [
      followUpItem('weekly_control', 'Kontrol mingguan oleh psikolog/psikiater dan guru BK', {
        provenBy: 'control_held',
      }),
      followUpItem('monitor_at_school', 'Guru BK memantau siswa di sekolah', {
        provenBy: 'school_control_held',
      }),
      followUpItem('further_services', 'Layanan lanjutan apabila diperlukan', {
        provenBy: 'follow_up_decided',
      }),
    ],
  },
  {
    code: 'report',
    label: 'Menyusun laporan',
    source,
    items: [
      item('receiver_report', 'Psikolog/psikiater menyampaikan laporan kepada guru BK', {
        provenBy: 'receiver_report_received',
      }),
      item('final_report', 'Guru BK menyampaikan laporan hasil referal kepada kepala sekolah', {
        provenBy: 'final_report_submitted',
      }),
    ],
  },
];
