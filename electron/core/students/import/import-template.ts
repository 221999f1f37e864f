import writeWorkbook, { type Row } from 'write-excel-file/node';

const columns: readonly { readonly heading: string; readonly example: string; readonly width: number }[] = [
  { heading: 'Nama Lengkap', example: 'Bagas Aditya Pratama', width: 28 },
  { heading: 'NIS', example: '240001', width: 12 },
  { heading: 'NISN', example: '0112345678', width: 14 },
  { heading: 'Jenis Kelamin (L/P)', example: 'L', width: 12 },
  { heading: 'Kelas', example: 'VII A', width: 10 },
  { heading: 'Tempat Lahir', example: 'Pasuruan', width: 16 },
  { heading: 'Tanggal Lahir', example: '12-05-2013', width: 14 },
  { heading: 'Agama', example: 'Islam', width: 12 },
  { heading: 'Alamat', example: 'Jl. Melati No. 4', width: 28 },
  { heading: 'RT', example: '3', width: 6 },
  { heading: 'RW', example: '2', width: 6 },
  { heading: 'Dusun', example: 'Krajan', width: 14 },
  { heading: 'Desa/Kelurahan', example: 'Kalianyar', width: 16 },
  { heading: 'Kecamatan', example: 'Bangil', width: 16 },
  { heading: 'Kode Pos', example: '67153', width: 10 },
  { heading: 'HP', example: '080012345678', width: 16 },
  { heading: 'Nama Ayah', example: 'Slamet Pratama', width: 24 },
  { heading: 'Pekerjaan Ayah', example: 'Petani', width: 16 },
  { heading: 'Nama Ibu', example: 'Rina Astuti', width: 24 },
  { heading: 'Pekerjaan Ibu', example: 'Wiraswasta', width: 16 },
  { heading: 'Nama Wali', example: '', width: 24 },
  { heading: 'Pekerjaan Wali', example: '', width: 16 },
  { heading: 'HP Orang Tua', example: '080087654321', width: 16 },
  { heading: 'Kebutuhan Khusus', example: '', width: 18 },
];

const notes = [
  'Isi lembar "Siswa", satu siswa satu baris. Hanya nama yang wajib; kolom lain boleh kosong atau dihapus.',
  'Baris contoh (baris 2) boleh dihapus; baris itu dilewati hanya bila dikosongkan.',
  'NISN 10 angka. Bila Excel menghapus nol di depan, biarkan: nol akan dikembalikan saat dibaca.',
  'Tanggal lahir: hari-bulan-tahun, misalnya 12-05-2013.',
  'Jangan menambahkan NIK, nomor KK, atau nomor rekening. Kolom seperti itu tidak dibaca.',
];

/** The sheet to fill in for a school without Dapodik's list; its headings are those the reader knows. */
export async function importTemplate(): Promise<Uint8Array> {
  const heading: Row = columns.map(({ heading: value }) => ({
    value,
    fontWeight: 'bold',
    backgroundColor: '#d7ecea',
    wrap: true,
  }));
  const example: Row = columns.map(({ example: value }) =>
    value ? { value, type: String, format: '@', textColor: '#6b7280' } : null,
  );
  const file = await writeWorkbook([
    {
      sheet: 'Siswa',
      data: [heading, example],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    { sheet: 'Petunjuk', data: notes.map((value) => [value]), columns: [{ width: 110 }] },
  ]).toBuffer();
  return new Uint8Array(file);
}
