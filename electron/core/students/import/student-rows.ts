import type { IsoDate } from '@shared/domain/referral-facts';
import { parseClassName } from '@shared/domain/class-name';
import { birthDate, identifier, phone, sex } from '../../spreadsheet/cell-values';
import { type Cell, cellText } from '../../spreadsheet/grid';
import type { SheetTable, TableRow } from '../../spreadsheet/header';
import { type ColumnMapping, isNumberCell } from '../../spreadsheet/mapping';
import type { GuardianFacts, RowFault, RowNotice, StudentField, StudentRow } from './student-row';

/** The rows of a list, each either good or named with its faults. */
export interface ParsedStudents {
  readonly rows: readonly StudentRow[];
  readonly faults: readonly RowFault[];
  readonly notices: readonly RowNotice[];
}

/** How long a value may be, in characters; the same as in the student's form. */
export const fieldLengths: Partial<Readonly<Record<StudentField, number>>> = {
  name: 120,
  nis: 30,
  className: 40,
  birthPlace: 60,
  religion: 30,
  address: 200,
  rt: 10,
  rw: 10,
  hamlet: 60,
  village: 60,
  district: 60,
  postalCode: 10,
  phone: 40,
  fatherName: 120,
  fatherOccupation: 80,
  motherName: 120,
  motherOccupation: 80,
  guardianName: 120,
  guardianOccupation: 80,
  guardianPhone: 40,
  specialNeeds: 120,
};

/**
 * Reads the mapped columns of every row. Rows without any mapped value are passed over in silence.
 * @param today the latest possible birth date.
 */
export function parseStudents(
  table: SheetTable,
  mapping: ColumnMapping<StudentField>,
  today: IsoDate,
): ParsedStudents {
  const rows: StudentRow[] = [];
  const faults: RowFault[] = [];
  const notices: RowNotice[] = [];
  for (const row of table.rows) {
    const reader = new RowReader(row, mapping, table.typed);
    if (reader.isEmpty()) continue;
    const student = readStudent(reader, today);
    notices.push(...reader.notices);
    if (reader.faults.length > 0) faults.push(...reader.faults);
    else rows.push({ row: row.number, student });
  }
  return { rows, faults, notices };
}

/** Reads one row field by field and gathers what is wrong with it. */
class RowReader {
  readonly faults: RowFault[] = [];
  readonly notices: RowNotice[] = [];
  readonly #row: TableRow;
  readonly #mapping: ColumnMapping<StudentField>;
  readonly #typed: boolean;

  constructor(row: TableRow, mapping: ColumnMapping<StudentField>, typed: boolean) {
    this.#row = row;
    this.#mapping = mapping;
    this.#typed = typed;
  }

