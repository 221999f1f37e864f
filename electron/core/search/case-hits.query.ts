import type { CaseHit } from '@shared/contract/search';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import { classNamesOf } from '../database/class-names';
import { holdsWords } from '../database/search-text';
import type { ProblemNames } from './problem-names';
import { depths, lookUpByRank, readableCase, type SearchRequest } from './search-request';

interface Row {
  readonly id: number;
  readonly code: string;
  readonly studentId: number;
  readonly studentName: string;
}

const columns = 'c.id, c.code, c.student_id AS studentId, s.name AS studentName';
const student = 'CROSS JOIN students s ON s.id = c.student_id';

/** Cases by their code, of the students found, and by the names of their problems; the newest first. */
export async function caseHits(
  manager: EntityManager,
  request: SearchRequest,
  problems: ProblemNames,
  { wanted, studentIds }: { wanted: number; studentIds: readonly number[] },
): Promise<CaseHit[]> {
  const { text, words, readers } = request;
  const readable = readableCase(request);
  const first: Row[] = await manager.query(
    `SELECT ${columns} FROM cases c ${student} WHERE c.code = ? AND ${readable.sql}`,
    [text.toUpperCase(), ...readable.values],
  );
  const byCode = {
    sql: `SELECT ${columns} FROM search_cases f CROSS JOIN cases c ON c.id = f.rowid ${student}
      WHERE search_cases MATCH ? AND f.rowid < ? AND ${readable.sql} ORDER BY f.rowid DESC LIMIT ?`,
    values: readable.values,
    readers,
    texts: ({ code }: Row) => [code],
  };
  const found = await lookUpByRank(manager, words, byCode, { wanted, first });
  const add = (rows: readonly Row[]) => {
    for (const row of rows) {
      if (found.length < wanted && !found.some(({ id }) => id === row.id)) found.push(row);
    }
  };
  if (found.length < wanted && studentIds.length > 0) {
    add(
      await manager.query(
        `SELECT ${columns} FROM cases c ${student}
         WHERE c.student_id IN (SELECT value FROM json_each(?)) AND ${readable.sql} ORDER BY c.id DESC LIMIT ?`,
        [JSON.stringify(studentIds), ...readable.values, wanted],
      ),
    );
  }
  if (found.length < wanted) add(await ofProblems(manager, request, problems, wanted));
  return view(manager, request, problems, found);
}

/** Of each problem that is named so, the newest; then the newest of all of them. */
async function ofProblems(
  manager: EntityManager,
  request: SearchRequest,
  problems: ProblemNames,
  wanted: number,
): Promise<Row[]> {
  const named = await problems.all(manager);
  const codesAt = (depth: (typeof depths)[number]) =>
    named.filter(({ label }) => holdsWords([label], request.words, depth)).map(({ code }) => code);
  const codes = [...new Set(depths.flatMap(codesAt))];
  const readable = readableCase(request);
  const rows: Row[] = [];
  for (const code of codes) {
    rows.push(
      ...(await manager.query<Row[]>(
        `SELECT ${columns} FROM case_problems p CROSS JOIN cases c ON c.id = p.case_id ${student}
         WHERE p.problem_code = ? AND ${readable.sql} ORDER BY p.case_id DESC LIMIT ?`,
        [code, ...readable.values, wanted],
      )),
    );
  }
  return rows.toSorted((a, b) => b.id - a.id);
}

async function view(
  manager: EntityManager,
  { text, now }: SearchRequest,
  problems: ProblemNames,
  rows: readonly Row[],
): Promise<CaseHit[]> {
  if (rows.length === 0) return [];
  const labels = await problems.ofCases(
    manager,
    rows.map(({ id }) => id),
  );
  const studentIds = rows.map(({ studentId }) => studentId);
  const classNames = await classNamesOf(manager, studentIds, now.today);
  return rows.map(({ id, code, studentId, studentName }) => ({
    id,
    code,
    student: { id: studentId, name: studentName, className: classNames.get(studentId) ?? null },
    problems: labels.get(id) ?? [],
    exact: searchName(code) === searchName(text),
  }));
}
