/** The frame around every screen. */
export const app = {
  name: 'Rujuk',
  title: 'Rujuk — {{page}}',
  nav: {
    label: 'Menu utama',
    today: 'Hari ini',
    cases: 'Kasus',
    students: 'Siswa',
    receivers: 'Penerima',
    letters: 'Surat',
    outreach: 'Penyuluhan',
    evaluation: 'Evaluasi',
    calendar: 'Kalender',
    ownAccount: 'Akun saya',
    settings: 'Pengaturan',
    collapse: 'Ciutkan menu',
    expand: 'Lebarkan menu',
    skip: 'Langsung ke isi',
  },
  schoolYear: 'Tahun pelajaran {{year}}',
  clockFixed: 'Waktu aplikasi ditetapkan: {{time}}',
  lock: 'Kunci (Ctrl+L)',
  light: 'Tampilan terang',
  dark: 'Tampilan gelap',
  closed:
    'Rujuk sudah ditutup. Jalankan lagi; halaman ini tersambung kembali dengan sendirinya atau dapat ditutup.',
  unreachable: 'Rujuk tidak menjawab. Pastikan jendela tempat Rujuk berjalan masih terbuka, lalu coba lagi.',
  notFound: {
    title: 'Halaman tidak ditemukan',
    body: 'Alamat ini tidak ada, atau yang dibuka sudah dihapus.',
    home: 'Ke halaman awal',
  },
  broken: {
    title: 'Halaman ini berhenti karena kesalahan',
    body: 'Yang sudah tersimpan tetap aman, dan yang sedang diketik tersimpan sebagai draf. Muat ulang halaman; bila terjadi lagi, catat apa yang sedang Anda lakukan.',
    reload: 'Muat ulang',
  },
};
