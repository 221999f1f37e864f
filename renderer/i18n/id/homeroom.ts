import type { HandedOverStanding } from '@shared/domain/handover';

/** Where a hand-over stands, for who made it. */
const standing: Readonly<Record<HandedOverStanding, string>> = {
  waiting: 'Belum ditanggapi BK',
  taken_on: 'Diterima BK',
  returned: 'Dikembalikan',
  done: 'Penanganan selesai',
};

/** Layar wali kelas. */
export const homeroom = {
  standing,
  since: 'sejak {{date}}',
  list: {
    title: 'Serah terima',
    lead: 'Siswa yang Anda serahkan kepada BK, dan sampai di mana penerimaannya. Isi konseling tetap rahasia.',
    label: 'Daftar serah terima Anda',
    add: 'Serahkan siswa',
    columns: { student: 'Siswa', on: 'Diserahkan', standing: 'Keadaan', answer: 'Jawaban BK' },
    noAnswer: 'Belum ada jawaban',
    empty: {
      title: 'Belum ada yang diserahkan',
      body: 'Bila seorang siswa memerlukan bantuan lebih dari yang dapat Anda berikan di kelas, serahkan kepada BK: tulis apa yang terlihat dan yang sudah dicoba. Di sini Anda melihat bahwa siswa itu diterima.',
    },
  },
  class: {
    title: 'Kelas {{name}}',
    untitled: 'Kelas saya',
    count: '{{count}} siswa',
    search: 'Cari di kelas ini',
    label: 'Siswa kelas Anda',
    columns: { name: 'Nama', nis: 'NIS', action: 'Serah terima' },
    handOver: 'Serahkan',
    handOverOf: 'Serahkan {{name}} kepada BK',
    waiting: 'Menunggu tanggapan BK',
    none: 'Tidak ada siswa kelas Anda yang cocok.',
    noStaff: {
      title: 'Akun ini belum terhubung dengan data staf',
      body: 'Kelas Anda diketahui dari data staf. Mintalah koordinator BK menghubungkannya di Pengaturan › Akun.',
    },
    noClass: {
      title: 'Anda belum tercatat sebagai wali kelas',
      body: 'Mintalah koordinator BK mengisi kelas perwalian Anda di Pengaturan › Staf.',
    },
    noStudents: {
      title: 'Kelas ini belum berisi siswa',
      body: 'Belum ada siswa yang tercatat di kelas ini pada tahun pelajaran berjalan. Mintalah ruang BK memeriksa daftar siswa.',
    },
  },
  form: {
    title: 'Serahkan siswa kepada BK',
    changeTitle: 'Ubah serah terima',
    student: 'Siswa',
    studentHint: 'Hanya siswa kelas Anda.',
    noneFound: 'Tidak ada di kelas Anda.',
    seen: 'Apa yang terlihat',
    seenHint: 'Alasan siswa diserahkan: apa yang Anda lihat, kapan, seberapa sering. Tanpa diagnosis.',
    efforts: 'Yang sudah dicoba',
    effortsHint: 'Apa yang sudah Anda coba, dan hasilnya. Boleh kosong.',
    urgency: 'Seberapa mendesak',
    urgencyHint: 'Dengan kata Anda sendiri, misalnya: sebelum ulangan akhir semester.',
    on: 'Tanggal diserahkan',
    submit: 'Serahkan kepada BK',
    save: 'Simpan perubahan',
    saved: 'Serah terima tersimpan. BK melihatnya sekarang.',
    danger: 'Bila keselamatan siswa terancam, temui guru BK sekarang juga, jangan menunggu jawaban di sini.',
  },
  page: {
    handedOver: 'Diserahkan {{date}}',
    byRoom: 'Dicatat ruang BK atas nama Anda.',
    change: 'Ubah',
    decidedBy: 'oleh {{name}}',
    waiting: 'BK belum menanggapi. Selama itu isinya masih dapat Anda ubah.',
    taken: 'Siswa ini ditangani BK. Yang disampaikan kepada Anda terbatas pada sampai di mana penanganannya.',
    returnReason: 'Alasan dikembalikan',
    answers: 'Jawaban BK',
    noAnswers: 'Belum ada jawaban.',
    told: '{{way}}, {{date}}',
    letter: 'Surat jawaban {{number}}',
    letterUnnumbered: 'Surat jawaban {{date}}',
    notThere: 'Serah terima ini tidak ada, atau bukan milik Anda.',
    letterPage: 'Surat jawaban dari BK',
  },
  refusals: {
    noStaff: 'Akun ini belum terhubung dengan data staf. Mintalah koordinator BK menghubungkannya.',
    noClass: 'Anda belum tercatat sebagai wali kelas. Mintalah koordinator BK mengisinya di data staf.',
    writtenByRoom: 'Serah terima ini dicatat ruang BK atas nama Anda. Mintalah guru BK mengubahnya.',
  },
};
