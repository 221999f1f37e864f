import { asyncProperty, assert, boolean, constantFrom, integer, record } from 'fast-check';
import { severityCodes } from '@shared/procedure/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report, startCaseRoom, type CaseReport, type CaseRoom } from './testing';

let room: CaseRoom;
type Who = 'sari' | 'tono';
type Filter = Parameters<CaseRoom['sari']['list']>[0];

const mild = { problems: ['truancy'], severity: 'mild' as const, reason: '' };
const moderate = { problems: ['family_problem'], severity: 'moderate' as const, reason: '' };
const severe = { problems: ['suicide_attempt', 'truancy'], severity: 'severe' as const, reason: '' };

/** Codes K-2026-001 … 005 in this order. */
const reports: readonly (readonly [Who, Partial<CaseReport>])[] = [
  ['sari', { studentId: 1, triage: mild, reportedOn: '2026-08-03' }],
  ['sari', { studentId: 2, triage: severe, reportedOn: '2026-10-12' }],
  ['tono', { studentId: 3, triage: moderate, reportedOn: '2026-09-21' }],
  ['sari', { studentId: 3, triage: severe, reportedOn: '2026-11-20' }],
  ['tono', { studentId: 2, triage: mild, reportedOn: '2026-11-02' }],
];

beforeAll(async () => {
  room = await startCaseRoom();
  for (const [who, changes] of reports) await room.ok(room[who].report(report(changes)));
  await room.ok(
    room.sari.close({ caseId: 1, closedOn: '2026-11-01', outcome: 'resolved', reason: 'Selesai.' }),
  );
});
afterAll(() => room.dispose());

const codes = async (filter: Filter, who: Who | 'coordinator' = 'coordinator') => {
  const { rows } = await room.ok(room[who].list(filter));
  return rows.map((row) => Number(row.code.slice(-3)));
};

describe('the list of cases', () => {
  it('shows the coordinator all, a counselor the own ones, open ones and the newest first', async () => {
    expect(await codes({})).toEqual([4, 5, 2, 3]);
    expect(await codes({}, 'sari')).toEqual([4, 2]);
    expect(await codes({ state: 'all' }, 'sari')).toEqual([4, 2, 1]);
    expect(await codes({ state: 'closed' })).toEqual([1]);
  });

  it('is filtered by severity, class, counselor and student', async () => {
    expect(await codes({ severity: 'severe' })).toEqual([4, 2]);
    expect(await codes({ className: 'VIII B' })).toEqual([5, 2]);
    expect(await codes({ counselorId: 3 })).toEqual([5, 3]);
    expect(await codes({ studentId: 3, severity: 'moderate' })).toEqual([3]);
    expect(await room.ok(room.coordinator.filters({}))).toEqual({
      counselors: [
        { id: 2, name: 'Sari Utami' },
        { id: 3, name: 'Tono Wibisono' },
      ],
      classNames: ['IX A', 'VIII A', 'VIII B'],
      anyShared: false,
    });
    expect((await room.ok(room.tono.filters({}))).counselors).toHaveLength(1);
  });

  it('is searched by code and by parts of the name, without accents and wildcards', async () => {
    expect(await codes({ state: 'all', search: 'dimas' })).toEqual([4, 3, 1]);
    expect(await codes({ search: 'nuraini kas' })).toEqual([5, 2]);
    expect(await codes({ search: 'k-2026-003' })).toEqual([3]);
    expect(await codes({ search: '%' })).toEqual([]);
    expect(await codes({ search: '_' })).toEqual([]);
    expect(await codes({ search: "x' OR 1=1 --" })).toEqual([]);
  });

  it('is sorted by what each column means', async () => {
    expect(await codes({ sort: 'student', descending: false })).toEqual([2, 5, 3, 4]);
    expect(await codes({ sort: 'severity', descending: true })).toEqual([4, 2, 3, 5]);
    expect(await codes({ sort: 'code', descending: false })).toEqual([2, 3, 4, 5]);
  });

  it('says where each case stands and names its problems', async () => {
    const order = { state: 'all' as const, sort: 'code' as const, descending: false };
    const { rows } = await room.ok(room.sari.list(order));
    expect(rows[0]?.standing).toMatchObject({ code: 'closed' });
    expect(rows[1]).toMatchObject({
      student: { name: "Nur'aini Kasih", className: 'VIII B' },
      problems: ['Percobaan bunuh diri', 'Membolos'],
      standing: { code: 'conferenceNeeded' },
      counselor: { name: 'Sari Utami' },
      readable: true,
    });
    // The coordinator knows that it is there, not what it is about.
    const overseen = (await room.ok(room.coordinator.list(order))).rows[1];
    expect(overseen).toEqual({ ...rows[1], problems: [], readable: false });
  });

  it('gives the same rows in pages as in one piece, whatever the filter', async () => {
    const filters = record({
      state: constantFrom('open' as const, 'closed' as const, 'all' as const),
      severity: constantFrom(null, ...severityCodes),
      search: constantFrom('', 'dimas', 'k-2026', 'zzz'),
      sort: constantFrom('reportedOn' as const, 'code' as const, 'student' as const, 'severity' as const),
      descending: boolean(),
    });
    await assert(
      asyncProperty(filters, integer({ min: 1, max: 4 }), async (filter, limit) => {
        const whole = await room.ok(room.coordinator.list(filter));
        expect(whole.rows).toHaveLength(whole.total);
        const pages = [];
        for (let offset = 0; offset < whole.total; offset += limit) {
          const page = await room.ok(room.coordinator.list({ ...filter, offset, limit }));
          expect(page.total).toBe(whole.total);
          pages.push(...page.rows);
        }
        expect(pages).toEqual(whole.rows);
        const mine = await room.ok(room.sari.list(filter));
        const theirs = whole.rows.filter(({ counselor }) => counselor.id === 2);
        expect(mine.rows.map(({ id }) => id)).toEqual(theirs.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });
});
