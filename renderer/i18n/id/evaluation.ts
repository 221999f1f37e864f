import { flowStepNames, serviceNames } from '@shared/domain/figure-words';

/** Evaluasi: what the numbers say, and what each of them counts. */
export const evaluation = {
  title: 'Evaluasi',
  lead: 'Kasus dan rujukan dalam angka. Setiap angka membuka daftarnya.',
  noData: 'Belum ada data',
  empty:
    'Tidak ada kasus, rujukan, atau penyuluhan pada rentang ini. Pilih rentang lain, atau catat kasus lebih dahulu.',
  total: 'Jumlah',
  share: 'Tuntas dari yang selesai',
  resolvedOf: 'tuntas {{resolved}} dari {{known}} selesai =',
  fewerThan: 'kurang dari {{count}}',
  openList: '{{count}}: {{name}}',
  definitionOf: 'Cara menghitung {{of}}',
  chartOf: 'Grafik: {{of}}',
  moreInTable: '{{count}} lainnya ada pada tabel.',
  saveChart: {
    svg: 'Simpan SVG',
    png: 'Simpan PNG',
    few: 'Memuat kelompok di bawah lima. Tidak untuk dibawa ke luar ruang BK.',
  },
  noClass: 'Tanpa kelas',
  noReceiver: 'Belum dipilih',
  days: '{{days}} hari',
  fromDays: '{{days}} hari atau lebih',
  howCounted: 'Cara menghitung',
  whoCounts:
    'Koordinator melihat angka dari semua kasus. Guru BK melihat angka dari kasusnya sendiri. Hari libur setelah tahun pelajaran dihitung pada tahun pelajaran itu. Penyuluhan tidak terikat pada seorang guru BK, jadi tidak disaring menurut guru BK.',
  view: { label: 'Tampilan {{of}}', chart: 'Grafik', table: 'Lihat tabel' },
  report: {
    make: 'Buat laporan',
    title: 'Laporan BK',
    lead: 'Laporan bulanan, semester, atau tahunan dari rentang yang dipilih di atas, dengan angka yang sama. Isian di bawah hanya dicetak, tidak disimpan.',
    outside: 'Untuk di luar ruang BK',
    outsideHint:
      'Kelompok di bawah lima ditulis <5, juga bila jumlahnya dapat membukanya. Tanpa ini laporan memuat semua angka dan ditandai RAHASIA.',
    obstacles: 'Hambatan',
    followUp: 'Tindak lanjut',
    noNames: 'Tanpa nama siswa.',
    formats: { pdf: 'Unduh PDF', docx: 'Unduh Word', xlsx: 'Unduh Excel' },
  },
  filter: {
    label: 'Rentang yang dihitung',
    schoolYear: 'Tahun pelajaran',
    semester: 'Semester',
    wholeYear: 'Semua semester',
    ganjil: 'Semester ganjil',
    genap: 'Semester genap',
    fromMonth: 'Dari bulan',
    toMonth: 'Sampai bulan',
    order: 'Lebih awal dari bulan pertama.',
    class: 'Kelas',
    everyClass: 'Semua kelas',
    counselor: 'Guru BK',
    everyCounselor: 'Semua guru BK',
    clear: 'Hapus saringan',
  },
  headline: {
    before: 'Tahun pelajaran lalu',
    beforeToDate: 'Tahun pelajaran lalu, sampai tanggal yang sama',
    cases_new: {
      title: 'Kasus baru',
      meaning: 'Kasus yang dilaporkan pada rentang ini, dihitung satu kali menurut tanggal laporannya.',
    },
    referrals_running: {
      title: 'Rujukan berjalan',
      meaning:
        'Rujukan yang sudah dimulai dan belum berakhir pada hari terakhir rentang ini, atau hari ini bila rentangnya masih berlangsung. Termasuk yang dimulai sebelum rentang ini.',
    },
    controls: {
      title: 'Kontrol terlaksana',
      meaning:
        'Pekan kontrol yang terlaksana, tepat waktu atau terlambat, dibagi semua pekan yang sudah lewat: terlaksana dan terlewat. Pekan libur dan pekan yang masih berjalan tanpa catatan tidak ikut dibagi.',
      kept: 'tepat',
      late: 'terlambat',
      missed: 'terlewat',
    },
    outcomes: {
      title: 'Tuntas dari yang selesai',
      meaning:
        'Rujukan yang selesai pada rentang ini dan tuntas menurut analisis, dibagi semua yang selesai dan punya analisis. Yang tanpa analisis, ditolak, dicabut, dibatalkan, dan yang masih berjalan tidak ikut dibagi.',
      resolved: 'tuntas',
      of: 'dari',
      finished: 'selesai',
      unknown: 'selesai tanpa analisis',
      declined: 'tidak bersedia',
      revoked: 'dicabut',
      cancelled: 'dibatalkan',
    },
  },
  lines: {
    month: 'Bulan',
    field: 'Bidang',
    problem: 'Masalah',
    className: 'Kelas',
    kind: 'Jenis penerima',
    receiver: 'Penerima',
    requirement: 'Syarat',
    scale: 'Skala',
  },
  sections: {
    flow: {
      title: 'Alur dari laporan sampai penutupan',
      meaning:
        'Hari antara dua tahap, dari kasus yang dilaporkan dan rujukan yang dimulai pada rentang ini, yang kedua tahapnya sudah tercatat. Median: separuhnya tidak lebih lama. Yang dicatat lebih lambat dari kejadiannya dihitung nol hari.',
      step: 'Tahap',
      waiting: 'Sedang menunggu',
      measured: 'Sudah dilalui',
      median: 'Median',
      slowest: 'Sepersepuluh terlama',
      atLeast: '{{days}} hari atau lebih',
    },
    months: {
      title: 'Kasus dan rujukan tiap bulan',
      meaning: 'Kasus menurut tanggal laporan, rujukan menurut tanggal dimulai.',
    },
    services: {
      title: 'Layanan tiap bulan',
      meaning:
        'Catatan pada perjalanan kasus menurut tanggalnya: konseling, konsultasi orang tua, kunjungan rumah, dan konferensi kasus.',
    },
    fields: {
      title: 'Kasus menurut bidang dan tingkat',
      meaning: 'Kasus baru pada rentang ini menurut bidang bimbingan dan tingkat masalahnya.',
    },
    problems: {
      title: 'Kasus menurut masalah',
      meaning:
        'Kasus baru pada rentang ini menurut masalahnya. Kasus dengan dua masalah dihitung pada keduanya, jadi jumlahnya dapat melebihi jumlah kasus.',
    },
    classes: {
      title: 'Kasus menurut kelas',
      meaning: 'Kasus baru pada rentang ini menurut kelas siswa pada tahun pelajaran itu.',
    },
    referral_fields: {
      title: 'Rujukan menurut bidang dan tingkat',
      meaning:
        'Rujukan yang dimulai pada rentang ini, satu kali, menurut bidang bimbingan dan tingkat masalah kasusnya.',
    },
    referral_problems: {
      title: 'Rujukan menurut masalah',
      meaning:
        'Rujukan yang dimulai pada rentang ini menurut masalah kasusnya. Rujukan dari kasus dengan dua masalah dihitung pada keduanya, jadi jumlahnya dapat melebihi jumlah rujukan.',
    },
    phases: {
      title: 'Keadaan rujukan menurut jenis penerima',
      meaning: 'Rujukan yang dimulai pada rentang ini, satu kali, menurut keadaannya hari ini.',
    },
    requirements: {
      title: 'Syarat yang menahan rujukan',
      meaning:
        'Rujukan yang dimulai pada rentang ini dan belum berakhir. Sebelum pertemuan pertama: syarat 1–4 yang belum terpenuhi. Sesudahnya: laporan penerima yang belum diterima atau dibaca. Satu rujukan dapat tertahan oleh beberapa syarat.',
    },
    controls: {
      title: 'Kontrol mingguan',
      meaning:
        'Pekan kontrol yang hari pertamanya jatuh pada rentang ini dan sudah tiba. Terlaksana: tepat waktu dan terlambat, dibagi yang terlaksana dan terlewat.',
      share: 'Terlaksana',
    },
    reports: {
      title: 'Laporan penerima',
      meaning:
        'Laporan yang diminta dengan surat pengantar dari rujukan yang dimulai pada rentang ini. Hari dihitung dari tanggal surat sampai laporan pertama diterima.',
      days: 'Lama sampai diterima',
      taken: 'median {{median}} hari, sepersepuluh terlama {{slowest}} hari atau lebih ({{count}} laporan)',
    },
    outcomes_kind: {
      title: 'Hasil menurut jenis penerima',
      meaning:
        'Rujukan yang berakhir pada rentang ini. Tuntas dari yang selesai: yang tuntas menurut analisis, dibagi yang selesai dan punya analisis. Yang tanpa analisis, seperti rujukan ke dokter, dan yang tidak bersedia, dicabut, atau dibatalkan ditampilkan terpisah.',
    },
    outcomes_receiver: { title: 'Hasil menurut penerima' },
    scales: {
      title: 'Perubahan keadaan siswa',
      meaning:
        'Skala 1–5 pada analisis rujukan yang selesai pada rentang ini, sebelum dan sesudah. Hanya yang kedua nilainya tercatat. Rata-rata dibagi jumlah itu.',
      means: 'Rata-rata',
      meanOf: '{{before}} menjadi {{after}}',
    },
    other: {
      title: 'Penutupan, pembukaan kembali, dan penyuluhan',
      pupils: '{{pupils}} siswa hadir, dari {{count}} penyuluhan yang kehadirannya dicatat',
      noPupils: 'Kehadiran siswa belum dicatat.',
    },
  },
  figures: {
    cases_new: {
      name: 'Kasus baru',
      day: 'Dilaporkan',
      meaning: 'Kasus yang dilaporkan pada rentang ini.',
    },
    case_problems: {
      name: 'Masalah pada kasus baru',
      day: 'Dilaporkan',
      meaning: 'Masalah dari kasus yang dilaporkan pada rentang ini; satu kasus dapat punya beberapa.',
    },
    services: {
      name: 'Layanan',
      day: 'Tanggal',
      meaning:
        'Layanan yang dicatat pada perjalanan kasus pada rentang ini, satu kali tiap catatan. Catatan rahasia ikut dihitung, isinya tidak dibaca.',
    },
    cases_closed: {
      name: 'Kasus ditutup',
      day: 'Ditutup',
      meaning: 'Kasus yang ditutup pada rentang ini dan belum dibuka kembali.',
    },
    cases_reopened: {
      name: 'Kasus dibuka kembali',
      day: 'Dibuka kembali',
      meaning: 'Kasus yang dibuka kembali pada rentang ini, masing-masing satu kali.',
    },
    referrals_begun: {
      name: 'Rujukan dimulai',
      day: 'Dimulai',
      meaning: 'Rujukan yang dimulai pada rentang ini, menurut keadaannya hari ini.',
    },
    referral_problems: {
      name: 'Masalah pada rujukan dimulai',
      day: 'Dimulai',
      meaning:
        'Masalah dari kasus pada rujukan yang dimulai pada rentang ini; satu rujukan dapat punya beberapa.',
    },
    referrals_running: {
      name: 'Rujukan berjalan',
      day: 'Dimulai',
      meaning: 'Rujukan yang sudah dimulai dan belum berakhir pada hari terakhir rentang ini.',
    },
    referrals_ended: {
      name: 'Rujukan berakhir',
      day: 'Berakhir',
      meaning:
        'Rujukan yang selesai, dicabut, dibatalkan, atau dihentikan karena tidak bersedia pada rentang ini.',
    },
    referrals_reopened: {
      name: 'Rujukan dibuka kembali',
      day: 'Dibuka kembali',
      meaning: 'Rujukan yang dibuka kembali pada rentang ini, masing-masing satu kali.',
    },
    held_up: {
      name: 'Rujukan tertahan',
      day: 'Dimulai',
      meaning: 'Rujukan yang dimulai pada rentang ini, belum berakhir, dan tertahan oleh syarat itu.',
    },
    waiting: {
      name: 'Rujukan menunggu',
      day: 'Dimulai',
      meaning: 'Rujukan yang dimulai pada rentang ini, belum berakhir, menurut tahap berikutnya.',
    },
    case_days: {
      name: 'Lama tahap kasus',
      day: 'Sampai',
      meaning: 'Hari dari laporan sampai penjenjangan, dan sampai kasus ditutup.',
    },
    referral_days: {
      name: 'Lama tahap rujukan',
      day: 'Sampai',
      meaning:
        'Hari dari penjenjangan sampai siswa setuju, bertemu penerima, laporan diterima, dan kasus ditutup.',
    },
    controls: {
      name: 'Pekan kontrol',
      day: 'Hari pertama',
      meaning: 'Pekan kontrol mingguan yang hari pertamanya jatuh pada rentang ini dan sudah tiba.',
    },
    reports: {
      name: 'Laporan penerima',
      day: 'Tenggat',
      meaning: 'Laporan yang diminta dari penerima pada rujukan yang dimulai pada rentang ini.',
    },
    scales: {
      name: 'Skala sebelum dan sesudah',
      day: 'Berakhir',
      meaning: 'Skala yang dinilai sebelum dan sesudah rujukan yang selesai pada rentang ini.',
    },
    outreaches: {
      name: 'Penyuluhan',
      day: 'Dilaksanakan',
      meaning: 'Penyuluhan yang terlaksana pada rentang ini.',
    },
  },
  steps: flowStepNames,
  services: serviceNames,
  weeks: {
    kept: 'Tepat waktu',
    late: 'Terlambat',
    missed: 'Terlewat',
    due: 'Masih berjalan',
    holiday: 'Libur',
  },
  reports: {
    in_time: 'Tepat waktu',
    late: 'Terlambat',
    waiting: 'Ditunggu',
    overdue: 'Lewat tenggat',
  },
  scales: { mood: 'Suasana hati', learning: 'Belajar', relations: 'Pergaulan' },
  changes: { better: 'Membaik', same: 'Tetap', worse: 'Menurun' },
  analysed: { analysed: 'Selesai dengan analisis', not_analysed: 'Selesai tanpa analisis' },
  phases: {
    preparing: 'Disiapkan',
    resting: 'Ditangguhkan',
    awaiting_meeting: 'Menunggu pertemuan',
    running: 'Berjalan',
    report_overdue: 'Laporan terlambat',
    finished: 'Selesai',
    declined: 'Tidak bersedia',
    revoked: 'Dicabut',
    cancelled: 'Dibatalkan',
  },
  outcomes: {
    resolved: 'Tuntas',
    partly: 'Sebagian',
    not_resolved: 'Belum tuntas',
    unknown: 'Tanpa analisis',
  },
  list: {
    label: 'Daftar',
    from: 'dari {{month}}',
    to: 'sampai {{month}}',
    asOf: 'sampai {{date}}',
    count: {
      case: '{{count}} kasus',
      referral: '{{count}} rujukan',
      week: '{{count}} pekan',
      outreach: '{{count}} penyuluhan',
    },
    columns: {
      student: 'Siswa',
      case: 'Kasus',
      severity: 'Tingkat',
      kind: 'Jenis',
      receiver: 'Penerima',
      days: 'Lama',
      standing: 'Keadaan',
      weekNumber: 'Pekan ke-',
      week: 'Kontrol',
      theme: 'Tema',
      pupils: 'Siswa hadir',
    },
    empty: {
      title: 'Tidak ada yang terdaftar di sini',
      body: 'Keadaannya mungkin sudah berubah sejak angkanya dihitung.',
    },
  },
};
