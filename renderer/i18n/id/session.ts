/** Unlocking, the recovery code, a vault that cannot be opened. */
export const session = {
  refusals: {
    passphraseTemporary: 'Frasa sandi ini dari koordinator. Gantilah dengan frasa sandi sendiri untuk masuk.',
  },
  noVault: 'Belum ada data di komputer ini.',
  lock: {
    title: 'Rujuk terkunci',
    lead: 'Masukkan frasa sandi untuk melanjutkan. Yang tadi diketik masih ada.',
    who: 'Masuk sebagai',
    whoHint: 'Pilih nama Anda',
    whoNot: 'Tidak ada akun dengan nama ini.',
    passphrase: 'Frasa sandi',
    open: 'Buka',
    forgot: 'Pakai kode pemulihan',
    wrong: 'Frasa sandi tidak cocok.',
    wrongWait: 'Frasa sandi tidak cocok. Coba lagi setelah {{seconds}} detik.',
    wait: 'Terlalu banyak percobaan yang salah. Coba lagi setelah {{time}}.',
    seconds: '{{seconds}} detik',
    minutes: '{{minutes}} menit {{seconds}} detik',
    capsLock: 'Caps Lock menyala.',
  },
  recovery: {
    title: 'Buka dengan kode pemulihan',
    lead: 'Kode 24 huruf dan angka pada lembar yang dicetak saat penyiapan awal. Setelah itu frasa sandi yang baru berlaku.',
    code: 'Kode pemulihan',
    codeHint: 'Huruf besar atau kecil dan tanda hubung tidak berpengaruh.',
    newPassphrase: 'Frasa sandi baru',
    submit: 'Buka dan pakai frasa sandi baru',
    wrong: 'Kode pemulihan tidak cocok. Periksa huruf demi huruf.',
    back: 'Kembali ke frasa sandi',
  },
  first: {
    title: 'Pilih frasa sandi sendiri',
    lead: 'Frasa sandi tadi diberikan koordinator dan hanya berlaku sekali. Gantilah dengan yang hanya Anda ketahui.',
    newPassphrase: 'Frasa sandi baru',
    submit: 'Pakai dan masuk',
  },
  passphrase: {
    again: 'Ulangi frasa sandi',
    different: 'Tidak sama dengan yang di atas.',
    hint: 'Empat kata atau lebih yang tidak berhubungan mudah diingat dan sulit ditebak. Spasi boleh.',
    strength: 'Kekuatan: {{word}}',
    words: ['sangat lemah', 'lemah', 'kurang', 'kuat', 'sangat kuat'],
    acceptable: 'Cukup kuat.',
  },
  broken: {
    title: 'Data tidak dapat dibuka',
    keyring_damaged: {
      what: 'Berkas kunci (keyring.json) hilang atau rusak. Rujuk tidak menulis apa pun di atasnya.',
      todo: 'Pulihkan dari cadangan terakhir; yang rusak disimpan lebih dahulu. Tanpa cadangan, jangan menghapus apa pun; mintalah bantuan pengelola komputer.',
    },
    database_damaged: {
      what: 'Basis data (cases.db) rusak.',
      todo: 'Pulihkan dari cadangan terakhir; yang rusak disimpan lebih dahulu.',
    },
    database_newer: {
      what: 'Data ini ditulis oleh Rujuk versi yang lebih baru daripada versi ini.',
      todo: 'Pasang Rujuk versi terbaru, lalu buka lagi. Datanya tidak diubah.',
    },
    database_missing: {
      what: 'Berkas kunci ada, tetapi basis data (cases.db) tidak ada.',
      todo: 'Pulihkan dari cadangan terakhir.',
    },
    restore: 'Pulihkan dari cadangan',
    retry: 'Periksa lagi',
  },
};
