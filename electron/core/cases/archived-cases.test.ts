import { afterAll, beforeAll, expect, it } from 'vitest';
import { Archive, ArchivedCase } from '../database/entities';
import { report, startCaseRoom, today, type CaseRoom } from './testing';

let room: CaseRoom;
let ids: { open: number; closed: number; sealed: number };

beforeAll(async () => {
  room = await startCaseRoom();
  const { sari, ok } = room;
  const reported = async (closed: boolean) => {
    const { id } = await ok(sari.report(report({ chronology: `Kasus ${Math.random()}.` })));
    const closing = { caseId: id, closedOn: today, outcome: 'resolved', reason: 'Masuk lagi.' } as const;
    if (closed) await ok(sari.close(closing));
    return id;
  };
  ids = { open: await reported(false), closed: await reported(true), sealed: await reported(true) };
  await room.database.write(async (manager) => {
    await manager.insert(Archive, {
      id: 1,
      schoolYear: '2026/2027',
      startsOn: '2026-07-01',
      endsOn: '2027-06-30',
      sealedAt: '2027-07-10T02:00:00.000Z',
      sealedOn: '2027-07-10',
      sealedBy: 1,
      fileName: 'arsip-2026-2027.zip',
      size: 1,
      sha256: '0'.repeat(64),
      counts: { cases: 1, referrals: 0, papers: 0, pages: 0, attachments: 0, attachmentBytes: 0 },
      retainUntil: '2032-06-30',
    });
    await manager.insert(ArchivedCase, { caseId: ids.sealed, archiveId: 1 });
  });
});
afterAll(() => room.dispose());

it('an archived case is in no list but its own and that of its student', async () => {
  const listed = async (input: Parameters<CaseRoom['sari']['list']>[0]) =>
    (await room.ok(room.sari.list(input))).rows.map(({ id }) => id).toSorted((a, b) => a - b);
  expect(await listed({})).toEqual([ids.open]);
  expect(await listed({ state: 'closed' })).toEqual([ids.closed]);
  expect(await listed({ state: 'all' })).toEqual([ids.open, ids.closed]);
  expect(await listed({ state: 'archived' })).toEqual([ids.sealed]);
  expect(await listed({ state: 'all', studentId: 1 })).toEqual([ids.open, ids.closed, ids.sealed]);
});

it('is read, and neither opened again nor written to', async () => {
  const { sari, error, ok } = room;
  const caseId = ids.sealed;
  expect((await ok(sari.get({ caseId }))).archive).toEqual({
    schoolYear: '2026/2027',
    sealedOn: '2027-07-10',
  });
  expect((await ok(sari.get({ caseId: ids.closed }))).archive).toBeNull();
  const refusedFor = async (answer: Parameters<CaseRoom['error']>[0]) => (await error(answer)).reason;
  expect(await refusedFor(sari.reopen({ caseId, reason: 'Kambuh.' }))).toBe('cases.archived');
  expect(await refusedFor(sari.update({ caseId, changes: { chronology: 'Lain.' } }))).toBe('cases.archived');
  const entry = { kind: 'note', on: today, text: 'Lagi.', secret: false } as const;
  expect(await refusedFor(sari.addEntry({ caseId, entry }))).toBe('cases.archived');
  expect(await refusedFor(sari.addEntry({ caseId: ids.closed, entry }))).toBe('cases.closed');
});
