export const lists = {
  sortBy: 'Urutkan menurut {{column}}',
  columns: { button: 'Kolom', label: 'Kolom yang ditampilkan' },
  views: {
    button: 'Tampilan',
    label: 'Tampilan tersimpan',
    none: 'Belum ada tampilan tersimpan.',
    hint: 'Saringan, urutan, dan kolom disimpan; kata yang dicari tidak.',
    name: 'Nama tampilan',
    save: 'Simpan tampilan ini',
    saved: 'Tampilan "{{name}}" disimpan.',
    remove: 'Hapus tampilan "{{name}}"',
    removed: 'Tampilan "{{name}}" dihapus.',
  },
  file: {
    button: 'Unduh',
    xlsx: 'Lembar kerja (xlsx)',
    csv: 'Teks berkolom (csv)',
    warning: 'Berkas ini tidak terkunci. Simpan di tempat yang aman, hapus bila selesai.',
    tooMany: 'Paling banyak {{maximum}} baris. Persempit dengan saringan, lalu unduh lagi.',
    reading: 'Menyiapkan {{done}} dari {{total}} baris',
  },
  refusals: { tooManyViews: 'Sudah ada {{maximum}} tampilan. Hapus yang tidak dipakai, lalu simpan lagi.' },
};
