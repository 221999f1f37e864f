import { evaluationContract, type CountedReferral, type ReferralCount } from '@shared/contract/evaluation';
import type { FeatureClient } from '@shared/contract/define';
import type { IsoDate } from '@shared/domain/referral-facts';
import { referralPhase, referralPhases } from '@shared/domain/referral-phase';
import { referralState } from '@shared/domain/referral-state';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { featureClient, people, report, startCaseRoom, today, type CaseRoom } from '../cases/testing';
import { Referral, SchoolReceiverKind, SchoolYear } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { createEvaluationHandlers } from './evaluation.handlers';
import { generatedReferral, writeReferrals, type GeneratedReferral } from './referral-rows.testing';

type Client = FeatureClient<typeof evaluationContract>;
type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];

let room: CaseRoom;
let caseIds: number[];
let client: Record<Person, Client>;

beforeAll(async () => {
  room = await startCaseRoom();
  await room.database.write(async (manager) => {
    // 2025/2026 was never entered: its days are those of the year before.
    await manager.insert(SchoolYear, {
      id: 2,
      name: '2024/2025',
      startsOn: '2024-07-01',
      endsOn: '2025-06-30',
    });
    const own = { profession: 'Kepala Dinas Sosial', weeklyControl: true };
    await manager.insert(SchoolReceiverKind, [
      { id: 1, label: 'Dinas Sosial', ...own },
      { id: 2, label: 'Rumah ibadah', ...own },
    ]);
  });
  caseIds = [];
  for (const person of everybody) {
    const chronology = `Kasus ${person}.`;
    caseIds.push((await room.ok(room[person].report(report({ chronology })))).id);
  }
  const clientOf = (person: Person) => {
    const { database, logged } = room;
    const caller = { database, session: people[person], day: today, logged };
    return featureClient('evaluation', evaluationContract, createEvaluationHandlers, caller);
  };
  client = { coordinator: clientOf('coordinator'), sari: clientOf('sari'), tono: clientOf('tono') };
});
afterAll(() => room.dispose());

/** The school year of a day, told plainly: the last that had begun; before the first, the first. */
const yearOf = (day: IsoDate): 1 | 2 => (day >= '2026-07-01' ? 1 : 2);

/** A referral as the rules see it: the plain recount of what SQL counts. */
interface Told extends Omit<ReferralCount, 'count'> {
  readonly id: number;
  readonly year: 1 | 2;
  readonly counselorId: number;
}

async function toldByRules(): Promise<Told[]> {
  return room.database.read(async (manager) => {
    const referrals = await manager.find(Referral, { relations: { case: true, analyses: true } });
    const facts = await loadReferralFacts(
      manager,
      referrals.map(({ id }) => id),
      today,
    );
    return referrals.map((referral) => {
      const { id, kind, schoolKindId, createdOn } = referral;
      const known = facts.get(id);
      if (!known || !referral.case) throw new Error('a referral without facts');
      const phase = referralPhase(known, referralState(known, today), today);
      const outcome = phase === 'finished' ? (known.analysis?.outcome ?? 'unknown') : null;
      const counselorId = referral.case.counselorId;
      return { id, year: yearOf(createdOn), counselorId, kind, schoolKindId, phase, outcome };
    });
  });
}

const ordered = (counts: readonly ReferralCount[]) =>
  counts
    .map((one) => [one.kind, one.schoolKindId, one.phase, one.outcome, one.count].join(' '))
    .toSorted((a, b) => a.localeCompare(b));

const recount = (told: readonly Told[]): ReferralCount[] =>
  [
    ...Map.groupBy(told, (one) => [one.kind, one.schoolKindId, one.phase, one.outcome].join(' ')).values(),
  ].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { kind, schoolKindId, phase, outcome } = first;
    return [{ kind, schoolKindId, phase, outcome, count: same.length }];
  });

type ListRequest = Parameters<Client['list']>[0];

/** Every row of the list behind a number, page by page. */
async function everyRow(of: Client, request: ListRequest): Promise<CountedReferral[]> {
  const rows: CountedReferral[] = [];
  for (;;) {
    const page = await room.ok(of.list({ ...request, offset: rows.length, limit: 3 }));
    rows.push(...page.rows);
    if (page.rows.length === 0) {
      expect(rows).toHaveLength(page.total);
      return rows;
    }
  }
}

