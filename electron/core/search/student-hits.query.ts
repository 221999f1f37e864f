import type { StudentHit } from '@shared/contract/search';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import { classNamesOf } from '../database/class-names';
import { afterAll, lookUpByRank, type Lookup, type SearchRequest } from './search-request';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly nis: string | null;
  readonly nisn: string | null;
  readonly leftOn: string | null;
}

const columns = 's.id, s.name, s.nis, s.nisn, s.left_on AS leftOn';
/** Where the index keeps those at the school, and those who left it. */
const shelves = { atSchool: 1, left: 2 } as const;

const onShelf = (shelf: number): Lookup => ({
  sql: `SELECT ${columns} FROM search_students f CROSS JOIN students s ON s.id = f.rowid
    WHERE search_students MATCH ? ORDER BY f.rowid DESC LIMIT ?`,
  readers: [shelf],
});

/**
 * Students: the whole NIS or NISN, then those at the school before those who left it; of each the names that begin so,
 * then those of which a word does, then the rest. The list of students is the room's.
 */
export async function studentHits(
  manager: EntityManager,
  request: SearchRequest,
  wanted: number,
): Promise<StudentHit[]> {
  const { text, words, now } = request;
  let found: Row[] = await manager.query(
    `SELECT ${columns} FROM students s WHERE s.nis = ? UNION SELECT ${columns} FROM students s WHERE s.nisn = ?`,
    [text, text],
  );
  found = found.slice(0, wanted);
  const exact = new Set(found.map(({ id }) => id));
  for (const [shelf, left] of [
    [shelves.atSchool, 'IS NULL'],
    [shelves.left, 'IS NOT NULL'],
  ] as const) {
    if (found.length >= wanted) break;
    const first = [...found, ...(await nameBegins(manager, text, left, wanted, found))].slice(0, wanted);
    found = await lookUpByRank(manager, words, onShelf(shelf), { wanted, first });
  }
  return withCases(manager, request, found, exact, now.today);
}

/** Through the index of the names: also for a single letter. */
async function nameBegins(
  manager: EntityManager,
  text: string,
  left: 'IS NULL' | 'IS NOT NULL',
  wanted: number,
  known: readonly Row[],
): Promise<Row[]> {
  const folded = searchName(text);
  if (!folded) return [];
  const rows: Row[] = await manager.query(
    `SELECT ${columns} FROM students s WHERE s.left_on ${left} AND s.search_name >= ? AND s.search_name < ?
     ORDER BY s.search_name, s.id LIMIT ?`,
    [folded, folded + afterAll, wanted + known.length],
  );
  const ids = new Set(known.map(({ id }) => id));
  return rows.filter(({ id }) => !ids.has(id));
}

async function withCases(
  manager: EntityManager,
  request: SearchRequest,
  rows: readonly Row[],
  exact: ReadonlySet<number>,
  today: string,
): Promise<StudentHit[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const classNames = await classNamesOf(manager, ids, today);
  const counted: { studentId: number; count: number }[] = await manager.query(
    `SELECT c.student_id AS studentId, count(*) AS count FROM cases c
     WHERE c.student_id IN (SELECT value FROM json_each(?)) AND ${request.overseen.sql} AND NOT EXISTS
       (SELECT 1 FROM case_closures k WHERE k.case_id = c.id AND k.reopened_on IS NULL)
     GROUP BY c.student_id`,
    [JSON.stringify(ids)],
  );
  const openCases = new Map(counted.map(({ studentId, count }) => [studentId, count]));
  return rows.map(({ id, name, nis, leftOn }) => ({
    id,
    name,
    className: classNames.get(id) ?? null,
    nis,
    hasLeft: leftOn !== null,
    openCases: openCases.get(id) ?? 0,
    exact: exact.has(id),
  }));
}
