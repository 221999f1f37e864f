import writeWorkbook, { type Row, type SheetData } from 'write-excel-file/node';

/** A member of staff as a school's office would have entered them. Nobody here exists. */
export interface FictionalStaff {
  readonly name: string;
  readonly nuptk: string | null;
  readonly sex: 'L' | 'P';
  readonly nip: string | null;
  readonly kind: string;
  readonly additionalDuty: string | null;
  readonly phone: string | null;
}

/** The 51 headings of Dapodik's "Daftar Pendidik dan Tenaga Kependidikan". */
const headings = [
  'No',
  'Nama',
  'NUPTK',
  'JK',
  'Tempat Lahir',
  'Tanggal Lahir',
  'NIP',
  'Status Kepegawaian',
  'Jenis PTK',
  'Agama',
  'Alamat Jalan',
  'RT',
  'RW',
  'Nama Dusun',
  'Desa/Kelurahan',
  'Kecamatan',
  'Kode Pos',
  'Telepon',
  'HP',
  'Email',
  'Tugas Tambahan',
  'SK CPNS',
  'Tanggal CPNS',
  'SK Pengangkatan',
  'TMT Pengangkatan',
  'Lembaga Pengangkatan',
  'Pangkat Golongan',
  'Sumber Gaji',
  'Nama Ibu Kandung',
  'Status Perkawinan',
  'Nama Suami/Istri',
  'NIP Suami/Istri',
  'Pekerjaan Suami/Istri',
  'TMT PNS',
  'Sudah Lisensi Kepala Sekolah',
  'Pernah Diklat Kepengawasan',
  'Keahlian Braille',
  'Keahlian Bahasa Isyarat',
  'NPWP',
  'Nama Wajib Pajak',
  'Kewarganegaraan',
  'Bank',
  'Nomor Rekening Bank',
  'Rekening Atas Nama',
  'NIK',
  'No KK',
  'Karpeg',
  'Karis/Karsu',
  'Lintang',
  'Bujur',
  'NUKS',
] as const;

/** How a value that must never be read looks in the sample, so that a test can search for it. */
export const privateStaffMarker = 'RAHASIA-PTK';

const taken = new Set<string>(['No', 'Nama', 'NUPTK', 'JK', 'NIP', 'Jenis PTK', 'HP', 'Tugas Tambahan']);

/** The xlsx that Dapodik gives for these people: title in A1, heading in row 5, 51 columns. */
export async function dapodikStaffWorkbook(
  staff: readonly FictionalStaff[],
  head: { readonly school: string; readonly region: string; readonly downloaded: string },
): Promise<Uint8Array> {
  const sheet: SheetData = [
    [{ value: 'Daftar Pendidik dan Tenaga Kependidikan', fontWeight: 'bold' }],
    [head.school],
    [head.region],
    [head.downloaded],
    headings.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...staff.map(staffRow),
  ];
  return new Uint8Array(await writeWorkbook(sheet, { sheet: 'Daftar PTK' }).toBuffer());
}

function staffRow(person: FictionalStaff, index: number): Row {
  const values: Readonly<Record<string, string | number | null>> = {
    No: index + 1,
    Nama: person.name,
    NUPTK: person.nuptk,
    JK: person.sex,
    NIP: person.nip,
    'Jenis PTK': person.kind,
    HP: person.phone,
    'Tugas Tambahan': person.additionalDuty,
  };
  return headings.map((heading) => (taken.has(heading) ? (values[heading] ?? null) : privateStaffMarker));
}
