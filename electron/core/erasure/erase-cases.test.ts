import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import type { EntityManager } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCaseDatabase, withReader, type CaseDatabase } from '../database/data-source';
import { Case, Draft, ErasedLetter, Letter, Referral } from '../database/entities';
import { fillDemo } from '../demo/demo';
import { issueDemoLetter } from '../demo/issue-demo-letter';
import { isTaken } from '../letters/letter-numbers';
import { rekeyCopy } from '../vault/rekey';
import { eraseCases } from './erase-cases';

const today = '2026-11-24';
let folder: string;
let database: CaseDatabase;
let key: Buffer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-erase-'));
  key = randomBytes(32);
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: Buffer.from(key) });
  await database.write((manager) =>
    fillDemo(manager, {
      today,
      keyringKey: 'demo',
      students: 60,
      cases: 24,
      issueLetter: issueDemoLetter,
    }),
  );
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every row of every table, as JSON. Those of the search indexes are their own affair. */
async function everything(manager: EntityManager): Promise<Map<string, string[]>> {
  const tables: { name: string }[] = await manager.query(
    `SELECT name FROM sqlite_schema
     WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'
       AND name NOT GLOB 'search_*_*'`,
  );
  const rows = new Map<string, string[]>();
  for (const { name } of tables) {
    const found: unknown[] = await manager.query(`SELECT * FROM "${name}"`);
    rows.set(
      name,
      found.map((row) => JSON.stringify(row)),
    );
  }
  return rows;
}

/** Words of the search indexes that hold a text of cases. */
async function found(manager: EntityManager, text: string): Promise<string[]> {
  const tables: { name: string }[] = await manager.query(
    `SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%' AND name != 'search_students'`,
  );
  const hits: string[] = [];
  for (const { name } of tables) {
    const rows: unknown[] = await manager.query(`SELECT rowid FROM ${name} WHERE ${name} MATCH ?`, [
      `"${text}"`,
    ]);
    if (rows.length > 0) hits.push(name);
  }
  return hits;
}

/** A closed case with an issued letter. */
async function chosen(manager: EntityManager): Promise<Case> {
  const one = await manager
    .createQueryBuilder(Case, 'c')
    .innerJoinAndSelect('c.student', 's')
    .where('EXISTS (SELECT 1 FROM letters l WHERE l.case_id = c.id AND l.number IS NOT NULL)')
    .andWhere(
      'EXISTS (SELECT 1 FROM referral_sessions r JOIN referrals f ON f.id = r.referral_id WHERE f.case_id = c.id)',
    )
    .orderBy('c.id')
    .getOneOrFail();
  return one;
}

describe('erasing cases', () => {
  it('leaves nothing of them, and all of the others', async () => {
    const { erased, before, after, counts } = await database.write(async (manager) => {
      const one = await chosen(manager);
      const referral = await manager.findOneByOrFail(Referral, { caseId: one.id });
      const draft = { accountId: 1, value: {}, updatedAt: `${today}T01:00:00.000Z` };
      await manager.insert(Draft, [
        { ...draft, key: `referrals.${referral.id}.contact.new` },
        { ...draft, key: 'receivers.form.new' },
      ]);
      await manager.update(Case, { id: one.id }, { chronology: 'Penanda rahasia sekali.' });
      const then = await everything(manager);
      const done = await eraseCases(manager, [one.id], today);
      expect(await manager.query('PRAGMA foreign_key_check')).toEqual([]);
      expect(await found(manager, 'Penanda rahasia')).toEqual([]);
      return { erased: one, before: then, after: await everything(manager), counts: done };
    });
    expect(counts).toMatchObject({ cases: 1 });
    expect(counts.letters).toBeGreaterThan(0);

    const own = new Set(['students', 'guardians', 'import_changes', 'year_change_students']);
    const name = erased.student?.name ?? '';
    expect(name).not.toBe('');
    let removed = 0;
    for (const [table, rows] of before) {
      const now = new Set(after.get(table));
      const gone = rows.filter((row) => !now.has(row));
      removed += gone.length;
      // What went was of this case: it says so, or a record of it does.
      for (const row of gone.filter((text) => text.includes('"case_id"')))
        expect(row, table).toContain(`"case_id":${erased.id},`);
      if (!own.has(table)) expect(after.get(table)?.join('\n'), table).not.toContain(name);
      if (table !== 'erased_letters') expect(after.get(table)?.length, table).toBe(rows.length - gone.length);
    }
    expect(removed).toBeGreaterThan(10);
    expect(after.get('drafts')).toHaveLength(1);
  });

  it('leaves no word of them in the file that is written anew', async () => {
    const mark = 'Penandasekali';
    /** The pages of a copy of the file, without their encryption. */
    const pages = (fileKey: Uint8Array) => {
      const plain = join(folder, 'plain.db');
      withReader(target, fileKey, (reader) => reader.copyTo(plain));
      const copy = new Database(plain);
      copy.pragma(`key = 'raw:${Buffer.from(fileKey).toString('hex')}'`);
      copy.pragma(`rekey = ''`);
      copy.close();
      const bytes = readFileSync(plain);
      rmSync(plain);
      return bytes;
    };
    const path = join(folder, 'cases.db');
    const target = join(folder, 'anew.db');
    const writeAnew = async () => {
      rmSync(target, { force: true });
      const newKey = randomBytes(32);
      await rekeyCopy({ source: path, key, target, newKey }, { progress() {} });
      return pages(newKey);
    };
    await database.write(async (manager) => {
      const one = await chosen(manager);
      await manager.update(Case, { id: one.id }, { chronology: `${mark} berulang. `.repeat(50) });
    });
    expect((await writeAnew()).includes(mark)).toBe(true);
    await database.write(async (manager) => eraseCases(manager, [(await chosen(manager)).id], today));
    expect((await writeAnew()).includes(mark)).toBe(false);
  });

  it('keeps the numbers of its letters for good, without a name', async () => {
    await database.write(async (manager) => {
      const one = await chosen(manager);
      const letters = await manager.findBy(Letter, { caseId: one.id });
      await eraseCases(manager, [one.id], today);
      expect(await manager.findBy(Letter, { caseId: one.id })).toEqual([]);
      const kept = await manager.find(ErasedLetter);
      expect(kept.map(({ number }) => number).toSorted()).toEqual(
        letters.map(({ number }) => number).toSorted(),
      );
      for (const { number } of letters)
        if (number !== null) expect(await isTaken(manager, number.toLowerCase())).toBe(true);
    });
  });
});
