import type { ReceiverKind } from '@shared/procedure/receivers';
import type { FieldCode, ProblemCode, ReporterCode, Severity } from '@shared/procedure/problems';

/** What could be told of a case at a school. Invented; nobody is meant. */
export interface Story {
  readonly problems: readonly ProblemCode[];
  readonly severity: Severity;
  readonly field: FieldCode;
  readonly reporter: ReporterCode;
  readonly chronology: string;
  readonly efforts: readonly { readonly service: string; readonly result: string }[];
  readonly whyNotEnough: string;
  readonly purpose: string;
  readonly requestedService: string;
  /** To whom it goes; to a psikiater where it is severe and else to a psikolog, unless it is named. */
  readonly receiver?: ReceiverKind;
}

const requestToPsychologist =
  'Pemeriksaan psikologis dan konseling individu, beserta saran pendampingan bagi sekolah dan orang tua.';

/** Cases that stay in the BK room or with the homeroom teacher. */
export const innerStories: readonly Story[] = [
  {
    problems: ['truancy'],
    severity: 'mild',
    field: 'learning',
    reporter: 'homeroom_teacher',
    chronology:
      'Dalam tiga minggu terakhir siswa tidak masuk tanpa keterangan sebanyak lima kali, terutama pada hari Senin. Menurut wali kelas, siswa berangkat dari rumah tetapi tidak sampai di sekolah.',
    efforts: [
      { service: 'Konseling individu', result: 'Siswa mengaku malu karena nilai matematikanya tertinggal.' },
      {
        service: 'Konsultasi orang tua',
        result: 'Orang tua mengantar siswa sampai gerbang selama dua minggu.',
      },
    ],
    whyNotEnough: '',
    purpose: '',
    requestedService: '',
  },
  {
    problems: ['quarrel_with_friends'],
    severity: 'mild',
    field: 'social',
    reporter: 'subject_teacher',
    chronology:
      'Siswa berselisih dengan teman sekelompok saat kerja praktikum dan sejak itu menolak duduk berdekatan. Perselisihan berlanjut di grup percakapan kelas.',
    efforts: [{ service: 'Mediasi', result: 'Kedua siswa bersedia bekerja dalam satu kelompok kembali.' }],
    whyNotEnough: '',
    purpose: '',
    requestedService: '',
  },
  {
    problems: ['family_problem'],
    severity: 'moderate',
    field: 'personal',
    reporter: 'student',
    chronology:
      'Siswa datang sendiri ke ruang BK dan bercerita bahwa orang tuanya sedang berpisah rumah. Sejak sebulan terakhir siswa sulit tidur dan tugas sekolah banyak yang tidak selesai.',
    efforts: [
      {
        service: 'Konseling individu',
        result: 'Siswa dapat menyampaikan perasaannya dan menyusun jadwal belajar.',
      },
      { service: 'Kunjungan rumah', result: 'Ibu bersedia mendampingi belajar pada malam hari.' },
    ],
    whyNotEnough: '',
    purpose: '',
    requestedService: '',
  },
];

