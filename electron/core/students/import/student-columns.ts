import { findTable, type SheetTable } from '../../spreadsheet/header';
import {
  type ColumnMapping,
  columnSamples,
  type ColumnSample,
  exactMapping,
  type FieldHeadings,
  guessMapping,
  onlyMapped,
} from '../../spreadsheet/mapping';
import { unreadable } from '../../spreadsheet/file-error';
import type { Grid } from '../../spreadsheet/grid';
import { withoutPrivateColumns } from '../../spreadsheet/private-columns';
import type { StudentField } from './student-row';

/** A list of students with its columns told apart, as far as that is sure. */
export interface StudentList {
  /** `dapodik`: every column is known. `other`: the counselor confirms the guess first. */
  readonly layout: 'dapodik' | 'other';
  readonly table: SheetTable;
  readonly columns: readonly ColumnSample[];
  readonly mapping: ColumnMapping<StudentField>;
}

const guardianGroups = new Set(['data ayah', 'data ibu', 'data wali']);

/** The columns of Dapodik's "Daftar Peserta Didik" that the BK room needs, by heading and group. */
const dapodikColumns: readonly FieldHeadings<StudentField>[] = [
  { field: 'name', names: ['nama'] },
  { field: 'nis', names: ['nipd'] },
  { field: 'nisn', names: ['nisn'] },
  { field: 'sex', names: ['jk'] },
  { field: 'birthPlace', names: ['tempat lahir'] },
  { field: 'birthDate', names: ['tanggal lahir'] },
  { field: 'religion', names: ['agama'] },
  { field: 'address', names: ['alamat'] },
  { field: 'rt', names: ['rt'] },
  { field: 'rw', names: ['rw'] },
  { field: 'hamlet', names: ['dusun'] },
  { field: 'village', names: ['kelurahan'] },
  { field: 'district', names: ['kecamatan'] },
  { field: 'postalCode', names: ['kode pos'] },
  { field: 'phone', names: ['hp'] },
  { field: 'fatherName', names: ['nama'], group: 'data ayah' },
  { field: 'fatherOccupation', names: ['pekerjaan'], group: 'data ayah' },
  { field: 'motherName', names: ['nama'], group: 'data ibu' },
  { field: 'motherOccupation', names: ['pekerjaan'], group: 'data ibu' },
  { field: 'guardianName', names: ['nama'], group: 'data wali' },
  { field: 'guardianOccupation', names: ['pekerjaan'], group: 'data wali' },
  { field: 'className', names: ['rombel saat ini'] },
  { field: 'specialNeeds', names: ['kebutuhan khusus'] },
];

