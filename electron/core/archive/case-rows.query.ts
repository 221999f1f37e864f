import { severities, fields, problems as paperProblems } from '@shared/procedure/problems';
import { searchName } from '@shared/domain/search-name';
import type { EntityManager } from 'typeorm';
import type { ArchivedCaseRow } from './year-data';

interface Found extends Omit<ArchivedCaseRow, 'problems' | 'words' | 'severity' | 'field'> {
  readonly severity: string;
  readonly field: string;
  readonly problemCodes: string | null;
  readonly chronology: string;
  readonly said: string | null;
}

const outcomes: Readonly<Record<string, string>> = {
  resolved: 'teratasi',
  partly: 'teratasi sebagian',
  not_resolved: 'belum teratasi',
};

/**
 * The cases as the index of the archive tells them: codes in words, the class of the year in which they were reported, and
 * the words by which they are found. What is rahasia is no such word.
 */
export async function archivedCaseRows(
  manager: EntityManager,
  caseIds: readonly number[],
): Promise<ArchivedCaseRow[]> {
  const own: { code: string; label: string }[] = await manager.query(
    `SELECT 'school:' || id AS code, label FROM school_problems`,
  );
  const labels = new Map([...paperProblems, ...own].map(({ code, label }) => [code as string, label]));
  const found: Found[] = await manager.query(
    `SELECT c.id AS "caseId", c.code, s.name AS student, c.severity, c.field, c.chronology,
       c.reported_on AS "reportedOn", k.closed_on AS "closedOn", k.outcome, a.name AS counselor,
       (SELECT m.class_name FROM class_memberships m JOIN school_years y ON y.id = m.school_year_id
         WHERE m.student_id = c.student_id AND y.starts_on <= c.reported_on ORDER BY y.starts_on DESC LIMIT 1)
         AS "className",
       (SELECT group_concat(p.problem_code, ' ') FROM case_problems p WHERE p.case_id = c.id) AS "problemCodes",
       (SELECT group_concat(word, ' ') FROM (
         SELECT e.text AS word FROM case_entries e WHERE e.case_id = c.id AND e.secret = 0
         UNION ALL SELECT t.service || ' ' || t.result FROM case_efforts t WHERE t.case_id = c.id
         UNION ALL SELECT v.institution || ' ' || coalesce(v.person, '') FROM referrals r
           JOIN receivers v ON v.id = r.receiver_id WHERE r.case_id = c.id
         UNION ALL SELECT coalesce(l.number, '') FROM letters l WHERE l.case_id = c.id)) AS said
     FROM cases c JOIN students s ON s.id = c.student_id JOIN accounts a ON a.id = c.counselor_id
     JOIN case_closures k ON k.case_id = c.id AND k.reopened_on IS NULL
     WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.code`,
    [JSON.stringify(caseIds)],
  );
  return found.map(({ problemCodes, chronology, said, ...one }) => {
    const problems = (problemCodes ?? '')
      .split(' ')
      .flatMap((code) => labels.get(code) ?? [])
      .join('; ');
    const words = [one.code, one.student, one.className, one.counselor, problems, chronology, said];
    return {
      ...one,
      severity: severities.find(({ code }) => code === one.severity)?.label ?? one.severity,
      field: fields.find(({ code }) => code === one.field)?.label ?? one.field,
      outcome: outcomes[one.outcome] ?? one.outcome,
      problems,
      words: searchName(words.filter(Boolean).join(' ')),
    };
  });
}
