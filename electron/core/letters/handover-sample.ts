import { standardLayout } from '@shared/domain/page-layout';
import type { SchoolSettings } from '@shared/contract/school';
import type { HandoverFacts } from './handover-facts';

const sampleSchool: SchoolSettings = {
  level: 'SMP',
  name: 'SMP Negeri 2 Kraton',
  npsn: '20519188',
  letterheadLines: ['PEMERINTAH KABUPATEN PASURUAN', 'DINAS PENDIDIKAN DAN KEBUDAYAAN'],
  address: 'Jalan Raya Kraton 12, Kraton, Pasuruan',
  postalCode: '67151',
  phone: '0343 421001',
  email: 'smpn2kraton@example.sch.id',
  website: 'smpn2kraton.example.sch.id',
  logoLeft: null,
  logoRight: null,
  place: 'Pasuruan',
  timeZone: 'WIB',
  paper: 'F4',
  letterheadPrinted: false,
  greeting: 'formal',
  layout: standardLayout,
  principal: { name: 'Dra. Endang Suprihatin, M.Pd.', nip: '196809261994122001' },
  coordinator: { name: 'Bagus Prayitno, S.Pd.', nip: '198609262015051001' },
  numberPattern: '{KODE}/{URUT:3}/{UNIT}/{BULAN_ROMAWI}/{TAHUN}',
  numberCode: '421.3',
  numberUnit: 'BK',
  kindNumbers: [],
  yearStartMonth: 7,
  idleMinutes: 10,
};

/** A fictional referral with everything filled in: for the preview of the layout, and for the tests of the page. */
export const sampleFacts: HandoverFacts = {
  school: sampleSchool,
  texts: {},
  logos: { left: null, right: null },
  counselor: { name: 'Bagus Prayitno, S.Pd.', nip: '198609262015051001' },
  student: {
    name: 'Rizky Maulana',
    nis: '4521',
    nisn: '0098765432',
    sex: 'L',
    birthPlace: 'Pasuruan',
    birthDate: '2012-03-09',
    className: 'VIII B',
    address: 'Dusun Krajan RT 02 RW 01, Desa Kalirejo, Kecamatan Kraton, Kabupaten Pasuruan',
  },
  guardian: { name: 'Siti Aminah', phone: '0812 0000 1111' },
  efforts: [
    {
      on: '2026-10-06',
      service: 'Konseling individual',
      result: 'Siswa mulai mau bercerita, tetapi masih menarik diri di kelas.',
    },
    {
      on: '2026-10-20',
      service: 'Kunjungan rumah',
      result: 'Orang tua menyampaikan bahwa siswa sulit tidur sejak September.',
    },
    {
      on: '2026-11-03',
      service: 'Konseling individual',
      result: 'Belum ada perubahan; kehadiran di kelas menurun.',
    },
  ],
  whyNotEnough:
    'Layanan konseling di sekolah telah diberikan tiga kali, tetapi keadaan siswa memerlukan pemeriksaan yang berada di luar kewenangan guru BK.',
  receiver: {
    kind: 'psychologist',
    institution: 'RSUD Bangil',
    person: 'Ratna Dewi, M.Psi., Psikolog',
    city: 'Bangil',
  },
  appointment: { on: '2026-12-01', time: '09:00', place: 'receiver' },
  approvals: [
    { party: 'principal', event: 'given', on: '2026-11-16', how: 'signed', personName: null, relation: null },
    {
      party: 'guardian',
      event: 'given',
      on: '2026-11-17',
      how: 'signed',
      personName: 'Siti Aminah',
      relation: 'ibu',
    },
    { party: 'student', event: 'given', on: '2026-11-18', how: 'spoken', personName: null, relation: null },
  ],
  purpose:
    'Memperoleh pemeriksaan psikologis dan pendampingan agar siswa dapat kembali mengikuti kegiatan belajar dengan tenang.',
  requestedService: 'pemeriksaan psikologis\nkonseling individual\nasesmen kesiapan belajar',
  reportDueOn: '2026-12-24',
  choices: {
    date: '2026-11-24',
    paper: 'F4',
    typeface: 'serif',
    disclosed: ['name', 'nis', 'nisn', 'class', 'address', 'problem', 'efforts', 'approvalNames', 'escort'],
    nameAs: 'full',
    reasons:
      'Sejak pertengahan September siswa sering menyendiri, menangis di kelas tanpa sebab yang jelas, dan enam kali tidak masuk sekolah. Nilai hariannya menurun pada semua mata pelajaran.',
    escort: 'guru BK dan orang tua/wali',
    attachments: ['Rekapitulasi kehadiran semester ganjil', 'Lembar persetujuan siswa dan orang tua/wali'],
    files: [],
    copies: ['Kepala SMP Negeri 2 Kraton', 'Arsip'],
  },
};
