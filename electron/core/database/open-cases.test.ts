import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { report, startCaseRoom, today, type CaseRoom } from '../cases/testing';

let room: CaseRoom;
const cases = 4;

beforeAll(async () => {
  room = await startCaseRoom();
  for (let id = 1; id <= cases; id++) await room.ok(room.sari.report(report({ chronology: `Kasus ${id}.` })));
});
afterAll(() => room.dispose());

/** As the closings tell it, and as the mirror has it. */
const told = () =>
  room.database.read(async (manager) => {
    const ids = async (sql: string) => ((await manager.query(sql)) as { id: number }[]).map(({ id }) => id);
    return {
      facts: await ids(`SELECT c.id FROM cases c WHERE NOT EXISTS (SELECT 1 FROM case_closures k
        WHERE k.case_id = c.id AND k.reopened_on IS NULL) ORDER BY c.id`),
      mirror: await ids('SELECT case_id AS id FROM open_cases ORDER BY case_id'),
    };
  });

const statements = {
  close: `INSERT INTO case_closures (case_id, closed_on, outcome, reason, closed_by) SELECT id, '${today}', 'resolved', '-', 2 FROM cases WHERE id = ?1`,
  reopen: `UPDATE case_closures SET reopened_on = '${today}' WHERE case_id = ?1`,
  closeAgain: 'UPDATE case_closures SET reopened_on = NULL WHERE case_id = ?1',
  move: `UPDATE case_closures SET case_id = ?1 % ${cases} + 1
    WHERE case_id = ?1 AND EXISTS (SELECT 1 FROM cases WHERE id = ?1 % ${cases} + 1)`,
  uncloseOne: 'DELETE FROM case_closures WHERE id = (SELECT max(id) FROM case_closures WHERE case_id = ?1)',
  remove: 'DELETE FROM cases WHERE id = ?1',
  report: `INSERT OR IGNORE INTO cases (id, code, student_id, counselor_id, reporter_kind, reported_on, severity, field, chronology, created_at, updated_at)
    VALUES (?1, 'X' || ?1, 1, 2, 'self', '${today}', 'mild', 'personal', '-', '-', '-')`,
} as const;
type Act = keyof typeof statements;

it('mirrors which cases no closing holds, whatever is written', async () => {
  await room.ok(room.sari.close({ caseId: 1, closedOn: today, outcome: 'resolved', reason: 'Selesai.' }));
  expect(await told()).toEqual({ facts: [2, 3, 4], mirror: [2, 3, 4] });
  await room.ok(room.sari.reopen({ caseId: 1, reason: 'Kambuh.' }));
  expect((await told()).mirror).toEqual([1, 2, 3, 4]);
  const acts = array(
    record({
      act: constantFrom(...(Object.keys(statements) as Act[])),
      caseId: integer({ min: 1, max: cases }),
    }),
    { maxLength: 12 },
  );
  await assert(
    asyncProperty(acts, async (done) => {
      for (const { act, caseId } of done) {
        await room.database.write((manager) =>
          manager.query(statements[act].replaceAll('?1', String(caseId))),
        );
      }
      const { facts, mirror } = await told();
      expect(mirror).toEqual(facts);
    }),
    { numRuns: 60 },
  );
});
