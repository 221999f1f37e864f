import type { LeaverCase } from '@shared/contract/year-change';
import type { YearMove } from '@shared/domain/year-change';
import type { EntityManager } from 'typeorm';

type CaseRecord = Omit<LeaverCase, 'student' | 'outcome'> & {
  studentId: number;
  name: string;
};

/** The open cases of those who leave, by name. They stay open: what becomes of them is for the counselor to decide. */
export async function leaverCases(manager: EntityManager, moves: readonly YearMove[]): Promise<LeaverCase[]> {
  const leaving = new Map(
    moves.flatMap(({ student, outcome }) =>
      outcome === 'graduated' || outcome === 'moved' ? [[student.id, { student, outcome }] as const] : [],
    ),
  );
  const records: CaseRecord[] = await manager.query(
    `SELECT c.id AS caseId, c.code, s.id AS studentId, s.name, a.name AS counselor,
       (SELECT count(*) FROM referrals r WHERE r.case_id = c.id AND r.ended_on IS NULL) AS referrals
     FROM cases c JOIN students s ON s.id = c.student_id JOIN accounts a ON a.id = c.counselor_id
     WHERE c.student_id IN (SELECT value FROM json_each(?)) AND NOT EXISTS
       (SELECT 1 FROM case_closures k WHERE k.case_id = c.id AND k.reopened_on IS NULL)
     ORDER BY s.search_name, c.id`,
    [JSON.stringify([...leaving.keys()])],
  );
  return records.flatMap(({ studentId, name, ...facts }) => {
    const found = leaving.get(studentId);
    if (!found) return [];
    const student = { id: studentId, name, className: found.student.className };
    return [{ ...facts, student, outcome: found.outcome }];
  });
}
