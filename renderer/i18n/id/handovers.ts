import type { AnswerKind, AnswerWay, HandoverStanding } from '@shared/domain/handover';

/** What the referrer was told, within a sentence. */
const told: Readonly<Record<AnswerKind, string>> = {
  received: 'sudah diterima',
  being_handled: 'sedang ditangani',
  done: 'penanganan selesai',
  returned: 'dikembalikan',
};

/** What can be told, to choose from. */
const kinds: Readonly<Record<AnswerKind, string>> = {
  received: 'Sudah diterima',
  being_handled: 'Sedang ditangani',
  done: 'Penanganan selesai',
  returned: 'Dikembalikan',
};

/** Where a hand-over stands. */
const standing: Readonly<Record<HandoverStanding, string>> = {
  waiting: 'Menunggu keputusan',
  answer_owed: 'Jawaban belum disampaikan',
  in_hand: 'Diterima, sedang ditangani',
  returned: 'Dikembalikan',
  done: 'Selesai',
};

/** An answer that is owed, in a sentence of its own. */
const owed: Readonly<Record<AnswerKind, string>> = {
  received: 'Sampaikan kepada {{name}} bahwa siswa sudah diterima.',
  being_handled: 'Sampaikan kepada {{name}} bahwa siswa sedang ditangani.',
  done: 'Sampaikan kepada {{name}} bahwa penanganan sudah selesai.',
  returned: 'Sampaikan kepada {{name}} bahwa siswa dikembalikan, dan mengapa.',
};

const ways: Readonly<Record<AnswerWay, string>> = {
  told: 'Lisan',
  letter: 'Surat',
  message: 'Pesan',
};

