import { type GuardianRelation, guardianRelations } from '@shared/contract/students';
import { parseClassName } from '@shared/domain/class-name';
import { searchName } from '@shared/domain/search-name';
import { type KnownStudent, matchStudents, sharesWord } from './match-students';
import { distinctRows } from './repeated-rows';
import type { ParsedStudents } from './student-rows';
import {
  type GuardianFacts,
  type RowFault,
  type RowNotice,
  type StudentFacts,
  type StudentRow,
} from './student-row';

/** The fields of a student that stand for themselves. */
export const plainFields = [
  'name',
  'nis',
  'nisn',
  'sex',
  'birthPlace',
  'birthDate',
  'religion',
  'address',
  'village',
  'district',
  'postalCode',
  'phone',
  'specialNeeds',
  'className',
] as const satisfies readonly (keyof StudentFacts)[];
export type PlainField = (typeof plainFields)[number];

export type ChangedField = PlainField | `${GuardianRelation}.${keyof GuardianFacts}` | 'returned';

export interface FieldChange {
  readonly field: ChangedField;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ChangedStudent {
  readonly row: number;
  readonly id: number;
  /** As the student will be: what the list is silent about stays as it was. */
  readonly student: StudentFacts;
  readonly changes: readonly FieldChange[];
}

/** What an import would do, before anything is done. */
export interface ImportPlan {
  readonly added: readonly StudentRow[];
  readonly changed: readonly ChangedStudent[];
  readonly unchanged: readonly { readonly row: number; readonly id: number }[];
  /** In a class of late and not in the list: the counselor decides, nobody is ever deleted. */
  readonly absent: readonly number[];
  readonly faults: readonly RowFault[];
  readonly notices: readonly RowNotice[];
}

/**
 * Compares a list with the students known so far. Pure: the same list and students give the same plan whatever
 * the order of rows, and a plan for a list that has just been applied adds and changes nothing.
 */
export function planImport(list: ParsedStudents, known: readonly KnownStudent[]): ImportPlan {
  const distinct = distinctRows(list.rows);
  const matches = matchStudents(distinct.rows, known);
  const added: StudentRow[] = [];
  const changed: ChangedStudent[] = [];
  const unchanged: { row: number; id: number }[] = [];
  const present = new Set<number>();
  for (const { row, known: before } of matches.rows) {
    if (!before) {
      added.push(row);
      continue;
    }
    present.add(before.id);
    const student = merge(before, row.student);
    const changes = differences(before, student);
    if (changes.length > 0) changed.push({ row: row.row, id: before.id, student, changes });
    else unchanged.push({ row: row.row, id: before.id });
  }
  return {
    added,
    changed,
    unchanged,
    absent: known
      .filter((student) => student.enrolled && student.inRecentClass && !present.has(student.id))
      .map(({ id }) => id),
    faults: [...list.faults, ...distinct.faults, ...matches.faults].sort((a, b) => a.row - b.row),
    notices: [...list.notices].sort((a, b) => a.row - b.row),
  };
}

/** An empty cell says nothing: it never takes away what is known. */
function merge(before: StudentFacts, list: StudentFacts): StudentFacts {
  return {
    name: chosen('name', before.name, list.name) ?? before.name,
    nis: chosen('nis', before.nis, list.nis),
    nisn: chosen('nisn', before.nisn, list.nisn),
    sex: list.sex ?? before.sex,
    birthPlace: chosen('birthPlace', before.birthPlace, list.birthPlace),
    birthDate: chosen('birthDate', before.birthDate, list.birthDate),
    religion: chosen('religion', before.religion, list.religion),
    address: chosen('address', before.address, list.address),
    village: chosen('village', before.village, list.village),
    district: chosen('district', before.district, list.district),
    postalCode: chosen('postalCode', before.postalCode, list.postalCode),
    phone: chosen('phone', before.phone, list.phone),
    specialNeeds: chosen('specialNeeds', before.specialNeeds, list.specialNeeds),
    className: chosen('className', before.className, list.className),
    guardians: {
      father: mergeGuardian(before.guardians.father, list.guardians.father),
      mother: mergeGuardian(before.guardians.mother, list.guardians.mother),
      guardian: mergeGuardian(before.guardians.guardian, list.guardians.guardian),
    },
  };
}

function mergeGuardian(before: GuardianFacts | null, list: GuardianFacts | null): GuardianFacts | null {
  if (!before || !list) return list ?? before;
  // Another person, not another spelling: the telephone of the former one does not pass on.
  if (!sharesWord(before.name, list.name)) return list;
  const deceased = before.deceased || list.deceased;
  return {
    name: chosen('name', before.name, list.name) ?? before.name,
    occupation: deceased ? null : chosen('occupation', before.occupation, list.occupation),
    phone: chosen('phone', before.phone, list.phone),
    deceased,
  };
}

/** What differs in capitals or punctuation only stays as the counselor has it (lists are often all capitals). */
function chosen(field: string, before: string | null, list: string | null): string | null {
  if (list === null || before === null) return list ?? before;
  return comparable(field, before) === comparable(field, list) ? before : list;
}

function comparable(field: string, value: string): string {
  if (field === 'className') return parseClassName(value)?.key ?? value;
  if (field === 'nis' || field === 'nisn' || field === 'birthDate') return value;
  return searchName(value);
}

function differences(before: KnownStudent, after: StudentFacts): FieldChange[] {
  const changes: FieldChange[] = [];
  const note = (field: ChangedField, from: string | null, to: string | null) => {
    if (from !== to) changes.push({ field, from, to });
  };
  if (!before.enrolled) changes.push({ field: 'returned', from: null, to: null });
  for (const field of plainFields) note(field, before[field], after[field]);
  for (const kind of guardianRelations) {
    const from = before.guardians[kind];
    const to = after.guardians[kind];
    note(`${kind}.name`, from?.name ?? null, to?.name ?? null);
    note(`${kind}.occupation`, from?.occupation ?? null, to?.occupation ?? null);
    note(`${kind}.phone`, from?.phone ?? null, to?.phone ?? null);
    if ((from?.deceased ?? false) !== (to?.deceased ?? false)) {
      changes.push({ field: `${kind}.deceased`, from: null, to: null });
    }
  }
  return changes;
}
