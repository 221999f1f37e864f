import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chronologyProblems } from '@shared/domain/chronology';
import { outreachProblems, outreachStanding } from '@shared/domain/outreach';
import { receiverKindCodes } from '@shared/procedure/receivers';
import { standingCodes } from '@shared/domain/referral-standing';
import { referralState } from '@shared/domain/referral-state';
import { missingForStart, requirementStates } from '@shared/domain/requirement-gate';
import { IsNull } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { Case, Letter, Outreach, OutreachCase, Referral, Student } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { fillDemo } from './demo';
import { issueDemoLetter } from './issue-demo-letter';

const actionOf = { finished: 'finish', declined: 'decline', revoked: 'revoke', cancelled: 'cancel' } as const;

let folder: string;
let database: CaseDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-demo-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const fill = (students: number, cases: number) =>
  database.write((manager) =>
    fillDemo(manager, {
      today: '2026-11-24',
      keyringKey: 'demo',
      students,
      cases,
      issueLetter: issueDemoLetter,
    }),
  );

describe('the school of demonstrations', () => {
  it('has 600 pupils, cases in every state, and nothing broken', async () => {
    await fill(600, 150);
    const counts = await database.read(async (manager) => ({
      attending: await manager.countBy(Student, { leftOn: IsNull() }),
      cases: await manager.count(Case),
      letters: await manager.count(Letter),
      endings: await manager
        .createQueryBuilder(Referral, 'referral')
        .select('referral.endedAs', 'endedAs')
        .addSelect('count(*)', 'count')
        .groupBy('referral.endedAs')
        .getRawMany(),
    }));
    expect(counts.attending).toBe(600);
    expect(counts.cases).toBe(150);
    expect(counts.letters).toBeGreaterThan(50);
    expect(counts.endings.map((row: { endedAs: string | null }) => row.endedAs).sort()).toEqual(
      ['cancelled', 'declined', 'finished', 'revoked', null].sort(),
    );
    expect(await database.isSound()).toBe(true);
  });

  it('has outreaches on their way and done, with no day that cannot be right', async () => {
    await fill(100, 150);
    const today = '2026-11-24';
    const rows = await database.read((manager) => manager.find(Outreach));
    expect(rows.flatMap((row) => outreachProblems(row, today))).toEqual([]);
    expect([...new Set(rows.map((row) => outreachStanding(row, today)))].sort()).toEqual(
      ['asked', 'cancelled', 'done', 'held', 'overdue', 'report_owed', 'scheduled'].sort(),
    );
    expect(await database.read((manager) => manager.count(OutreachCase))).toBe(1);
  });

  it('has a referral at every standing, and none that the rules would not have let come so far', async () => {
    await fill(100, 150);
    const today = '2026-11-24';
    const referrals = await database.read(async (manager) => {
      const ids = (await manager.find(Referral, { select: { id: true } })).map(({ id }) => id);
      return [...(await loadReferralFacts(manager, ids, today)).values()];
    });
    const standings = new Set<string>(referrals.map((facts) => referralState(facts, today).standing.code));
    expect(standingCodes.filter((code) => !standings.has(code))).toEqual([]);
    const kinds = new Set(referrals.filter(({ report }) => report !== null).map(({ kind }) => kind));
    expect(receiverKindCodes.filter((code) => !kinds.has(code))).toEqual([]);
    for (const facts of referrals) {
      expect(chronologyProblems(facts, today)).toEqual([]);
      if (facts.sessions.length > 0 && !facts.emergency) {
        expect(missingForStart(requirementStates(facts))).toEqual([]);
      }
      if (facts.ended) {
        const before = referralState({ ...facts, ended: null }, facts.ended.on);
        expect([facts.ended.as, before.may[actionOf[facts.ended.as]]]).toEqual([
          facts.ended.as,
          { allowed: true },
        ]);
      }
    }
  });
});