/** Serah terima siswa ke BK. */
export const handovers = {
  title: 'Serah terima',
  lead: 'Siswa yang diserahkan wali kelas atau guru mata pelajaran kepada BK.',
  tabs: { label: 'Kasus dan serah terima' },
  add: 'Catat serah terima',
  notRead: 'Serah terima ini tidak ada, atau sudah menjadi kasus guru BK lain.',
  told,
  kinds,
  standing,
  owed,
  ways,
  /** `Siti Rahmah, wali kelas` */
  referrer: '{{name}}, {{kind}}',

  list: {
    label: 'Daftar serah terima',
    show: 'Tampilkan',
    open: 'Perlu dikerjakan',
    all: 'Semua',
    columns: { student: 'Siswa', referrer: 'Diserahkan oleh', on: 'Tanggal', standing: 'Keadaan' },
    case: 'Kasus {{code}}',
    empty: {
      title: 'Belum ada serah terima',
      body: 'Wali kelas dan guru mata pelajaran mengenali siswa yang memerlukan bantuan dan menyerahkannya kepada BK. Catat apa yang mereka lihat dan sudah coba; lalu terima sebagai kasus, atau kembalikan dengan alasan.',
    },
    nothingOpen: {
      title: 'Tidak ada yang menunggu',
      body: 'Semua serah terima sudah diputuskan, dan yang menyerahkan sudah diberi tahu.',
      show: 'Lihat semua',
    },
  },

  form: {
    title: 'Catat serah terima',
    changeTitle: 'Ubah serah terima',
    who: 'Siapa yang menyerahkan',
    name: 'Nama',
    nameHint: 'Pilih dari daftar staf, atau ketik nama lain.',
    homeroomOf: 'wali kelas {{className}}',
    suggest: 'Pakai {{name}}, wali kelas {{className}}',
    handedOverOn: 'Tanggal diserahkan',
    seen: 'Apa yang terlihat',
    seenHint: 'Alasan siswa diserahkan: apa yang dilihat, kapan, seberapa sering. Tanpa diagnosis.',
    efforts: 'Yang sudah dicoba',
    effortsHint: 'Apa yang sudah dicoba wali kelas atau guru, dan hasilnya. Boleh kosong.',
    urgency: 'Seberapa mendesak',
    urgencyHint: 'Dengan kata yang menyerahkan, misalnya: sebelum ulangan akhir semester.',
    save: 'Simpan serah terima',
    saved: 'Serah terima tersimpan.',
  },

  page: {
    handedOver: 'Diserahkan {{date}} oleh {{referrer}}',
    seen: 'Yang terlihat',
    efforts: 'Yang sudah dicoba',
    noEfforts: 'Tidak ada yang dicatat.',
    urgency: 'Seberapa mendesak',
    recordedBy: 'Dicatat oleh {{name}}',
    change: 'Ubah',
  },

  decision: {
    title: 'Keputusan',
    takeOn: 'Terima sebagai kasus baru',
    giveBack: 'Kembalikan',
    waiting:
      'Terima bila siswa memerlukan layanan BK. Masalah ringan dapat tetap ditangani wali kelas dan guru; kembalikan dengan alasan.',
    join: 'Atau masukkan ke kasus siswa ini yang sedang berjalan:',
    joinOne: 'Masukkan ke {{code}}',
    joinQuestion: 'Masukkan ke kasus {{code}}?',
    joinBody:
      'Yang terlihat dan yang sudah dicoba ikut dicatat dalam kasus itu. Keputusan ini tidak dapat diubah.',
    joined: 'Serah terima masuk ke kasus {{code}}.',
    opened: 'Diterima {{date}} oleh {{name}} sebagai kasus {{code}}.',
    joinedOn: 'Diterima {{date}} oleh {{name}}, masuk ke kasus {{code}}.',
    returned: 'Dikembalikan {{date}} oleh {{name}}',
    handledBy: 'Ditangani oleh {{name}}',
    openCase: 'Buka kasus',
  },

  giveBack: {
    title: 'Kembalikan kepada yang menyerahkan',
    on: 'Tanggal',
    reason: 'Alasan',
    reasonHint: 'Alasan ini ikut dalam jawaban kepada yang menyerahkan.',
    submit: 'Kembalikan',
    done: 'Serah terima dikembalikan.',
  },

  answers: {
    title: 'Jawaban kepada yang menyerahkan',
    none: 'Belum ada jawaban.',
    add: 'Catat jawaban',
    addFirst: 'Sampaikan jawaban',
    letter: 'Surat',
    writeLetter: 'Buat suratnya',
    form: 'Jawaban kepada {{name}}',
    kind: 'Yang disampaikan',
    how: 'Caranya',
    on: 'Tanggal',
    text: 'Kalimatnya',
    textHint: 'Kalimat ini yang diucapkan, dikirim, atau dicetak pada surat jawaban.',
    renew: 'Kembalikan kalimat semula',
    checked: 'Sudah saya baca: tidak memuat isi konseling, hanya sampai di mana penanganannya.',
    submit: 'Simpan jawaban',
    saved: 'Jawaban tersimpan.',
    remove: 'Hapus jawaban {{date}}',
    removeQuestion: 'Hapus jawaban ini?',
    removeBody: 'Catatan bahwa {{name}} diberi tahu tanggal {{date}} dihapus.',
    by: '{{way}}, {{date}}, oleh {{name}}',
  },

  /** On the page of the case. */
  ofCase: {
    by: 'Diserahkan oleh {{referrer}}, {{date}}.',
    owed: 'Diserahkan oleh {{referrer}}, jawaban belum disampaikan.',
    owedDone: 'Diserahkan oleh {{referrer}}, akhir penanganan belum disampaikan.',
    answer: 'Sampaikan jawaban',
    open: 'Buka serah terima',
  },

  /** On the page where the case is reported. */
  report: {
    title: 'Terima serah terima',
    from: 'Dari serah terima {{referrer}}, {{date}}.',
    takenOn: 'Diterima tanggal',
    see: 'Lihat serah terima',
    submit: 'Terima dan simpan kasus',
    done: 'Serah terima diterima sebagai kasus {{code}}.',
  },

  /** Rules that say no. */
  refusals: {
    decided: 'Serah terima ini sudah diterima atau dikembalikan; keputusannya tidak berubah.',
    otherStudent: 'Kasus itu milik siswa lain.',
    alreadyReturned: 'Siswa ini sudah dikembalikan; sampaikan pengembaliannya.',
    notTakenOn: 'Serah terima ini belum diterima, jadi penanganannya belum dapat disampaikan.',
    caseNotClosed: 'Kasusnya masih terbuka. Tutup kasusnya dahulu, lalu sampaikan bahwa penanganan selesai.',
    notReturned: 'Siswa ini tidak dikembalikan.',
    answeredByLetter: 'Jawaban ini sudah menjadi surat. Batalkan suratnya lebih dahulu.',
  },
};
