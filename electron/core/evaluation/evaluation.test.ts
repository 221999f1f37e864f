import type { FeatureClient } from '@shared/contract/define';
import {
  evaluationContract,
  type CountedPart,
  type CountedRow,
  type FigureCount,
} from '@shared/contract/evaluation';
import { addDays } from '@shared/domain/calendar';
import { figureCodes, figures, type Dimension, type FigureCode } from '@shared/domain/figures';
import { referralPhases } from '@shared/domain/referral-phase';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { featureClient, people, startCaseRoom, today, type CaseRoom } from '../cases/testing';
import {
  ClassMembership,
  Guardian,
  Receiver,
  SchoolProblem,
  SchoolReceiverKind,
  SchoolYear,
  Student,
} from '../database/entities';
import { createEvaluationHandlers } from './evaluation.handlers';
import { generatedRoom, writeRoom, type GeneratedRoom } from './generated-cases.testing';
import { readWorld, recount, type Told, type ToldRow } from './recount.testing';

type Client = FeatureClient<typeof evaluationContract>;
type Filter = Parameters<Client['counts']>[0]['filter'];
type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];

let room: CaseRoom;
let client: Record<Person, Client>;

beforeAll(async () => {
  room = await startCaseRoom();
  await room.database.write(async (manager) => {
    // 2025/2026 was never entered: its days are those of the year before.
    const former = { id: 2, name: '2024/2025', startsOn: '2024-07-01', endsOn: '2025-06-30' };
    await manager.insert(SchoolYear, former);
    const was = { studentId: 1, schoolYearId: 2, className: 'VII A', classKey: '7a', level: 7 };
    await manager.insert(ClassMembership, was);
    const own = { profession: 'Kepala Dinas Sosial', weeklyControl: true };
    await manager.insert(SchoolReceiverKind, [
      { id: 1, label: 'Dinas Sosial', ...own },
      { id: 2, label: 'Rumah ibadah', ...own },
    ]);
    await manager.insert(SchoolProblem, { id: 1, label: 'Kecanduan gim', severity: 'mild' });
    const known = { createdAt: `${today}T02:00:00.000Z`, searchName: 'x' };
    await manager.insert(Receiver, [
      { id: 1, kind: 'psychologist', institution: 'Biro Cakrawala', ...known },
      { id: 2, kind: 'custom', schoolKindId: 1, institution: 'Dinas Sosial Kota', ...known },
    ]);
    // Of the first pupil everything is known, of the second the living guardian is not, of the third little.
    const complete = { nis: '1', birthDate: '2012-01-01', address: 'Jl. Melati 1' };
    await manager.update(Student, { id: 1 }, complete);
    await manager.update(Student, { id: 2 }, { ...complete, nis: null, nisn: '0012345678' });
    const guardian = { studentId: 1, relation: 'father' as const, name: 'Arya', isPrimary: true };
    await manager.insert(Guardian, [guardian, { ...guardian, studentId: 2, deceased: true }]);
  });
  const clientOf = (person: Person) => {
    const { database, logged } = room;
    const caller = { database, session: people[person], day: today, logged };
    return featureClient('evaluation', evaluationContract, createEvaluationHandlers, caller);
  };
  client = { coordinator: clientOf('coordinator'), sari: clientOf('sari'), tono: clientOf('tono') };
});
afterAll(() => room.dispose());

