import { unreadable } from '../../spreadsheet/file-error';
import type { Grid } from '../../spreadsheet/grid';
import { findTable, type SheetTable } from '../../spreadsheet/header';
import {
  type ColumnMapping,
  type ColumnSample,
  columnSamples,
  exactMapping,
  type FieldHeadings,
  guessMapping,
  onlyMapped,
} from '../../spreadsheet/mapping';
import { withoutPrivateColumns } from '../../spreadsheet/private-columns';
import type { StaffField } from './staff-row';

/** A list of staff with its columns told apart, as far as that is sure. */
export interface StaffList {
  /** `dapodik`: every column is known. `other`: the counselor confirms the guess first. */
  readonly layout: 'dapodik' | 'other';
  readonly table: SheetTable;
  readonly columns: readonly ColumnSample[];
  readonly mapping: ColumnMapping<StaffField>;
}

/** The columns of Dapodik's "Daftar Pendidik dan Tenaga Kependidikan" that signatures and escorts need. */
const dapodikColumns: readonly FieldHeadings<StaffField>[] = [
  { field: 'name', names: ['nama'] },
  { field: 'nip', names: ['nip'] },
  { field: 'nuptk', names: ['nuptk'] },
  { field: 'kind', names: ['jenis ptk'] },
  { field: 'additionalDuty', names: ['tugas tambahan'] },
  { field: 'phone', names: ['hp'] },
];

const otherColumns: readonly FieldHeadings<StaffField>[] = [
  {
    field: 'name',
    names: [
      'nama lengkap',
      'nama guru',
      'nama pegawai',
      'nama ptk',
      'nama',
      'name',
      'nama lengkap dan gelar',
    ],
  },
  { field: 'nip', names: ['nip', 'nomor induk pegawai', 'nip niy', 'nip nipppk', 'niy'] },
  { field: 'nuptk', names: ['nuptk', 'peg id', 'pegid'] },
  { field: 'kind', names: ['jenis ptk', 'jabatan', 'jenis guru', 'status jabatan', 'position'] },
  {
    field: 'additionalDuty',
    names: ['tugas tambahan', 'wali kelas', 'tugas', 'jabatan tambahan', 'additional duty'],
  },
  {
    field: 'subject',
    names: ['mata pelajaran', 'mapel', 'bidang studi', 'guru mapel', 'subject', 'mengajar'],
  },
  {
    field: 'phone',
    names: ['hp', 'no hp', 'nomor hp', 'no wa', 'telepon', 'no telepon', 'no telp', 'phone'],
  },
];

const noGroups: ReadonlySet<string> = new Set();
const knownHeadings = new Set(otherColumns.flatMap(({ names }) => names));
const nameHeadings = new Set(otherColumns.find(({ field }) => field === 'name')?.names);
const dapodikMarks = ['nama', 'nuptk', 'nip', 'jenis ptk'];

const isDapodikHeading = (names: ReadonlySet<string>) => dapodikMarks.every((mark) => names.has(mark));

function isOtherHeading(names: ReadonlySet<string>): boolean {
  const all = [...names];
  const name = all.find((one) => nameHeadings.has(one) || one.startsWith('nama '));
  if (name === undefined) return false;
  return all.length === 1
    ? nameHeadings.has(name)
    : all.some((one) => one !== name && knownHeadings.has(one));
}

/**
 * Finds the list of staff in a workbook: the first sheet with a heading row. NUPTK has 16 digits as NIK has;
 * a column is told from the other by its heading alone.
 * @throws AppError `file_unreadable` (`import.noNameColumn`).
 */
export function recogniseStaff(grids: readonly Grid[]): StaffList {
  for (const grid of grids) {
    const table = findTable(grid, isDapodikHeading, noGroups);
    if (!table) continue;
    const mapping = exactMapping(table.columns, dapodikColumns);
    const kept = onlyMapped(table, mapping);
    return { layout: 'dapodik', table: kept, columns: columnSamples(kept), mapping };
  }
  for (const grid of grids) {
    const found = findTable(grid, isOtherHeading, noGroups);
    if (!found) continue;
    const table = withoutPrivateColumns(found, (name) => knownHeadings.has(name));
    return {
      layout: 'other',
      table,
      columns: columnSamples(table),
      mapping: guessMapping(table.columns, otherColumns),
    };
  }
  throw unreadable('noNameColumn');
}
