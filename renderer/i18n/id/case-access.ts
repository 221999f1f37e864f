/** Siapa yang dapat membaca kasus: berbagi, alih penanganan, buka dengan alasan. */
export const caseAccess = {
  title: 'Siapa yang dapat membaca',
  overviewOnly: 'Kasus ini ditangani guru BK lain. Bukalah dengan alasan untuk membacanya.',
  readOnly: 'Kasus ini ditangani guru BK lain; Anda hanya dapat membacanya.',
  readsAlready: 'Anda sudah dapat membaca kasus ini.',

  counselor: 'Guru BK',
  chooseCounselor: 'Pilih guru BK',
  noCounselor: 'Belum ada akun guru BK lain di komputer ini. Koordinator BK membuatnya di Pengaturan, Akun.',
  reason: 'Alasan',

  section: {
    handles: 'menangani kasus ini',
    shared: 'membaca sejak {{date}}',
    opened: 'membukanya {{from}}; berakhir {{until}}',
    end: 'Akhiri',
    endShare: 'Akhiri berbagi dengan {{name}}',
    onlyYou: 'Selain {{name}}, tidak ada yang dapat membaca isi kasus ini.',
    history: 'Riwayat akses ({{count}})',
    sharedUntil: '{{name}} membaca {{from}} sampai {{until}}',
    openedUntil: '{{name}} membukanya dengan alasan, {{from}} sampai {{until}}',
    transferred: '{{date}}: dari {{from}} kepada {{to}}',
  },

  share: {
    act: 'Bagikan',
    title: 'Bagikan kasus ini',
    lead: 'Yang dipilih dapat membaca seluruh isi kasus, juga catatan rahasia, sampai Anda mengakhirinya. Hanya Anda yang dapat mengubahnya.',
    reasonHint: 'Misalnya: menggantikan selama saya cuti.',
    submit: 'Bagikan',
    done: 'Kasus dibagikan.',
    ended: 'Berbagi diakhiri.',
  },

  transfer: {
    act: 'Alihkan',
    title: 'Alihkan kasus ini',
    lead: 'Kasus menjadi tanggung jawab guru BK yang dipilih, dengan jadwal, kontrol, dan surat yang sedang disusun. {{name}} tidak dapat lagi membacanya, kecuali dibagikan.',
    to: 'Dialihkan kepada',
    reasonHint: 'Misalnya: pembagian tugas semester genap.',
    submit: 'Alihkan kasus',
    done: 'Kasus dialihkan kepada {{name}}.',
  },

  transferSeveral: {
    title: 'Alihkan kasus {{name}}',
    lead: 'Semua yang sedang berjalan dalam kasus ini tetap di tempatnya dan menjadi tanggung jawab guru BK yang dipilih.',
    running: 'Kasus berjalan',
    noneRunning: 'Tidak ada kasus yang sedang berjalan.',
    every: 'Semua kasus berjalan ({{count}})',
    row: '{{student}}, {{code}}',
    leftOut: '{{count}} kasus yang dipilih sudah ditutup, jadi tidak ikut satu per satu.',
    closed: 'Juga {{count}} kasus yang sudah ditutup',
    submit: 'Alihkan',
    submitCount: 'Alihkan {{count}} kasus',
    done: '{{count}} kasus dialihkan kepada {{name}}.',
  },

  overview: {
    of: 'ditangani {{name}}',
    locked: 'Isi kasus ini hanya dibaca guru BK yang menanganinya',
    lead: 'Sebagai koordinator Anda melihat siapa yang menangani dan sampai di mana. Bila isinya harus dibaca, misalnya karena guru BK berhalangan saat keadaan mendesak, bukalah dengan alasan.',
    open: 'Buka dengan alasan',
    openLead:
      'Kasus terbuka selama 24 jam, hanya untuk dibaca. Alasan ini dicatat dan diperlihatkan kepada {{name}}.',
    reasonHint: 'Misalnya: orang tua datang mendadak, guru BK sedang sakit.',
    submit: 'Buka kasus',
    takeOver: 'Alihkan kasus',
    toTheCase: 'Ke halaman kasus',
    listNote: 'hanya ringkasan',
  },

  note: {
    youOpened: 'Anda membuka kasus ini dengan alasan sampai {{until}}: {{reason}}',
    endNow: 'Tutup sekarang',
    closed: 'Kasus tertutup lagi.',
    sharedWithYou:
      '{{name}} membagikan kasus ini kepada Anda: {{reason}} Anda dapat membacanya, tidak mengubahnya.',
  },

  notices: {
    label: 'Tentang kasus Anda',
    opened: '{{name}} membuka kasus {{student}} ({{code}})',
    openedWhen: '{{from}} sampai {{until}}. Alasan: {{reason}}',
    given: '{{by}} mengalihkan {{cases}} kepada Anda dari {{from}}',
    taken: '{{by}} mengalihkan {{cases}} dari Anda kepada {{to}}',
    why: '{{date}}. Alasan: {{reason}}',
    cases_one: 'kasus {{codes}}',
    cases_other: '{{count}} kasus ({{codes}})',
    acknowledge: 'Sudah saya ketahui',
  },

  sharedWithMe: 'Dibagikan kepada saya',
};
