/** Texts of the disclosure log and of what is enclosed with a letter. */
export const letterDisclosures = {
  disclosures: {
    title: 'Data yang keluar',
    lead_other: '{{count}} surat memuat data siswa',
    ofCase: 'Data yang keluar: kasus {{code}}',
    search: 'Cari penerima, nomor, atau kasus',
    on: 'Tanggal',
    to: 'Kepada',
    letter: 'Surat',
    data: 'Data yang dikirim',
    byInitials: 'Nama (inisial)',
    enclosed: 'Lampiran: {{titles}}',
    approvals: 'Atas persetujuan',
    approval: '{{party}}, {{date}}',
    waived: '{{party}} dikecualikan, {{date}}',
    emergency: 'Keadaan darurat {{date}}: {{reason}} Disetujui {{name}}.',
    none: 'Tidak ada persetujuan yang dicatat',
    sentBy: 'Dikirim oleh {{name}}',
    case: 'Kasus',
    print: 'Cetak catatan',
    emptyTitle: 'Belum ada data siswa yang keluar',
    emptyBody:
      'Setiap surat yang diterbitkan dicatat di sini: data apa yang dimuatnya, kepada siapa, kapan, dan atas persetujuan siapa.',
    emptyShort: 'Belum ada surat yang memuat data siswa.',
    showAll: 'Lihat semua',
  },

  files: {
    title: 'Berkas rujukan sebagai lampiran',
    hint: 'Yang dicentang dihitung sebagai lampiran, dicatat, dan tercetak di belakang surat.',
    none: 'Belum ada berkas pada rujukan ini. Pindaian yang disimpan pada persetujuan, pertemuan, atau tahapan dapat dipilih di sini; yang ditandai rahasia tidak.',
    name: 'Nama lampiran pada surat: {{file}}',
    nameHint: 'Nama pada daftar lampiran.',
    encrypted:
      '“{{title}}” terkunci kata sandi, jadi tidak dapat dicetak di belakang surat. Simpan ulang tanpa kata sandi, lalu lampirkan lagi.',
    damaged:
      '“{{title}}” rusak atau tidak dapat dibaca, jadi tidak dapat dicetak di belakang surat. Pindai ulang, lalu lampirkan lagi.',
  },
};
