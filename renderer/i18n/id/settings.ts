export const settings = {
  title: 'Pengaturan',
  sections: {
    label: 'Bagian pengaturan',
    school: 'Sekolah',
    staff: 'Staf',
    problems: 'Masalah',
    appearance: 'Tampilan',
    about: 'Tentang',
  },
  appearance: {
    title: 'Tampilan',
    scheme: 'Terang atau gelap',
    schemeHint: 'Hanya untuk komputer ini.',
    light: 'Terang',
    dark: 'Gelap',
    auto: 'Ikut sistem',
    notices: 'Pemberitahuan saat ada yang jatuh tempo',
    noticesHint: 'Hanya jumlahnya, tanpa nama dan tanpa isi. Berlaku untuk akun Anda.',
    noticesElsewhere: 'Tidak dapat ditampilkan di peramban. Buka Rujuk di jendelanya sendiri.',
  },
  about: {
    title: 'Rujuk {{version}}',
    shell: {
      electron: 'Berjalan di jendela sendiri, tanpa internet.',
      loopback: 'Berjalan di peramban komputer ini, tanpa internet.',
    },
    data: {
      title: 'Tempat data',
      body: 'Semua data ada di satu folder di komputer ini, terenkripsi. Tidak ada yang dikirim ke mana pun. Folder yang dipakai sekarang:',
      other: 'Pengelola komputer dapat memilih folder lain lewat RUJUK_DATA_DIR.',
    },
    backup: {
      title: 'Mencadangkan',
      close: 'Tutup Rujuk.',
      copy: 'Salin seluruh folder data ke diska USB, sekali seminggu.',
      keep: 'Simpan diska itu terkunci. Salinannya terenkripsi seperti aslinya dan hanya terbuka dengan frasa sandi atau kode pemulihan.',
      restore: 'Untuk memulihkan, salin kembali folder itu ketika Rujuk tertutup.',
    },
    shortcuts: {
      title: 'Tombol cepat',
      search: 'Mencari siswa dan kasus',
      lock: 'Mengunci layar seketika',
      back: 'Kembali dari halaman ini',
      history: 'Halaman sebelumnya',
    },
    licence: 'Rujuk berlisensi MIT. Lisensi huruf dan pustaka yang disertakan ada di berkas NOTICE.',
  },
};
