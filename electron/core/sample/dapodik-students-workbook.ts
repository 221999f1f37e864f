import writeWorkbook, { type Row, type SheetData } from 'write-excel-file/node';
import type { FictionalParent, FictionalStudent } from './fictional-students';
import { between, seededRandom } from './random';

/** The head of the list: school, region, who took it down and when. */
export interface DapodikHead {
  readonly school: string;
  readonly region: string;
  readonly downloaded: string;
}

const parentHeadings = [
  'Nama',
  'Tahun Lahir',
  'Jenjang Pendidikan',
  'Pekerjaan',
  'Penghasilan',
  'NIK',
] as const;

/** Headings A to X, Y to AP in three groups, AQ to BN, as Dapodik's "Daftar Peserta Didik" has them. */
const headings: readonly (string | { readonly group: string })[] = [
  'No',
  'Nama',
  'NIPD',
  'JK',
  'NISN',
  'Tempat Lahir',
  'Tanggal Lahir',
  'NIK',
  'Agama',
  'Alamat',
  'RT',
  'RW',
  'Dusun',
  'Kelurahan',
  'Kecamatan',
  'Kode Pos',
  'Jenis Tinggal',
  'Alat Transportasi',
  'Telepon',
  'HP',
  'E-Mail',
  'SKHUN',
  'Penerima KPS',
  'No. KPS',
  { group: 'Data Ayah' },
  { group: 'Data Ibu' },
  { group: 'Data Wali' },
  'Rombel Saat Ini',
  'No Peserta Ujian Nasional',
  'No Seri Ijazah',
  'Penerima KIP',
  'Nomor KIP',
  'Nama di KIP',
  'Nomor KKS',
  'No Registrasi Akta Lahir',
  'Bank',
  'Nomor Rekening Bank',
  'Rekening Atas Nama',
  'Layak PIP (usulan dari sekolah)',
  'Alasan Layak PIP',
  'Kebutuhan Khusus',
  'Sekolah Asal',
  'Anak ke-berapa',
  'Lintang',
  'Bujur',
  'No KK',
  'Berat Badan',
  'Tinggi Badan',
  'Lingkar Kepala',
  'Jml. Saudara\nKandung',
  'Jarak Rumah\nke Sekolah (KM)',
];

/** How a value that must never be read looks in the sample, so that a test can search for it. */
export const privateMarker = 'RAHASIA-DAPODIK';

/**
 * The xlsx that Dapodik gives for these pupils: title in A1, head in rows 2–4, heading merged over rows 5 and
 * 6, 66 columns. Identity numbers and the like hold `privateMarker` or impossible numbers.
 */
export async function dapodikStudentsWorkbook(
  students: readonly FictionalStudent[],
  head: DapodikHead,
): Promise<Uint8Array> {
  const random = seededRandom(66);
  const sheet: SheetData = [
    [{ value: 'Daftar Peserta Didik', fontWeight: 'bold' }],
    [head.school],
    [head.region],
    [head.downloaded],
    ...headingRows(),
    ...students.map((student, index) => studentRow(student, index, random)),
  ];
  const file = await writeWorkbook(sheet, { sheet: 'Daftar Peserta Didik' }).toBuffer();
  return new Uint8Array(file);
}

function headingRows(): [Row, Row] {
  const upper: Row = [];
  const lower: Row = [];
  for (const heading of headings) {
    if (typeof heading === 'string') {
      upper.push({ value: heading, rowSpan: 2, fontWeight: 'bold', wrap: true });
      lower.push(null);
      continue;
    }
    upper.push({
      value: heading.group,
      columnSpan: parentHeadings.length,
      fontWeight: 'bold',
      align: 'center',
    });
    for (let rest = 1; rest < parentHeadings.length; rest++) upper.push(null);
    lower.push(...parentHeadings.map((value) => ({ value, fontWeight: 'bold' as const })));
  }
  return [upper, lower];
}

function studentRow(student: FictionalStudent, index: number, random: () => number): Row {
  return [
    index + 1,
    student.name,
    student.nis,
    student.sex,
    student.nisn,
    student.birthPlace,
    student.birthDate,
    privateNumber(index),
    student.religion,
    student.street,
    String(student.rt),
    String(student.rw),
    student.hamlet || null,
    student.village,
    student.district,
    student.postalCode,
    'Bersama orang tua',
    'Sepeda',
    null,
    student.phone,
    null,
    privateMarker,
    'Tidak',
    privateMarker,
    ...parentCells(student.father, index),
    ...parentCells(student.mother, index),
    ...parentCells(student.guardian, index),
    `Kelas ${student.className}`,
    privateMarker,
    privateMarker,
    'Tidak',
    privateMarker,
    privateMarker,
    privateMarker,
    privateMarker,
    privateMarker,
    privateNumber(index),
    privateMarker,
    'Tidak',
    null,
    student.specialNeeds,
    'SDN Sumberejo 1',
    between(random, 1, 4),
    -7.6453,
    112.9075,
    privateNumber(index + 5_000),
    between(random, 35, 65),
    between(random, 135, 172),
    between(random, 50, 57),
    between(random, 0, 4),
    between(random, 1, 9),
  ];
}

const parentCells = (parent: FictionalParent | null, index: number): Row =>
  parent
    ? [
        parent.name,
        parent.birthYear,
        parent.education,
        parent.work,
        parent.income,
        privateNumber(index + 9_000),
      ]
    : parentHeadings.map(() => null);

/** 16 digits that cannot be anyone's: no region of Indonesia has the code 99. */
const privateNumber = (index: number) => `99999999${String(index + 1).padStart(8, '0')}`;
