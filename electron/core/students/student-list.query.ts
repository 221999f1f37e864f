import type { StudentListRow, studentsContract } from '@shared/contract/students';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { overseenCases, type Reader } from '../database/case-access';

type Request = z.output<typeof studentsContract.list.input>;

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * One page of students, names that begin with the search first. Plain SQL over one join: it answers each
 * keystroke, so nothing is hydrated that the list does not show.
 */
export async function listStudents(
  manager: EntityManager,
  request: Request,
  { yearId, reader }: { yearId: number; reader: Reader },
): Promise<{ total: number; rows: StudentListRow[] }> {
  const from = `FROM students s
    LEFT JOIN class_memberships m ON m.student_id = s.id AND m.school_year_id = ?`;
  const where = [statusCondition(request), ...classCondition(request), ...searchConditions(request.search)];
  const condition = where.map(({ sql }) => sql).join(' AND ');
  const values = [yearId, ...where.flatMap(({ values }) => values)];
  const counted: { total: number }[] = await manager.query(
    `SELECT count(*) AS total ${from} WHERE ${condition}`,
    values,
  );
  const rank = searchRank(request.search);
  const rows: Omit<StudentListRow, 'openCases'>[] = await manager.query(
    `SELECT s.id, s.name, s.sex, s.nis, s.nisn, m.class_name AS className, s.left_as AS leftAs
     ${from} WHERE ${condition}
     ORDER BY ${rank.sql} ${orderOf(request)} LIMIT ? OFFSET ?`,
    [...values, ...rank.values, request.limit, request.offset],
  );
  const openCases = await countOpenCases(
    manager,
    rows.map(({ id }) => id),
    reader,
  );
  return {
    total: counted[0]?.total ?? 0,
    rows: rows.map((row) => ({ ...row, openCases: openCases.get(row.id) ?? 0 })),
  };
}

const sortColumns: Readonly<Record<Request['sort'], readonly string[]>> = {
  name: [],
  className: ['m.level', 'm.class_key'],
  nis: ['s.nis'],
  nisn: ['s.nisn'],
};

/** What has no value comes last whichever way; who is alike comes by name. */
function orderOf({ sort, descending }: Request): string {
  const direction = descending ? 'DESC' : 'ASC';
  const columns = sortColumns[sort];
  const [first] = columns;
  if (first === undefined) return `s.search_name ${direction}, s.id ${direction}`;
  const empty = sort === 'className' ? 'm.id IS NULL, m.level IS NULL' : `${first} IS NULL`;
  return `${empty}, ${columns.map((column) => `${column} ${direction}`).join(', ')}, s.search_name, s.id`;
}

/** Apart from the page itself: in its ordered query it would be counted for every student of the school. */
async function countOpenCases(
  manager: EntityManager,
  studentIds: readonly number[],
  reader: Reader,
): Promise<Map<number, number>> {
  const counted: { studentId: number; count: number }[] = await manager.query(
    `SELECT c.student_id AS studentId, count(*) AS count FROM cases c
     WHERE c.student_id IN (SELECT value FROM json_each(?)) AND ${overseenCases('c', reader)} AND NOT EXISTS
       (SELECT 1 FROM case_closures k WHERE k.case_id = c.id AND k.reopened_on IS NULL)
     GROUP BY c.student_id`,
    [JSON.stringify(studentIds)],
  );
  return new Map(counted.map(({ studentId, count }) => [studentId, count]));
}

function statusCondition({ status }: Request): Condition {
  const sql = {
    enrolled: 's.left_on IS NULL',
    withoutClass: 's.left_on IS NULL AND m.id IS NULL',
    left: 's.left_on IS NOT NULL',
  }[status];
  return { sql, values: [] };
}

const classCondition = ({ classKey }: Request): Condition[] =>
  classKey === null ? [] : [{ sql: 'm.class_key = ?', values: [classKey] }];

/** Every word somewhere in the name, or the whole of it somewhere in NIS or NISN. */
function searchConditions(search: string): Condition[] {
  const number = search.trim().replace(/[\\%_]/g, '\\$&');
  if (!number) return [];
  // The folded words hold letters and digits only: nothing that LIKE could take for a wildcard.
  const words = searchName(search).split(' ').filter(Boolean);
  const named = words.map(() => 's.search_name LIKE ?').join(' AND ');
  return [
    {
      sql: `(s.nis LIKE ? ESCAPE '\\' OR s.nisn LIKE ? ESCAPE '\\'${named && ` OR (${named})`})`,
      values: [`%${number}%`, `%${number}%`, ...words.map((word) => `%${word}%`)],
    },
  ];
}

/** The first term of the order, where there is something to search. */
function searchRank(search: string): Condition {
  const folded = searchName(search);
  if (!folded) return { sql: '', values: [] };
  return {
    sql: 'CASE WHEN s.search_name LIKE ? THEN 0 WHEN s.search_name LIKE ? THEN 1 ELSE 2 END,',
    values: [`${folded}%`, `% ${folded}%`],
  };
}
