import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addReferral, report, startCaseRoom, type CaseRoom } from './testing';

let room: CaseRoom;
let caseId: number;
beforeAll(async () => {
  room = await startCaseRoom();
  caseId = (await room.ok(room.sari.report(report()))).id;
  await addReferral(room, caseId);
});
afterAll(() => room.dispose());

/** Tables that grow with the years; the others (accounts, the school's problems) fit on a screen. */
const large =
  /^(cases|case_\w+|referral\w*|receiver_reports|weekly_controls|letters|students|guardians|class_memberships)$/;

/** Every statement that the work sends to the database. */
async function statementsOf(work: () => Promise<unknown>) {
  const logger = await room.database.read(async (manager) => manager.dataSource.logger);
  const spy = vi.spyOn(logger, 'logQuery');
  await work();
  const sent = spy.mock.calls.map(([sql, parameters]) => ({
    sql,
    parameters: [parameters ?? []].flat() as unknown[],
  }));
  spy.mockRestore();
  return sent.filter(({ sql }) => sql.startsWith('SELECT'));
}

/** What SQLite would read from end to end, without an index, to answer. */
async function fullScans({ sql, parameters }: { sql: string; parameters: unknown[] }): Promise<string[]> {
  const plan = await room.database.read((manager) =>
    manager.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, parameters),
  );
  const tableOf = new Map(
    [...sql.matchAll(/(?:FROM|JOIN)\s+"?(\w+)"?\s+(?:AS\s+)?"?(\w+)"?/gi)].map(([, table, alias]) => [
      alias,
      table,
    ]),
  );
  return plan
    .map(({ detail }) => /^SCAN (\S+)$/.exec(detail)?.[1])
    .filter((name) => name !== undefined)
    .map((name) => tableOf.get(name) ?? name)
    .filter((table) => large.test(table));
}

it.each([
  ['the page of a case', () => room.sari.get({ caseId })],
  ['a page of the own cases', () => room.sari.list({})],
  ['a page of all cases', () => room.coordinator.list({})],
  ['the cases of a student', () => room.coordinator.list({ studentId: 1, state: 'all' })],
  ['the cases of a class', () => room.coordinator.list({ className: 'VIII A' })],
])('%s is answered by indexes', async (_what, call) => {
  const sent = await statementsOf(() => room.ok(call() as never));
  expect(sent.length).toBeGreaterThan(4);
  const found = await Promise.all(sent.map(fullScans));
  expect(found.flat()).toEqual([]);
});