/** How other lists head the same things. */
const otherColumns: readonly FieldHeadings<StudentField>[] = [
  {
    field: 'name',
    names: [
      'nama lengkap',
      'nama siswa',
      'nama peserta didik',
      'nama lengkap siswa',
      'nama murid',
      'nama santri',
      'full name',
      'student name',
      'nama',
      'name',
      'siswa',
      'peserta didik',
    ],
  },
  { field: 'nisn', names: ['nisn', 'nomor induk siswa nasional', 'no nisn'] },
  {
    field: 'nis',
    names: ['nis', 'nipd', 'nis lokal', 'nomor induk', 'no induk', 'nomor induk siswa', 'nism', 'student id'],
  },
  {
    field: 'sex',
    names: [
      'jenis kelamin',
      'jk',
      'l p',
      'kelamin',
      'sex',
      'gender',
      'jenis kelamin l p',
      'jenis kelamin 1 2',
    ],
  },
  {
    field: 'className',
    names: [
      'kelas',
      'rombel',
      'rombongan belajar',
      'rombel saat ini',
      'kelas rombel',
      'tingkat rombel',
      'class',
    ],
  },
  { field: 'birthPlace', names: ['tempat lahir', 'tmp lahir', 'tpt lahir', 'place of birth', 'birth place'] },
  {
    field: 'birthDate',
    names: ['tanggal lahir', 'tgl lahir', 'tgllahir', 'lahir tanggal', 'date of birth', 'birth date', 'dob'],
  },
  { field: 'religion', names: ['agama', 'religion'] },
  {
    field: 'address',
    names: ['alamat', 'alamat rumah', 'alamat lengkap', 'alamat tinggal', 'alamat jalan', 'jalan', 'address'],
  },
  { field: 'rt', names: ['rt'] },
  { field: 'rw', names: ['rw'] },
  { field: 'hamlet', names: ['dusun', 'nama dusun', 'kampung', 'lingkungan'] },
  { field: 'village', names: ['kelurahan', 'desa', 'desa kelurahan', 'kelurahan desa', 'village'] },
  { field: 'district', names: ['kecamatan', 'kec', 'district'] },
  { field: 'postalCode', names: ['kode pos', 'kodepos', 'postal code'] },
  {
    field: 'guardianPhone',
    names: [
      'hp orang tua',
      'no hp orang tua',
      'nomor hp orang tua',
      'hp wali',
      'no hp wali',
      'telepon orang tua',
      'no telepon orang tua',
      'no wa orang tua',
      'wa orang tua',
      'hp ortu',
      'no hp ortu',
      'parent phone',
    ],
  },
  {
    field: 'phone',
    names: [
      'hp',
      'no hp',
      'nomor hp',
      'no wa',
      'handphone',
      'telepon',
      'no telepon',
      'no telp',
      'phone',
      'mobile',
    ],
  },
  { field: 'fatherName', names: ['nama ayah', 'ayah', 'nama bapak', 'nama ayah kandung', 'father name'] },
  { field: 'fatherOccupation', names: ['pekerjaan ayah', 'pekerjaan bapak'] },
  { field: 'motherName', names: ['nama ibu', 'ibu', 'nama ibu kandung', 'mother name'] },
  { field: 'motherOccupation', names: ['pekerjaan ibu'] },
  {
    field: 'guardianName',
    names: ['nama wali', 'nama orang tua', 'nama orang tua wali', 'orang tua wali', 'wali', 'guardian name'],
  },
  { field: 'guardianOccupation', names: ['pekerjaan wali', 'pekerjaan orang tua'] },
  { field: 'specialNeeds', names: ['kebutuhan khusus', 'berkebutuhan khusus', 'special needs'] },
];

/** Dapodik groups guardians under merged headings; other lists may copy that. */
const groupedGuardians = dapodikColumns.filter(({ group }) => group !== undefined);
const knownHeadings = new Set(otherColumns.flatMap(({ names }) => names));
const nameHeadings = new Set(otherColumns.find(({ field }) => field === 'name')?.names);

const isDapodikHeading = (names: ReadonlySet<string>) =>
  names.has('nama') && (names.has('nipd') || names.has('nisn'));

/** A heading row names the student and at least one thing more we know, or is a list of names alone. */
function isOtherHeading(names: ReadonlySet<string>): boolean {
  const all = [...names];
  const name = all.find((one) => nameHeadings.has(one) || one.startsWith('nama '));
  return name !== undefined && (all.length === 1 ? nameHeadings.has(name) : all.some(isOtherThan(name)));
}

const isOtherThan = (name: string) => (one: string) => one !== name && knownHeadings.has(one);

/** A file is Dapodik's own if these are there as well. */
const dapodikMarks = ['nama', 'nipd', 'jk', 'nisn', 'rombel saat ini'];

/**
 * Finds the list of students in a workbook: the first sheet with a heading row.
 * Columns that must not be read (NIK, KK, bank, …) are gone from what it gives.
 * @throws AppError `file_unreadable` (`import.noNameColumn`).
 */
export function recogniseStudents(grids: readonly Grid[]): StudentList {
  for (const grid of grids) {
    const table = findTable(grid, isDapodikHeading, guardianGroups);
    const names = new Set(table?.columns.filter(({ group }) => !group).map(({ name }) => name));
    if (!table || !dapodikMarks.every((mark) => names.has(mark))) continue;
    const mapping = exactMapping(table.columns, dapodikColumns);
    const kept = onlyMapped(table, mapping);
    return { layout: 'dapodik', table: kept, columns: columnSamples(kept), mapping };
  }
  for (const grid of grids) {
    const found =
      findTable(grid, isOtherHeading, guardianGroups) ?? findTable(grid, isDapodikHeading, guardianGroups);
    if (!found) continue;
    const table = withoutPrivateColumns(found, (name) => knownHeadings.has(name));
    return {
      layout: 'other',
      table,
      columns: columnSamples(table),
      mapping: guessMapping(table.columns, [...groupedGuardians, ...otherColumns]),
    };
  }
  throw unreadable('noNameColumn');
}
