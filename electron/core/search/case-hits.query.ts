import type { CaseHit } from '@shared/contract/search';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import { classNamesOf } from '../database/class-names';
import { holdsWords } from '../database/search-text';
import type { ProblemNames } from './problem-names';
import { casesAmong, readableCases } from '../database/case-access';
import { afterAll, lookUpByRank, type SearchRequest } from './search-request';

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
  const { text, words, overseen } = request;
  const code = text.toUpperCase();
  const first: Row[] = await manager.query(
    `SELECT ${columns} FROM cases c ${student}
     WHERE c.code >= ? AND c.code < ? AND ${overseen.sql} ORDER BY c.code LIMIT ?`,
    [code, code + afterAll, wanted],
  );
  const byCode = {
    sql: `SELECT ${columns} FROM search_cases f CROSS JOIN cases c ON c.id = f.rowid ${student}
      WHERE search_cases MATCH ? AND ${overseen.sql} ORDER BY f.rowid DESC LIMIT ?`,
    readers: overseen.readers,
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
         WHERE c.student_id IN (SELECT value FROM json_each(?)) AND ${overseen.sql} ORDER BY c.id DESC LIMIT ?`,
        [JSON.stringify(studentIds), wanted],
      ),
    );
  }
  if (found.length < wanted) add(await ofProblems(manager, request, problems, wanted));
  return view(manager, request, problems, found);
}

/** The newest of those with a problem that is named so. */
async function ofProblems(
  manager: EntityManager,
  request: SearchRequest,
  problems: ProblemNames,
  wanted: number,
): Promise<Row[]> {
  const named = await problems.all(manager);
  const codes = named
    .filter(({ label }) => holdsWords(label, request.words, 'inside'))
    .map(({ code }) => code);
  if (codes.length === 0) return [];
  // Whoever sees all walks each problem from its newest case; a counselor walks the own cases, which are fewer.
  const newest = (code: string) =>
    request.readable.readers === null
      ? {
          sql: `SELECT p.case_id FROM case_problems p WHERE p.problem_code = ? ORDER BY p.case_id DESC LIMIT ?`,
          values: [code, wanted],
        }
      : {
          sql: `SELECT c.id FROM cases c WHERE ${readableCases('c', request.now)} AND EXISTS (SELECT 1 FROM case_problems p
            WHERE p.case_id = c.id AND p.problem_code = ?) ORDER BY c.reported_on DESC LIMIT ?`,
          values: [code, wanted],
        };
  const parts = codes.map(newest);
  return manager.query(
    `SELECT ${columns} FROM cases c ${student}
     WHERE c.id IN (${parts.map(({ sql }) => `SELECT * FROM (${sql})`).join(' UNION ')})
     ORDER BY c.id DESC LIMIT ?`,
    [...parts.flatMap(({ values }) => values), wanted],
  );
}

async function view(
  manager: EntityManager,
  { text, now }: SearchRequest,
  problems: ProblemNames,
  rows: readonly Row[],
): Promise<CaseHit[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  // What a case is about is told to its readers alone.
  const labels = await problems.ofCases(manager, [...(await casesAmong(manager, readableCases, ids, now))]);
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
