import { searchName } from '@shared/domain/search-name';
import { groupBy } from './group-by';
import type { RowFault, RowFaultReason, StudentField, StudentRow } from './student-row';

interface Identity {
  readonly field: StudentField;
  readonly reason: RowFaultReason;
  /** Whether rows with the same key contradict each other; always, if left out. */
  contradicts?(same: readonly StudentRow[]): boolean;
  /** What makes two rows of a list the same student; `null` where this row cannot be told by it. */
  keyOf(row: StudentRow): string | null;
}

/**
 * By NISN, else NIPD, else name and birth date. The school's own number counts for rows without NISN too: with
 * two NISN behind one NIPD it is the NIPD that is wrong.
 */
const identities: readonly Identity[] = [
  { field: 'nisn', reason: 'nisnRepeated', keyOf: ({ student }) => student.nisn },
  { field: 'nis', reason: 'nisRepeated', keyOf: ({ student }) => student.nis },
  {
    field: 'name',
    reason: 'nameRepeated',
    keyOf: ({ student }) => student.birthDate && `${searchName(student.name)} ${student.birthDate}`,
    // Two with numbers may share name and birth date; one without any number cannot be told from the other.
    contradicts: (same) => same.some(isWithoutNumber),
  },
  {
    field: 'name',
    reason: 'nameRepeated',
    keyOf: (row) => (isWithoutNumber(row) && !row.student.birthDate ? searchName(row.student.name) : null),
  },
];

const isWithoutNumber = ({ student }: StudentRow) => !student.nisn && !student.nis;

export interface DistinctRows {
  readonly rows: readonly StudentRow[];
  readonly faults: readonly RowFault[];
}

/**
 * Takes out rows that claim to be the same student. Of rows with the very same content one stays; rows that
 * contradict each other all go, each naming the other, for no order of the list may decide which is right.
 */
export function distinctRows(all: readonly StudentRow[]): DistinctRows {
  const { rows: different, faults } = withoutCopies(all);
  const refused = new Set<number>();
  for (const { field, reason, keyOf, contradicts } of identities) {
    for (const same of groupBy(different, keyOf).values()) {
      const [first, second] = same;
      if (!first || !second || contradicts?.(same) === false) continue;
      for (const { row } of same) {
        if (refused.has(row)) continue;
        refused.add(row);
        faults.push({ row, field, reason, params: { other: row === first.row ? second.row : first.row } });
      }
    }
  }
  return { rows: different.filter(({ row }) => !refused.has(row)), faults };
}

function withoutCopies(all: readonly StudentRow[]): { rows: StudentRow[]; faults: RowFault[] } {
  const rows: StudentRow[] = [];
  const faults: RowFault[] = [];
  for (const [first, ...copies] of groupBy(all, ({ student }) => JSON.stringify(student)).values()) {
    if (!first) continue;
    rows.push(first);
    for (const { row } of copies) {
      faults.push({ row, field: 'name', reason: 'rowRepeated', params: { other: first.row } });
    }
  }
  return { rows, faults };
}