/** What is asked, and the same told plainly: first day, and first day that is not counted any more. */
const asked: readonly { filter: Filter; from: string; until: string }[] = [
  { filter: { schoolYearId: 1 }, from: '2026-07-01', until: '9999-12-31' },
  { filter: { schoolYearId: 2 }, from: '0000-01-01', until: '2026-07-01' },
  { filter: { schoolYearId: 2, semester: 'ganjil' }, from: '0000-01-01', until: '2025-01-01' },
  { filter: { schoolYearId: 2, semester: 'genap' }, from: '2025-01-01', until: '2026-07-01' },
  {
    filter: { schoolYearId: 1, fromMonth: '2026-10', toMonth: '2026-10' },
    from: '2026-10-01',
    until: '2026-11-01',
  },
  {
    filter: { schoolYearId: 1, semester: 'genap', toMonth: '2026-09' },
    from: '2026-07-01',
    until: '2026-07-01',
  },
  { filter: { schoolYearId: 1, classKey: 'viiia' }, from: '2026-07-01', until: '9999-12-31' },
  { filter: { schoolYearId: 1, counselorId: 2 }, from: '2026-07-01', until: '9999-12-31' },
  { filter: { schoolYearId: 1, asOf: '2026-11-01' }, from: '2026-07-01', until: '2026-11-02' },
];

function toldOf(person: Person, { filter, from, until }: (typeof asked)[number]): Told {
  const asOf = filter.asOf ?? today;
  const dayBefore = addDays(until, -1);
  return {
    from,
    until,
    last: dayBefore < asOf ? dayBefore : asOf,
    has: (day) => day != null && day >= from && day < until,
    counts: ({ counselorId, studentId }) =>
      (person === 'coordinator' || counselorId === people[person].accountId) &&
      (!filter.counselorId || counselorId === filter.counselorId) &&
      (!filter.classKey || studentId === 1),
    schoolYearId: filter.schoolYearId,
    className: filter.classKey ? 'VIII A' : null,
  };
}

const keyOf = (row: ToldRow, by: readonly Dimension[]) => JSON.stringify(by.map((one) => row[one]));

const ordered = (entries: Iterable<readonly [string, number]>) =>
  [...entries].toSorted(([a], [b]) => a.localeCompare(b));

const told = (rows: readonly ToldRow[], by: readonly Dimension[]) =>
  ordered([...Map.groupBy(rows, (row) => keyOf(row, by))].map(([key, same]) => [key, same.length] as const));

/** Every row of the list behind a number, page by page. */
async function everyRow(of: Client, request: Parameters<Client['list']>[0]): Promise<CountedRow[]> {
  const rows: CountedRow[] = [];
  for (;;) {
    const page = await room.ok(of.list({ ...request, offset: rows.length, limit: 25 }));
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) {
      expect(rows).toHaveLength(page.total);
      expect(new Set(rows.map(({ key }) => key)).size, 'a row is listed once').toBe(rows.length);
      return rows;
    }
  }
}

const seen = new Map<FigureCode, Set<string>>();

/** Numbers and lists of one person are those of a plain recount by the rules, each list as long as its number. */
async function agrees(generated: GeneratedRoom, all: boolean): Promise<void> {
  await room.database.write((manager) => writeRoom(manager, generated));
  const world = await room.database.read(readWorld);
  for (const person of everybody) {
    for (const question of asked) {
      const expected = recount(world, toldOf(person, question));
      for (const figure of figureCodes) {
        const { by } = figures[figure];
        const ways: Dimension[][] = [[], ...by.map((one) => [one]), by.slice(0, 4), by.slice(-4)];
        for (const way of all ? ways : [by.slice(0, 4)]) {
          const { counts } = await room.ok(
            client[person].counts({ filter: question.filter, figure, by: way }),
          );
          const found = counts.map((one: FigureCount) => [keyOf(one, way), one.count] as const);
          expect(ordered(found), `${person} ${JSON.stringify(question.filter)} ${figure} ${way}`).toEqual(
            told(expected[figure], way),
          );
          for (const { count, ...part } of counts) {
            const request = { filter: question.filter, figure, part: part as CountedPart };
            expect(await everyRow(client[person], request), `${figure} ${JSON.stringify(part)}`).toHaveLength(
              count,
            );
          }
          for (const row of expected[figure]) {
            seen.set(figure, (seen.get(figure) ?? new Set()).add(Object.values(row).join(' ')));
          }
        }
      }
    }
  }
}

