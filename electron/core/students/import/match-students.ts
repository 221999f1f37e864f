import { searchName } from '@shared/domain/search-name';
import { groupBy } from './group-by';
import type { RowFault, StudentFacts, StudentRow } from './student-row';

/** A student as the database knows it, with this year's class. */
export interface KnownStudent extends StudentFacts {
  readonly id: number;
  /** Has not left the school. */
  readonly enrolled: boolean;
  /** Was in a class of the running school year before this import. */
  readonly inClassThisYear: boolean;
}

export interface MatchedRow {
  readonly row: StudentRow;
  readonly known: KnownStudent | null;
}

export interface Matches {
  readonly rows: readonly MatchedRow[];
  readonly faults: readonly RowFault[];
}

const nameAndBirth = ({ name, birthDate }: StudentFacts) =>
  birthDate ? `${searchName(name)} ${birthDate}` : null;

/**
 * Tells which rows are students we know: by NISN, else by NIPD, else by name and birth date. The surer key
 * chooses first for all rows, so the order of the list does not matter. A NIPD that belongs to another student
 * (other NISN, other name) is a fault of the list, never a reason to overwrite that student.
 */
export function matchStudents(rows: readonly StudentRow[], known: readonly KnownStudent[]): Matches {
  const byNisn = groupBy(known, ({ nisn }) => nisn);
  const byNis = groupBy(known, ({ nis }) => nis);
  const byBirth = groupBy(known, nameAndBirth);
  const byName = groupBy(known, ({ name }) => searchName(name));
  const found = new Map<StudentRow, KnownStudent>();
  const taken = new Set<number>();
  const faults: RowFault[] = [];

  const claim = (row: StudentRow, student: KnownStudent) => {
    found.set(row, student);
    taken.add(student.id);
  };

  for (const row of rows) {
    const student = row.student.nisn ? byNisn.get(row.student.nisn)?.[0] : undefined;
    if (student) claim(row, student);
  }

  const refused = new Set<StudentRow>();
  const refuse = (row: StudentRow, field: RowFault['field'], reason: RowFault['reason']) => {
    refused.add(row);
    faults.push({ row: row.row, field, reason });
  };
  for (const row of rows) {
    if (!row.student.nis) continue;
    const holders = (byNis.get(row.student.nis) ?? []).filter(({ id }) => id !== found.get(row)?.id);
    if (holders.length === 0) continue;
    const free = holders.filter((holder) => !taken.has(holder.id) && mayBe(row.student, holder));
    if (!found.has(row) && free.length === 1 && free[0]) claim(row, free[0]);
    else if (!found.has(row)) refuse(row, 'nis', 'nisTaken');
  }

  // Last by name: first with the birth date, then rows that have nothing but a name.
  const byNameAlone = ({ student }: StudentRow) =>
    student.nisn || student.nis || student.birthDate ? null : searchName(student.name);
  for (const [keyOf, holders] of [
    [({ student }: StudentRow) => nameAndBirth(student), byBirth],
    [byNameAlone, byName],
  ] as const) {
    const open = rows.filter((row) => !found.has(row) && !refused.has(row));
    for (const [key, claimants] of groupBy(open, keyOf)) {
      const free = (holders.get(key) ?? []).filter(({ id }) => !taken.has(id));
      const [row] = claimants;
      if (free.length === 0 || !row) continue;
      if (free[0] && free.length === 1 && claimants.length === 1) claim(row, free[0]);
      else for (const claimant of claimants) refuse(claimant, 'name', 'matchesSeveral');
    }
  }

  return {
    rows: rows.filter((row) => !refused.has(row)).map((row) => ({ row, known: found.get(row) ?? null })),
    faults,
  };
}

/**
 * Whether the holder of a NIPD can be the student of the row. Schools correct names and NISN, and some hand a
 * number out again: a shared word of the name or the same birth date decides.
 */
function mayBe(student: StudentFacts, holder: KnownStudent): boolean {
  const sameBirth = student.birthDate !== null && student.birthDate === holder.birthDate;
  const near = sharesWord(student.name, holder.name);
  return student.nisn && holder.nisn ? near && (sameBirth || sameName(student, holder)) : near || sameBirth;
}

const sameName = (a: StudentFacts, b: StudentFacts) => searchName(a.name) === searchName(b.name);

/** Two spellings of one person's name have at least one word in common. */
export function sharesWord(a: string, b: string): boolean {
  const words = new Set(searchName(a).split(' '));
  return searchName(b)
    .split(' ')
    .some((word) => words.has(word));
}
