import type { MigrationInterface, QueryRunner } from 'typeorm';

const isClosed = (caseId: string): string =>
  `EXISTS (SELECT 1 FROM case_closures k WHERE k.case_id = ${caseId} AND k.reopened_on IS NULL)`;

/** Looks at one case anew. */
const mirror = (caseId: string): string =>
  `DELETE FROM open_cases WHERE case_id = ${caseId}; INSERT INTO open_cases (case_id) SELECT c.id FROM cases c WHERE c.id = ${caseId} AND NOT ${isClosed(caseId)};`;

/** Fills the mirror from what is kept already. */
export const openCasesFilling = `INSERT INTO open_cases (case_id) SELECT c.id FROM cases c WHERE NOT ${isClosed('c.id')}`;

const statements: readonly string[] = [
  'CREATE TABLE open_cases (case_id integer PRIMARY KEY NOT NULL)',
  `CREATE TRIGGER open_cases_reported AFTER INSERT ON cases BEGIN ${mirror('NEW.id')} END`,
  'CREATE TRIGGER open_cases_removed AFTER DELETE ON cases BEGIN DELETE FROM open_cases WHERE case_id = OLD.id; END',
  `CREATE TRIGGER open_cases_closed AFTER INSERT ON case_closures BEGIN ${mirror('NEW.case_id')} END`,
  `CREATE TRIGGER open_cases_reopened AFTER UPDATE OF reopened_on, case_id ON case_closures BEGIN ${mirror('OLD.case_id')} ${mirror('NEW.case_id')} END`,
  `CREATE TRIGGER open_cases_unclosed AFTER DELETE ON case_closures BEGIN ${mirror('OLD.case_id')} END`,
  openCasesFilling,
];

/**
 * Which cases are open, as the closings tell it, written out: a school of twenty years has a hundred thousand cases, of
 * which every list of the day wants the thousand that are open. Triggers keep it, so that nothing that writes a closing
 * can forget it; `open-cases.test.ts` holds it equal to the facts. Nobody else writes it.
 */
export class OpenCases20261124 implements MigrationInterface {
  name = 'OpenCases1795478400003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore the backup made before');
  }
}