it('counts nothing where there is nothing, and one where there is one', { timeout: 120_000 }, async () => {
  await agrees({ cases: [], outreaches: [] }, true);
  const [one] = fc.sample(generatedRoom(1, 1), { numRuns: 1, seed: 5 });
  if (one) await agrees(one, true);
});

it('counts as the rules do, and lists as many as it counts', { timeout: 300_000 }, async () => {
  const [many] = fc.sample(generatedRoom(50, 50), { numRuns: 1, seed: 3 });
  if (many) await agrees(many, false);
  await fc.assert(
    fc.asyncProperty(generatedRoom(8, 16), (generated) => agrees(generated, false)),
    { numRuns: 4 },
  );
  // What never came up was not tried: the many cases have it all.
  for (const figure of figureCodes) expect(seen.get(figure)?.size ?? 0, figure).toBeGreaterThan(0);
  const told = [...(seen.get('referrals_begun') ?? [])].join(' ');
  for (const phase of referralPhases) expect(`${told} `).toContain(`${phase}`);
});

it('lists the slowest tenth as those that took so many days or more', async () => {
  const [many] = fc.sample(generatedRoom(20, 20), { numRuns: 1, seed: 11 });
  if (many) await room.database.write((manager) => writeRoom(manager, many));
  const filter = { schoolYearId: 2 };
  const { counts } = await room.ok(
    client.coordinator.counts({ filter, figure: 'case_days', by: ['step', 'days'] }),
  );
  const triage = counts.filter(({ step }) => step === 'triage');
  const minDays = Math.max(...triage.map(({ days }) => days ?? 0));
  const atLeast = triage.reduce((sum, { days, count }) => sum + ((days ?? 0) >= minDays ? count : 0), 0);
  const slowest = { filter, figure: 'case_days' as const, part: { step: 'triage' as const }, minDays };
  const { total, rows } = await room.ok(client.coordinator.list(slowest));
  expect(total).toBe(atLeast);
  expect(rows.map(({ amount }) => amount).every((amount) => (amount ?? 0) >= minDays)).toBe(true);
});

it('offers the running year where none is named; refuses what is not there, or cannot be divided', async () => {
  const frame = await room.ok(client.sari.frame({}));
  expect(frame).toMatchObject({
    schoolYearId: 1,
    years: [
      { id: 1, name: '2026/2027' },
      { id: 2, name: '2024/2025' },
    ],
    // The year before this one was never entered: nothing to compare with.
    yearBeforeId: null,
    sameDayBefore: null,
    counselors: [{ id: 2, name: 'Sari Utami' }],
  });
  expect(frame.months).toHaveLength(12);
  const filter = { schoolYearId: 9 };
  expect((await room.error(client.sari.frame({ schoolYearId: 9 }))).code).toBe('not_found');
  expect((await room.error(client.sari.counts({ filter, figure: 'cases_new' }))).code).toBe('not_found');
  expect((await room.error(client.sari.list({ filter, figure: 'cases_new' }))).code).toBe('not_found');
  const wrong = { filter: { schoolYearId: 1 }, figure: 'cases_new' as const };
  expect((await room.error(client.sari.counts({ ...wrong, by: ['phase'] }))).code).toBe('invalid_input');
  expect((await room.error(client.sari.list({ ...wrong, minDays: 3 }))).code).toBe('invalid_input');
});

it('answers each figure by one statement', async () => {
  const logger = await room.database.read(async (manager) => manager.dataSource.logger);
  const spy = vi.spyOn(logger, 'logQuery');
  const filter = { schoolYearId: 1, classKey: 'viiia' };
  for (const figure of figureCodes) {
    spy.mockClear();
    await room.ok(client.sari.counts({ filter, figure, by: figures[figure].by.slice(0, 4) }));
    const counting = spy.mock.calls.filter(([sql]) => sql.includes('COUNT(*)'));
    expect(counting, figure).toHaveLength(1);
  }
  spy.mockRestore();
});