/** Cases that go to a psikolog or psikiater. */
export const referredStories: readonly Story[] = [
  {
    problems: ['learning_difficulty'],
    severity: 'moderate',
    field: 'learning',
    reporter: 'subject_teacher',
    chronology:
      'Siswa belum lancar membaca pemahaman dan tertinggal pada hampir semua mata pelajaran sejak awal semester. Siswa sering tampak gelisah ketika diminta membaca di depan kelas dan beberapa kali meninggalkan kelas.',
    efforts: [
      { service: 'Konseling individu', result: 'Siswa mau bercerita, tetapi belum ada kemajuan membaca.' },
      {
        service: 'Bimbingan belajar tambahan',
        result: 'Kemajuan kecil; siswa cepat lelah dan kehilangan perhatian.',
      },
      { service: 'Konsultasi orang tua', result: 'Orang tua menyampaikan hal serupa sejak sekolah dasar.' },
    ],
    whyNotEnough:
      'Bimbingan belajar dan konseling selama dua bulan belum menunjukkan kemajuan yang berarti; diperlukan asesmen yang di luar kewenangan guru BK.',
    purpose: 'Memperoleh asesmen kesulitan belajar dan rencana pendampingan yang sesuai bagi siswa.',
    requestedService: requestToPsychologist,
  },
  {
    problems: ['emotional_disturbance'],
    severity: 'moderate',
    field: 'personal',
    reporter: 'homeroom_teacher',
    chronology:
      'Siswa yang semula ceria menjadi pendiam, menangis di kelas pada tiga kesempatan, dan menolak ikut kegiatan kelompok. Nilai rapor tengah semester turun pada lima mata pelajaran.',
    efforts: [
      { service: 'Konseling individu', result: 'Siswa menyebut sulit tidur dan merasa tidak berguna.' },
      { service: 'Konsultasi orang tua', result: 'Orang tua melihat perubahan yang sama di rumah.' },
    ],
    whyNotEnough:
      'Setelah empat kali konseling individu keadaan siswa belum membaik dan keluhan bertambah; diperlukan bantuan ahli.',
    purpose:
      'Membantu siswa memahami dan mengatasi keadaan emosinya sehingga dapat kembali belajar dengan tenang.',
    requestedService: requestToPsychologist,
  },
  {
    problems: ['severe_emotional_disturbance'],
    severity: 'severe',
    field: 'personal',
    reporter: 'guardian',
    chronology:
      'Orang tua melaporkan bahwa siswa mengurung diri di kamar selama dua minggu, menolak makan, dan beberapa kali berteriak pada malam hari. Di sekolah siswa tidak menanggapi ketika diajak bicara.',
    efforts: [
      { service: 'Kunjungan rumah', result: 'Siswa mau menemui guru BK sebentar, belum bersedia bercerita.' },
      { service: 'Konseling individu', result: 'Siswa hadir dua kali, lebih banyak diam.' },
    ],
    whyNotEnough:
      'Keadaan siswa di luar kewenangan dan kemampuan guru BK; konferensi kasus memutuskan rujukan.',
    purpose:
      'Memperoleh penanganan ahli atas keadaan emosi siswa dan petunjuk pendampingan di rumah dan sekolah.',
    requestedService: 'Pemeriksaan dan penanganan, beserta petunjuk kontrol bagi orang tua dan guru BK.',
  },
  {
    problems: ['social_moral_disturbance', 'family_problem'],
    severity: 'moderate',
    field: 'social',
    reporter: 'friend',
    chronology:
      'Teman-teman melaporkan bahwa siswa sering memancing pertengkaran dan merusak barang milik teman. Kejadian bertambah sejak ayahnya bekerja di luar kota.',
    efforts: [
      {
        service: 'Konseling individu',
        result: 'Siswa mengakui perbuatannya dan menyesal, lalu mengulanginya.',
      },
      { service: 'Bimbingan kelompok', result: 'Siswa mengikuti dua dari empat pertemuan.' },
      { service: 'Konsultasi orang tua', result: 'Ibu menyetujui perlunya bantuan ahli.' },
    ],
    whyNotEnough:
      'Perbuatan berulang meskipun telah dilakukan konseling, bimbingan kelompok, dan konsultasi orang tua.',
    purpose: 'Membantu siswa mengelola kemarahan dan memperbaiki hubungan dengan teman sebaya.',
    requestedService: requestToPsychologist,
  },
];