  isEmpty(): boolean {
    return Object.values(this.#mapping).every((index) => cellText(this.#row.cells[index]) === '');
  }

  cell(field: StudentField): Cell | undefined {
    const index = this.#mapping[field];
    return index === undefined ? undefined : this.#row.cells[index];
  }

  isNumber(field: StudentField): boolean {
    return isNumberCell(this.cell(field), this.#typed);
  }

  fault(field: StudentField, reason: RowFault['reason'], params?: RowFault['params']): void {
    this.faults.push({ row: this.#row.number, field, reason, ...(params && { params }) });
  }

  notice(field: StudentField, reason: RowNotice['reason']): void {
    this.notices.push({ row: this.#row.number, field, reason });
  }

  /** Text of the field within its length; `null` where the list is silent. */
  text(field: StudentField, value: string | null = cellText(this.cell(field))): string | null {
    const text = value && !/^[-–—]+$/.test(value) ? value : null;
    const maximum = fieldLengths[field];
    if (text && maximum && text.length > maximum) {
      this.fault(field, 'tooLong', { maximum });
      return null;
    }
    return text;
  }
}

function readStudent(reader: RowReader, today: IsoDate): StudentRow['student'] {
  const name = reader.text('name');
  if (!name) reader.fault('name', 'nameMissing');
  const born = birthDate(reader.cell('birthDate'), today);
  if ('fault' in born) reader.fault('birthDate', born.fault);
  const gender = sex(reader.cell('sex'));
  if ('fault' in gender) reader.notice('sex', gender.fault);
  return {
    name: name ?? '',
    nis: reader.text('nis', identifier(reader.cell('nis'))),
    nisn: readNisn(reader),
    sex: 'fault' in gender ? null : gender.value,
    birthPlace: reader.text('birthPlace'),
    birthDate: 'fault' in born ? null : born.value,
    religion: reader.text('religion'),
    address: readAddress(reader),
    village: reader.text(
      'village',
      withoutPrefix(reader.cell('village'), /^(kel|desa|ds|kelurahan)\b\.?\s*/i),
    ),
    district: reader.text('district', withoutPrefix(reader.cell('district'), /^(kec|kecamatan)\b\.?\s*/i)),
    postalCode: reader.text('postalCode', identifier(reader.cell('postalCode'))),
    phone: reader.text('phone', phone(reader.cell('phone'))),
    specialNeeds: reader.text('specialNeeds', specialNeeds(reader.cell('specialNeeds'))),
    className: readClass(reader),
    guardians: readGuardians(reader),
  };
}

/** 10 digits; a spreadsheet that made a number of it took the leading zeros, which come back here. */
function readNisn(reader: RowReader): string | null {
  const text = identifier(reader.cell('nisn'))?.replace(/\s/g, '') ?? null;
  if (text === null) return null;
  const digits = reader.isNumber('nisn') ? text.padStart(10, '0') : text;
  if (/^\d{10}$/.test(digits)) return digits;
  reader.fault('nisn', 'nisnLength');
  return null;
}

/** Street, RT/RW and hamlet on one line, as they stand in a letter. */
function readAddress(reader: RowReader): string | null {
  const rt = areaNumber(reader.cell('rt'));
  const rw = areaNumber(reader.cell('rw'));
  const hamlet = withoutPrefix(reader.cell('hamlet'), /^(dsn|dusun)\b\.?\s*/i);
  const parts = [
    reader.text('address'),
    [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join('/'),
    hamlet && !/^[-–—.0]+$/.test(hamlet) && `Dusun ${hamlet}`,
  ];
  return reader.text('address', parts.filter(Boolean).join(', '));
}

/** `3`, `03` and `003` are the same neighbourhood; letters are kept. */
function areaNumber(cell: Cell | undefined): string | null {
  const text = identifier(cell)?.replace(/^(rt|rw)\.?\s*/i, '') ?? null;
  return text && /^\d+$/.test(text) ? String(Number(text)) : text;
}

/** `Kec. Bangil` → `Bangil`. */
const withoutPrefix = (cell: Cell | undefined, prefix: RegExp) => cellText(cell).replace(prefix, '') || null;

/** Dapodik writes "Tidak ada" for a student without special needs. */
function specialNeeds(cell: Cell | undefined): string | null {
  const text = cellText(cell);
  return /^(tidak( ada)?|none)$/i.test(text) ? null : text;
}

function readClass(reader: RowReader): string | null {
  const text = reader.text('className');
  if (text === null) return null;
  const parsed = parseClassName(text);
  if (!parsed) reader.notice('className', 'classUnknown');
  return parsed?.name ?? null;
}

function readGuardians(reader: RowReader): StudentRow['student']['guardians'] {
  const father = readGuardian(reader, 'fatherName', 'fatherOccupation');
  const mother = readGuardian(reader, 'motherName', 'motherOccupation');
  const guardian = readGuardian(reader, 'guardianName', 'guardianOccupation');
  const number = reader.text('guardianPhone', phone(reader.cell('guardianPhone')));
  if (!number) return { father, mother, guardian };
  // A list with one number for the parents: it belongs to whoever answers for the student.
  const withNumber = { phone: number };
  if (guardian) return { father, mother, guardian: { ...guardian, ...withNumber } };
  if (father && !father.deceased) return { father: { ...father, ...withNumber }, mother, guardian };
  if (mother) return { father, mother: { ...mother, ...withNumber }, guardian };
  return { father, mother, guardian };
}

function readGuardian(
  reader: RowReader,
  nameField: StudentField,
  occupationField: StudentField,
): GuardianFacts | null {
  const name = reader.text(nameField, cellText(reader.cell(nameField)).replace(/^0+$/, ''));
  const occupation = reader.text(occupationField);
  if (!name) return null;
  // Dapodik keeps the death of a parent in the column of their work.
  const deceased = /meninggal|almarhum/i.test(occupation ?? '') || /^alm(h|arhum|arhumah)?[.\s]/i.test(name);

  return { name, occupation: deceased ? null : occupation, phone: null, deceased };
}
