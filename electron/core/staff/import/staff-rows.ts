import { identifier, phone } from '../../spreadsheet/cell-values';
import { cellText } from '../../spreadsheet/grid';
import type { SheetTable, TableRow } from '../../spreadsheet/header';
import type { ColumnMapping } from '../../spreadsheet/mapping';
import type { StaffFacts, StaffFault, StaffField, StaffRow } from './staff-row';

export interface ParsedStaff {
  readonly rows: readonly StaffRow[];
  readonly faults: readonly StaffFault[];
}

/** How long a value may be, in characters; the same as in the form. */
export const staffFieldLengths: Readonly<Record<StaffField, number>> = {
  name: 120,
  nip: 30,
  nuptk: 20,
  kind: 60,
  additionalDuty: 200,
  subject: 60,
  phone: 40,
};

/** Reads the mapped columns of every row; rows without any mapped value are passed over in silence. */
export function parseStaff(table: SheetTable, mapping: ColumnMapping<StaffField>): ParsedStaff {
  const rows: StaffRow[] = [];
  const faults: StaffFault[] = [];
  for (const row of table.rows) {
    const { staff, faults: found } = readRow(row, mapping);
    if (Object.values(staff).every((value) => !value) && found.length === 0) continue;
    if (!staff.name) found.push({ row: row.number, field: 'name', reason: 'nameMissing' });
    if (found.length > 0) faults.push(...found);
    else rows.push({ row: row.number, staff });
  }
  return { rows, faults };
}

function readRow(row: TableRow, mapping: ColumnMapping<StaffField>) {
  const faults: StaffFault[] = [];
  const cell = (field: StaffField) => {
    const index = mapping[field];
    return index === undefined ? undefined : row.cells[index];
  };
  const within = (field: StaffField, value: string | null): string | null => {
    const text = value && !/^[-–—]+$/.test(value) ? value : null;
    const maximum = staffFieldLengths[field];
    if (!text || text.length <= maximum) return text;
    faults.push({ row: row.number, field, reason: 'tooLong', params: { maximum } });
    return null;
  };
  const nuptk = identifier(cell('nuptk'))?.replace(/\s/g, '') ?? null;
  if (nuptk && !/^\d{16}$/.test(nuptk)) {
    faults.push({ row: row.number, field: 'nuptk', reason: 'nuptkLength' });
  }
  const staff: StaffFacts = {
    name: within('name', cellText(cell('name'))) ?? '',
    nip: within('nip', identifier(cell('nip'))?.replace(/[\s.]/g, '') ?? null),
    nuptk: nuptk && /^\d{16}$/.test(nuptk) ? nuptk : null,
    kind: within('kind', cellText(cell('kind'))),
    additionalDuty: within('additionalDuty', cellText(cell('additionalDuty'))),
    subject: within('subject', cellText(cell('subject'))),
    phone: within('phone', phone(cell('phone'))),
  };
  return { staff, faults };
}
