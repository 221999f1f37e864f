import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCaseDatabase, type CaseDatabase } from '@core/database/data-source';
import { loadReferralFacts } from '@core/database/referral-facts';
import { phaseSql } from '@core/database/referral-phase';
import { holdsWords } from '@core/database/search-text';
import { referralPhase, referralPhases } from '@shared/domain/referral-phase';
import { referralState } from '@shared/domain/referral-state';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScaleCore } from './scale-core';
import { scaleKey, scaleSchool, scaleToday, type ScaleSchool } from './scale-school';

const cases = 400;
let folder: string;
let school: ScaleSchool;
let database: CaseDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-scale-'));
  school = await scaleSchool(cases, folder);
  database = await openCaseDatabase({ path: school.path, key: scaleKey });
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const numbers = (sql: string) =>
  database.read(async (manager): Promise<number[]> => {
    const rows: { n: number }[] = await manager.query(sql);
    return rows.map(({ n }) => n);
  });

describe('the generated school of twenty years', () => {
  it('is of the size it was asked for, and sound', async () => {
    expect(await database.isSound()).toBe(true);
    expect(await numbers('SELECT count(*) AS n FROM cases')).toEqual([cases]);
    expect(await numbers('SELECT count(*) AS n FROM school_years')).toEqual([20]);
    const [referrals = 0] = await numbers('SELECT count(*) AS n FROM referrals');
    expect(referrals / cases).toBeGreaterThan(1.3);
    expect(referrals / cases).toBeLessThan(1.7);
    // Nothing lies in the future, and what is over was closed.
    expect(
      await numbers(`SELECT count(*) AS n FROM cases c WHERE c.reported_on > '${scaleToday}'
        OR (c.reported_on < '2026-07-01' AND NOT EXISTS (SELECT 1 FROM case_closures k WHERE k.case_id = c.id))`),
    ).toEqual([0]);
  });

  it('has facts of which the rules and the counting SQL make the same, and no referral that contradicts itself', async () => {
    const rows = await database.read(async (manager): Promise<{ id: number; phase: string }[]> =>
      manager.query(
        `SELECT r.id, ${phaseSql.replaceAll(':today', `'${scaleToday}'`)} AS phase FROM referrals r`,
      ),
    );
    const facts = await database.read((manager) =>
      loadReferralFacts(
        manager,
        rows.map(({ id }) => id),
        scaleToday,
      ),
    );
    const told = [...facts].map(([id, one]) => ({
      id,
      phase: referralPhase(one, referralState(one, scaleToday), scaleToday),
    }));
    expect(told.toSorted((a, b) => a.id - b.id)).toEqual(rows);
    expect(new Set(rows.map(({ phase }) => phase)).size).toBeGreaterThan(3);
    expect(referralPhases).toEqual(expect.arrayContaining([...new Set(rows.map(({ phase }) => phase))]));
  });

  it('is indexed as its triggers would have: the search finds what a plain look finds', async () => {
    const notes: { id: number; text: string }[] = await database.read((manager) =>
      manager.query('SELECT id, text FROM case_entries ORDER BY id DESC'),
    );
    const core = await openScaleCore(school.path);
    try {
      for (const word of ['kantin', 'cemas', 'okok']) {
        const found = (await core.call('search.find', { text: word }, 'counselor')) as {
          notes: { source: string; id: number }[];
        };
        const newest = found.notes.filter(({ source }) => source === 'entry').map(({ id }) => id);
        const holding = notes.filter(({ text }) => holdsWords(text, [word], 'inside')).map(({ id }) => id);
        expect(holding).toEqual(expect.arrayContaining(newest));
        expect(found.notes.length).toBe(5);
      }
    } finally {
      await core.close();
    }
  });
});
