/** Scans and photos kept with what was recorded. */
export const attachmentTexts = {
  label: 'Berkas lampiran',
  add: 'Lampirkan berkas',
  addHint: 'Pindaian atau foto: PDF, JPEG, atau PNG, paling besar 20 MB. Disimpan terenkripsi bersama kasus.',
  adding: 'Menyimpan berkas {{number}} dari {{count}}',
  stop: 'Hentikan',
  notAdded: '{{name}}: {{reason}}',
  open: 'Buka {{name}}',
  facts: '{{size}}, dilampirkan {{name}} {{date}}',
  print: 'Cetak',
  save: 'Simpan salinan',
  saveHint: 'Salinan di luar Rujuk tidak terenkripsi.',
  remove: 'Hapus',
  removeTitle: 'Hapus berkas ini?',
  removeBody: 'Berkas ini hilang dari kasus dan tidak dapat dikembalikan.',
  undrawable: 'Gambar ini tidak dapat ditampilkan. Simpan salinannya untuk membukanya dengan program lain.',
  afterDay: 'Setelah tanggal diterimanya diisi, berkas laporan dapat dilampirkan di sini.',
};
