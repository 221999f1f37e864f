import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IsNull } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { Case, Letter, Referral, Student } from '../database/entities';
import { fillDemo } from './demo';
import { issueDemoLetter } from './issue-demo-letter';

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
      ['finished', 'revoked', null].sort(),
    );
    expect(await database.isSound()).toBe(true);
  });
});