const seenPhases = new Set<string>();

/** Numbers and lists of every person and year are those of a plain recount by the rules. */
async function agrees(generated: readonly GeneratedReferral[]): Promise<void> {
  await room.database.write((manager) => writeReferrals(manager, caseIds, generated));
  const told = await toldByRules();
  for (const { phase } of told) seenPhases.add(phase);
  for (const person of everybody) {
    const mine = told.filter(
      ({ counselorId }) => person === 'coordinator' || counselorId === people[person].accountId,
    );
    let counted = 0;
    for (const schoolYearId of [1, 2] as const) {
      const expected = mine.filter(({ year }) => year === schoolYearId);
      const { counts } = await room.ok(client[person].referrals({ schoolYearId }));
      expect(ordered(counts)).toEqual(ordered(recount(expected)));
      for (const { count, ...asked } of counts) {
        const rows = await everyRow(client[person], { schoolYearId, ...asked });
        expect(rows).toHaveLength(count);
        const same = ({ kind, schoolKindId, phase, outcome }: Told) =>
          kind === asked.kind &&
          schoolKindId === asked.schoolKindId &&
          phase === asked.phase &&
          outcome === asked.outcome;
        expect(rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
          expected.filter(same).map(({ id }) => id),
        );
        counted += count;
      }
      // The sums in the last line and the last column open lists too.
      const all = await room.ok(client[person].list({ schoolYearId }));
      expect(all.total).toBe(expected.length);
      for (const phase of referralPhases) {
        const { total } = await room.ok(client[person].list({ schoolYearId, phase, limit: 1 }));
        expect(total).toBe(expected.filter((one) => one.phase === phase).length);
      }
    }
    expect(counted, 'every referral is counted in exactly one year').toBe(mine.length);
  }
}

it('counts nothing where there is nothing, and one where there is one', async () => {
  await agrees([]);
  const [one] = fc.sample(generatedReferral, { numRuns: 1, seed: 5 });
  if (one) await agrees([one]);
});

it('counts as the state function does, and lists as many as it counts', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(generatedReferral, { minLength: 6, maxLength: 24 }), agrees), {
    numRuns: 16,
  });
  expect([...seenPhases].toSorted()).toEqual([...referralPhases].toSorted());
});

it('the running year is counted where none is named; one that is not there is refused', async () => {
  await room.database.write((manager) => writeReferrals(manager, caseIds, []));
  const answer = await room.ok(client.sari.referrals({}));
  expect(answer).toEqual({
    schoolYearId: 1,
    years: [
      { id: 1, name: '2026/2027' },
      { id: 2, name: '2024/2025' },
    ],
    counts: [],
  });
  expect((await room.error(client.sari.referrals({ schoolYearId: 9 }))).code).toBe('not_found');
  expect((await room.error(client.sari.list({ schoolYearId: 9 }))).code).toBe('not_found');
  const ownKind = { kind: 'custom', schoolKindId: 9 } as const;
  expect((await room.error(client.sari.list({ schoolYearId: 1, ...ownKind }))).code).toBe('not_found');
});

it.each(everybody)('is answered by one statement that reads no table from end to end: %s', async (person) => {
  const sample = fc.sample(generatedReferral, { numRuns: 300, seed: 7 });
  await room.database.write((manager) => writeReferrals(manager, caseIds, sample));
  const logger = await room.database.read(async (manager) => manager.dataSource.logger);
  const spy = vi.spyOn(logger, 'logQuery');
  await room.ok(client[person].referrals({}));
  const counting = spy.mock.calls.filter(([sql]) => sql.includes('referrals'));
  await room.ok(client[person].list({ schoolYearId: 1, phase: 'running' }));
  const sent = spy.mock.calls.filter(([sql]) => sql.includes('"referrals" "r"'));
  spy.mockRestore();
  expect(counting).toHaveLength(1);
  expect(sent).toHaveLength(3);
  for (const [sql, parameters] of sent) {
    const plan = await room.database.read((manager) =>
      manager.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, parameters as unknown[]),
    );
    expect(plan.filter(({ detail }) => detail.startsWith('SCAN '))).toEqual([]);
    expect(plan.some(({ detail }) => detail.startsWith('SEARCH r USING INDEX'))).toBe(true);
  }
});
