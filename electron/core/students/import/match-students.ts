import { searchName } from '@shared/domain/search-name';
import { groupBy } from './group-by';
import type { RowFault, StudentFacts, StudentRow } from './student-row';

/** A student as the database knows it, with this year's class. */
export interface KnownStudent extends StudentFacts {
  readonly id: number;
  /** Has not left the school. */
  readonly enrolled: boolean;
  /** Was in a class of the running school year or the one before it. */
  readonly inRecentClass: boolean;
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
 * is a fault of the list, never a reason to overwrite that student.
 */
export function matchStudents(rows: readonly StudentRow[], known: readonly KnownStudent[]): Matches {
  const claims = new Map<StudentRow, KnownStudent>();
  claimByNisn(rows, known, claims);
  claimByNis(rows, known, claims);
  const faults = claimByName(rows, known, claims);
  const unclear = new Set(faults.map(({ row }) => row));
  const candidates = rows.filter(({ row }) => !unclear.has(row));
  const taken = rowsWithTakenNis(candidates, known, claims);
  return {
    rows: candidates.filter((row) => !taken.has(row)).map((row) => ({ row, known: claims.get(row) ?? null })),
    faults: [...faults, ...[...taken].map(({ row }) => ({ row, field: 'nis', reason: 'nisTaken' }) as const)],
  };
}

type Claims = Map<StudentRow, KnownStudent>;

function claimByNisn(rows: readonly StudentRow[], known: readonly KnownStudent[], claims: Claims): void {
  const byNisn = new Map(known.map((student) => [student.nisn, student]));
  for (const row of rows) {
    const student = row.student.nisn ? byNisn.get(row.student.nisn) : undefined;
    if (student) claims.set(row, student);
  }
}

function claimByNis(rows: readonly StudentRow[], known: readonly KnownStudent[], claims: Claims): void {
  const byNis = groupBy(unclaimed(known, claims), ({ nis }) => nis);
  for (const row of rows) {
    if (claims.has(row) || !row.student.nis) continue;
    const [holder, another] = (byNis.get(row.student.nis) ?? []).filter((one) => mayBe(row.student, one));
    if (holder && !another) claims.set(row, holder);
  }
}

/** By name: first with the birth date, then rows that have nothing but a name. */
function claimByName(
  rows: readonly StudentRow[],
  known: readonly KnownStudent[],
  claims: Claims,
): RowFault[] {
  const nameAlone = ({ student }: StudentRow) =>
    student.nisn || student.nis || student.birthDate ? null : searchName(student.name);
  const faults: RowFault[] = [];
  for (const { rowKey, studentKey } of [
    { rowKey: ({ student }: StudentRow) => nameAndBirth(student), studentKey: nameAndBirth },
    { rowKey: nameAlone, studentKey: ({ name }: StudentFacts) => searchName(name) },
  ]) {
    const holders = groupBy(unclaimed(known, claims), studentKey);
    const open = rows.filter((row) => !claims.has(row));
    for (const [key, claimants] of groupBy(open, rowKey)) {
      const [row, anotherRow] = claimants;
      const [holder, anotherHolder] = holders.get(key) ?? [];
      if (!row || !holder) continue;
      if (!anotherRow && !anotherHolder) claims.set(row, holder);
      else faults.push(...claimants.map((one) => matchesSeveral(one.row)));
    }
  }
  return faults;
}

const matchesSeveral = (row: number): RowFault => ({ row, field: 'name', reason: 'matchesSeveral' });

/**
 * Rows whose NIPD somebody else has and keeps. A refused row leaves its student as they were, NIPD included, so
 * the question is asked again until no more rows fall out.
 */
function rowsWithTakenNis(
  rows: readonly StudentRow[],
  known: readonly KnownStudent[],
  claims: ReadonlyMap<StudentRow, KnownStudent>,
): Set<StudentRow> {
  const refused = new Set<StudentRow>();
  for (let before = -1; before < refused.size;) {
    before = refused.size;
    const corrected = new Map(
      [...claims].filter(([row]) => !refused.has(row)).map(([row, { id }]) => [id, row.student.nis]),
    );
    const holders = groupBy(known, ({ id, nis }) => corrected.get(id) ?? nis);
    for (const row of rows) {
      if (refused.has(row) || !row.student.nis) continue;
      const own = claims.get(row)?.id;
      if (holders.get(row.student.nis)?.some(({ id }) => id !== own)) refused.add(row);
    }
  }
  return refused;
}

function unclaimed(known: readonly KnownStudent[], claims: ReadonlyMap<StudentRow, KnownStudent>) {
  const taken = new Set([...claims.values()].map(({ id }) => id));
  return known.filter(({ id }) => !taken.has(id));
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
