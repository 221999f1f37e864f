import { expect, it } from 'vitest';
import { queryLog } from './query-log';

it('a slow query is logged by its place, without anything that a person wrote', () => {
  const lines: string[] = [];
  const logger = queryLog((line) => lines.push(line));
  logger.logQuerySlow(250, 'SELECT "s"."name" FROM "students" "s" WHERE "s"."name" = ?', ['Dimas']);
  logger.logQuerySlow(300, `INSERT INTO "case_entries"("text") VALUES ('Dimas')`, []);
  logger.logQuery('SELECT 1', ['Dimas']);
  logger.logQueryError('Dimas', 'SELECT 1', ['Dimas']);
  logger.logMigration('Dimas');
  logger.log('warn', 'Dimas');
  expect(lines).toEqual(['slow query: 250 ms, SELECT students', 'slow query: 300 ms, INSERT case_entries']);
});
