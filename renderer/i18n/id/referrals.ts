import { missingFactTexts, missingTexts } from './referral-missing';
import { standingTexts } from './referral-standing';
import { referralSteps } from './referral-steps';

/** Texts of a referral's page. What the paper itself says (labels, meanings) comes from `shared/procedure`. */
export const referrals = {
  title: 'Rujukan ke {{receiver}}',
  ordinal: 'Rujukan ke-{{sequence}} dalam kasus {{code}}',
  backToCase: 'Kembali ke kasus',
  loading: 'Membuka rujukan',
  saved: 'Tersimpan {{time}}',
  saving: 'Menyimpan',
  notSaved: 'Belum tersimpan',
  saveAgain: 'Simpan lagi',
  next: 'Lanjut',
  back: 'Sebelumnya',
  save: 'Simpan',
  change: 'Ubah',
  remove: 'Hapus',
  cancel: 'Batal',
  close: 'Tutup',
  goOnAnyway: 'Tetap ke {{step}}',
  opensAfter: 'Dapat diisi setelah ini:',
  nothingRecorded: 'Tidak ada catatan.',
  changeRecord: 'Ubah catatan {{date}}',
  removeRecord: 'Hapus catatan {{date}}',
  removeTitle: 'Hapus catatan {{date}}?',
  removeBody:
    'Catatan ini hilang dari rujukan. Bahwa ia dihapus, dan isinya, tetap terbaca dalam riwayat kasus.',
  standingAhead: '{{sentence}}, {{days}} hari lagi',
  standingToday: '{{sentence}}, hari ini',
  standingPast: '{{sentence}}, {{days}} hari lalu',
  openAlready: 'Kasus ini sudah mempunyai rujukan berjalan ke penerima yang sama. Lanjutkan rujukan itu.',
  ended: 'Rujukan ini sudah berakhir dan hanya dapat dibaca.',
  date: 'Tanggal',
  note: 'Catatan',
  secret: 'Rahasia',
  secretHint: 'Tidak ikut dalam surat dan laporan apa pun.',
  relations: { father: 'ayah', mother: 'ibu', guardian: 'wali' },
  recordedBy: 'Dicatat {{name}}',

  start: {
    title: 'Mulai rujukan',
    lead: 'Kepada siapa kasus ini dialihtangankan?',
    outside: 'Di luar sekolah',
    inside: 'Di dalam sekolah',
    for: {
      psychologist: 'Perasaan, perilaku, belajar, dan hubungan; pemeriksaan psikologis dan konseling.',
      psychiatrist: 'Gangguan berat yang mungkin memerlukan pemeriksaan dokter jiwa dan obat.',
      doctor: 'Sakit dan keluhan tubuh, di puskesmas, rumah sakit, atau dokter spesialis.',
      police: 'Pelanggaran hukum dan keamanan; konseling individu atau penyuluhan Polres.',
      bnn: 'Narkoba dan zat adiktif: wawancara konseling, asesmen, rehabilitasi.',
      lawyer: 'Pendampingan hukum bagi siswa dan keluarganya.',
      homeroom_teacher: 'Masalah ringan: pembinaan dan pendampingan di kelas.',
      subject_teacher: 'Kesulitan pada satu mata pelajaran: bimbingan dan pengajaran perbaikan.',
      custom: 'Jenis penerima yang ditambahkan sekolah.',
    },
    choose: 'Pilih kepada siapa kasus ini dialihtangankan.',
    outsideReason: 'Mengapa dirujuk ke luar sekolah',
    outsideReasonHint:
      'Masalah ringan ditangani wali kelas dan guru. Bila tetap dirujuk ke luar, alasannya disimpan bersama rujukan.',
    submit: 'Mulai rujukan',
    submitTo: 'Mulai rujukan ke {{kind}}',
    stays: 'Kasus tetap menjadi tanggung jawab sekolah; rujukan tidak menutup kasus.',
    conference: {
      title: 'Konferensi kasus lebih dahulu',
      body: 'Tingkat masalah ini berat. Sebelum dialihtangankan, kasusnya dibahas dalam konferensi kasus.',
      open: 'Buka konferensi di halaman kasus',
      prepare:
        'Rujukan boleh disiapkan sekarang; surat pengantar baru dapat diterbitkan setelah konferensi memutuskan merujuk.',
    },
    existing: {
      title: 'Rujukan yang sedang berjalan',
      open: 'Buka rujukan ke {{receiver}}',
    },
    closed: 'Kasus ini sudah ditutup. Buka kembali kasusnya untuk memulai rujukan.',
  },

  stepList: {
    label: 'Langkah rujukan',
    done: 'selesai',
    now: 'sedang dikerjakan',
    open: 'terbuka',
    locked: 'terkunci',
    unfilled: 'tidak diisi',
    needed: 'Masih perlu:',
    opensAfter: 'Langkah ini terbuka setelah:',
  },

  requirements: {
    title: 'Lima syarat',
    met: 'terpenuhi',
    unmet: 'belum terpenuhi',
    count: '{{met}} dari 5',
    letter: 'Nomor {{number}}, {{date}}',
    consent: 'Disetujui {{date}}',
    responsible: '{{name}}',
    report: 'Diterima {{received}}, dibaca {{read}}',
    more: 'dan {{count}} hal lain',
    data: 'Data siswa, wali, kasus, dan upaya lengkap',
    needed: 'Yang masih perlu',
    nothingNeeded: 'Tidak ada yang tertahan.',
  },

  emergency: {
    link: 'Keadaan darurat',
    title: 'Mulai karena keadaan darurat',
    lead: 'Hanya bila nyawa atau keselamatan siswa terancam. Rujukan boleh dimulai saat ini juga; syarat yang belum terpenuhi menjadi tugas yang harus dilengkapi.',
    reason: 'Keadaan yang membahayakan',
    reasonHint: 'Apa yang terlihat dan terjadi, tanpa diagnosis. Dibaca juga oleh kepala sekolah.',
    approvedBy: 'Disetujui oleh',
    approvedByHint: 'Nama yang memutuskan, misalnya kepala sekolah.',
    declare: 'Nyatakan darurat',
    since: 'Keadaan darurat sejak {{date}}, disetujui {{name}}',
    stillOpenUntil: 'Masih harus dilengkapi sampai {{date}} ({{when}}):',
    nothingOpen: 'Semua syarat sudah dilengkapi.',
  },

  resting: {
    title: 'Rujukan berhenti di sini selama siswa belum bersedia',
    body: 'Kasus tetap berjalan dan ditangani di sekolah. Kesediaan siswa boleh ditanyakan lagi kapan saja.',
    askAgain: 'Catat jawaban baru',
    backToCase: 'Lanjutkan kasus',
    close: 'Tutup rujukan ini',
  },

  withdrawn: {
    title: '{{party}} mencabut persetujuan',
    body: 'Hentikan rujukan bila tidak dilanjutkan; penerima perlu diberi tahu.',
    revoke: 'Hentikan rujukan',
  },

  end: {
    menu: 'Akhiri rujukan',
    finish: 'Selesaikan rujukan',
    finishLead:
      'Semua syarat terpenuhi. Rujukan dicatat selesai; kasus tetap terbuka sampai Anda menutupnya sendiri.',
    ways: {
      declined: {
        title: 'Hentikan: tidak bersedia',
        lead: 'Rujukan ini ditutup dengan alasan. Kasus tetap berjalan, dan rujukan baru dapat dimulai kapan saja.',
        submit: 'Hentikan rujukan',
      },
      revoked: {
        title: 'Hentikan: persetujuan dicabut',
        lead: 'Rujukan berhenti mulai tanggal ini. Penerima perlu diberi tahu dengan surat pemberitahuan pencabutan.',
        submit: 'Hentikan rujukan',
      },
      cancelled: {
        title: 'Batalkan rujukan',
        lead: 'Rujukan ditutup sebagai batal. Yang sudah dicatat tetap tersimpan dan tidak dapat diubah lagi.',
        submit: 'Batalkan rujukan',
      },
    },
    reason: 'Alasan',
    reasonRequired: 'Tulis alasannya, agar jelas bagi pembaca berkas ini kelak.',
    on: 'Tanggal',
    unmet: 'Belum dapat dilakukan:',
    asFinished: 'Rujukan selesai {{date}}',
    asDeclined: 'Rujukan dihentikan {{date}}: tidak bersedia',
    asRevoked: 'Rujukan dihentikan {{date}}: persetujuan dicabut',
    asCancelled: 'Rujukan dibatalkan {{date}}',
    readOnly: 'Catatan rujukan yang sudah berakhir hanya dapat dibaca.',
  },

  reopen: {
    open: 'Buka kembali rujukan',
    title: 'Rujukan ini pernah berakhir',
    reason: 'Mengapa dibuka kembali',
    was: '{{ended}} pada {{endedOn}}, dibuka kembali {{on}} oleh {{name}}: {{reason}}',
    notRevoked:
      'Rujukan yang persetujuannya dicabut tidak dibuka lagi. Bila siswa bersedia lagi, mulailah rujukan baru dari halaman kasus.',
  },

  papers: {
    report_request: 'Buat surat permintaan laporan',
    report_reminder: 'Buat surat pengingat',
    revocation_notice: 'Buat surat pemberitahuan pencabutan kepada penerima',
    student_consent: 'Cetak lembarnya',
    guardian_consent: 'Cetak lembarnya',
    final_report: 'Cetak laporan hasil referal',
  },

  refusals: {
    principalsOwn:
      'Ini keputusan kepala sekolah sendiri, jadi tidak diubah di sini. Mintalah persetujuannya sekali lagi.',
    openAlready: 'Kasus ini sudah dirujuk kepada penerima itu, dalam rujukan ke-{{sequence}}.',
    weeklyControlStays:
      'Kontrol mingguan untuk rujukan ini tetap berjalan: penerimanya mewajibkan, atau kontrol sudah dicatat.',
    sessionNeeded: 'Pertemuan pertama tidak dapat dihapus: kontrol atau laporan sesudahnya sudah dicatat.',
    hasAttachments:
      'Catatan ini masih mempunyai berkas lampiran. Hapus dahulu berkasnya, lalu hapus catatannya.',
    notNow: 'Langkah ini belum dapat dicatat.',
  },

  steps: referralSteps,
  standing: standingTexts,
  missing: missingTexts,
  missingFact: missingFactTexts,
};