/** Cases that go to the other receivers of the paper, and to one that the school added. */
export const otherStories: readonly Story[] = [
  {
    receiver: 'doctor',
    problems: ['learning_difficulty'],
    severity: 'moderate',
    field: 'learning',
    reporter: 'homeroom_teacher',
    chronology:
      'Siswa sering pusing dan mual pada jam pelajaran, tiga kali pulang lebih awal dalam sebulan, dan tertinggal ulangan. Orang tua menyebut keluhan serupa di rumah.',
    efforts: [
      { service: 'Konseling individu', result: 'Siswa khawatir tertinggal; keluhan tubuh tetap ada.' },
      { service: 'Konsultasi orang tua', result: 'Keluarga bersedia memeriksakan siswa.' },
    ],
    whyNotEnough: 'Keluhan tubuh menghambat belajar dan memerlukan pemeriksaan dokter.',
    purpose: 'Memastikan dan mengobati gangguan kesehatan yang menghambat belajar siswa.',
    requestedService: 'Pemeriksaan kesehatan dan pengobatan.',
  },
  {
    receiver: 'bnn',
    problems: ['alcohol_drug_addiction'],
    severity: 'severe',
    field: 'personal',
    reporter: 'guardian',
    chronology:
      'Orang tua menemukan obat yang disalahgunakan dalam tas siswa. Siswa mengaku memakainya sejak kenaikan kelas dan belum dapat berhenti.',
    efforts: [
      {
        service: 'Konseling individu',
        result: 'Siswa ingin berhenti, tetapi memakai lagi dua pekan kemudian.',
      },
      { service: 'Konsultasi orang tua', result: 'Keluarga mengawasi siswa setelah jam sekolah.' },
    ],
    whyNotEnough:
      'Upaya guru BK dan keluarga belum menghentikan kebiasaan siswa; konferensi kasus memutuskan rujukan.',
    purpose: 'Memperoleh wawancara konseling, asesmen, dan rencana rehabilitasi bagi siswa.',
    requestedService: 'Wawancara konseling, asesmen, dan rehabilitasi sesuai kebutuhan.',
  },
  {
    receiver: 'police',
    problems: ['armed_fight'],
    severity: 'severe',
    field: 'social',
    reporter: 'counselor',
    chronology:
      'Siswa membawa senjata tajam dalam perselisihan dengan siswa sekolah lain. Tidak ada yang terluka; senjata disimpan kepala sekolah.',
    efforts: [
      { service: 'Konseling individu', result: 'Siswa mengakui takut diserang dan menyesal.' },
      { service: 'Konsultasi orang tua', result: 'Orang tua meminta pembinaan dari pihak berwajib.' },
    ],
    whyNotEnough:
      'Keselamatan siswa lain menuntut pembinaan pihak yang berwenang; konferensi kasus memutuskan rujukan.',
    purpose: 'Memperoleh konseling individu dan pembinaan bagi siswa.',
    requestedService: 'Konseling individu di Polres.',
  },
  {
    receiver: 'lawyer',
    problems: ['criminal_offender'],
    severity: 'severe',
    field: 'social',
    reporter: 'guardian',
    chronology:
      'Siswa dilaporkan terlibat pengambilan sepeda motor bersama kenalannya. Keluarga bingung menghadapi pemeriksaan.',
    efforts: [
      { service: 'Konseling individu', result: 'Siswa bersedia berkata jujur dan didampingi.' },
      { service: 'Kunjungan rumah', result: 'Keluarga memerlukan pendampingan hukum.' },
    ],
    whyNotEnough:
      'Pendampingan hukum berada di luar kewenangan sekolah; konferensi kasus memutuskan rujukan.',
    purpose: 'Memperoleh pendampingan hukum bagi siswa dan keluarganya.',
    requestedService: 'Konsultasi dan pendampingan hukum.',
  },
  {
    receiver: 'homeroom_teacher',
    problems: ['truancy'],
    severity: 'mild',
    field: 'learning',
    reporter: 'subject_teacher',
    chronology:
      'Siswa tiga kali meninggalkan pelajaran terakhir dalam dua pekan dan berkumpul di warung dekat sekolah.',
    efforts: [
      { service: 'Konseling individu', result: 'Siswa berjanji hadir dan menerima pendampingan wali kelas.' },
    ],
    whyNotEnough: 'Kehadiran siswa perlu didampingi setiap hari di kelas.',
    purpose: 'Membina kehadiran siswa melalui pendampingan harian wali kelas.',
    requestedService: 'Pembinaan dan pendampingan kehadiran.',
  },
  {
    receiver: 'subject_teacher',
    problems: ['lazy_in_subject'],
    severity: 'mild',
    field: 'learning',
    reporter: 'student',
    chronology: 'Siswa mengaku takut pada pelajaran matematika dan beberapa kali tidak mengumpulkan tugas.',
    efforts: [{ service: 'Bimbingan belajar', result: 'Siswa mau mencoba bila diterangkan perlahan.' }],
    whyNotEnough: 'Siswa memerlukan pengajaran perbaikan dari guru mata pelajaran.',
    purpose: 'Memperoleh bimbingan dan pengajaran perbaikan matematika.',
    requestedService: 'Bimbingan belajar matematika.',
  },
  {
    receiver: 'custom',
    problems: ['family_problem'],
    severity: 'moderate',
    field: 'personal',
    reporter: 'homeroom_teacher',
    chronology:
      'Keluarga siswa kehilangan tempat tinggal; siswa menumpang berpindah-pindah dan sering tidak masuk.',
    efforts: [
      { service: 'Kunjungan rumah', result: 'Siswa tinggal sementara di rumah kerabat.' },
      { service: 'Konsultasi orang tua', result: 'Keluarga bersedia dibantu dinas.' },
    ],
    whyNotEnough: 'Bantuan tempat tinggal berada di luar kewenangan sekolah.',
    purpose: 'Memperoleh bantuan sosial agar siswa dapat bersekolah dengan tetap.',
    requestedService: 'Pendampingan sosial dan bantuan tempat tinggal sementara.',
  },
];
