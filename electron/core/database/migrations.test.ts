import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchool, testPassphrase, testSchool, type TestApp } from '../testing';
import { migrations } from './migrations';

// The list that this Rujuk knows; a test makes it a later or an earlier one.
vi.mock('./migrations', async (original) => ({
  migrations: [...(await original<{ migrations: unknown[] }>()).migrations],
}));
const known = migrations as (new () => MigrationInterface)[];
const current = [...known];

/** A change that a later version brings. */
class AddsATable implements MigrationInterface {
  name = 'AddsATable1893456000000';
  async up(runner: QueryRunner) {
    await runner.query('CREATE TABLE later (note TEXT)');
  }
  async down() {}
}

/** A change that fails when half of it is done. */
class FailsHalfWay implements MigrationInterface {
  name = 'FailsHalfWay1893456000001';
  async up(runner: QueryRunner) {
    await runner.query('CREATE TABLE half (note TEXT)');
    await runner.query('INSERT INTO no_such_table VALUES (1)');
  }
  async down() {}
}

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(async () => {
  await test.dispose();
  known.splice(0, known.length, ...current);
});

async function unlock() {
  const { accounts } = await test.ok(test.client.session.state({}));
  return test.client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase: testPassphrase });
}

const backups = () => readdir(join(test.folder, 'backups')).catch(() => []);

describe('a newer Rujuk on the data of an older one', () => {
  it('keeps a copy, as encrypted as the original, and changes what has to change', async () => {
    known.push(AddsATable);
    test = await test.restart();
    await test.ok(unlock());
    expect((await test.ok(test.client.school.get({}))).name).toBe(testSchool.name);
    const [copy, ...more] = await backups();
    expect([copy, more]).toEqual([expect.stringMatching(/^rujuk-\d{8}T\d{6}Z$/), []]);
    const bytes = await readFile(join(test.folder, 'backups', copy ?? '', 'cases.db'));
    expect(bytes.includes(testSchool.name)).toBe(false);
    expect(bytes.includes('SQLite format 3')).toBe(false);

    test = await test.restart();
    await test.ok(unlock());
    expect(await backups()).toHaveLength(1);
  });

  it('whose change fails leaves the data as it was, for the older one to open', async () => {
    known.push(AddsATable, FailsHalfWay);
    test = await test.restart();
    expect((await test.error(unlock())).code).toBe('internal');
    expect((await test.error(test.client.school.get({}))).code).toBe('locked');

    known.splice(0, known.length, ...current);
    test = await test.restart();
    await test.ok(unlock());
    expect((await test.ok(test.client.school.get({}))).name).toBe(testSchool.name);
  });
});

it('an older Rujuk on the data of a newer one says so, and changes nothing', async () => {
  known.push(AddsATable);
  test = await test.restart();
  await test.ok(unlock());

  known.splice(0, known.length, ...current);
  test = await test.restart();
  const before = await readFile(join(test.folder, 'cases.db'));
  expect((await test.error(unlock())).code).toBe('database_newer');
  expect(await test.ok(test.client.session.state({}))).toMatchObject({
    phase: 'broken',
    fault: 'database_newer',
  });
  expect((await readFile(join(test.folder, 'cases.db'))).equals(before)).toBe(true);
});
