import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallError, Result } from '@shared/contract/errors';
import { bareStudent } from '@core/students/testing';
import { startSchool, startTestApp, testPassphrase, type TestApp } from '@core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isThorough, times } from '../thorough';
import { withFolder } from './data-folder';

/** Broken files of each kind. */
const tries = times(300, 10);
const names = ['Siswa 0', 'Siswa 1', 'Siswa 2'];

let good: string;
let backupId: string;
let accountKey: string;
beforeAll(async () => {
  good = mkdtempSync(join(tmpdir(), 'rujuk-flipped-'));
  const test = await startSchool({ folder: good });
  for (const name of names)
    await test.ok(test.client.students.save({ studentId: null, student: { ...bareStudent, name } }));
  const { here } = await test.ok(test.client.backup.make({}));
  backupId = here.backups[0]?.id ?? '';
  accountKey = (await test.ok(test.client.session.state({}))).accounts[0]?.key ?? '';
  await test.app.close();
});
afterAll(() => rm(good, { recursive: true, force: true }));

/** Turns a random bit over, or several, or cuts the file off. */
async function breakFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (Math.random() < 0.1) return truncate(path, Math.floor(Math.random() * bytes.length));
  const length = Math.random() < 0.8 ? 1 : 100;
  const from = Math.floor(Math.random() * Math.max(1, bytes.length - length));
  for (let at = from; at < Math.min(bytes.length, from + length); at++) {
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(Math.random() * 8)), at);
  }
  await writeFile(path, bytes);
}

const damage = new Set([
  'keyring_damaged',
  'database_damaged',
  'database_newer',
  'file_unreadable',
  'wrong_secret',
  'not_found',
]);
const counted = new Map<string, number>();
function count(kind: string, outcome: string): void {
  const key = `${kind}: ${outcome}`;
  counted.set(key, (counted.get(key) ?? 0) + 1);
}
const expectDamage = ({ code }: CallError) => expect(damage, code).toContain(code);

/** Signs in and reads everything: either it is as it was, or the damage is named. */
async function readAll(test: TestApp, kind: string): Promise<void> {
  const state = await test.client.session.state({});
  if (!state.ok) return expectDamage(state.error);
  if (state.value.phase === 'broken') return count(kind, String(state.value.fault));
  expect(state.value.phase).toBe('locked');
  const opened: Result<unknown> = await test.client.session.unlock({
    accountKey,
    passphrase: testPassphrase,
  });
  if (!opened.ok) {
    count(kind, opened.error.code);
    return expectDamage(opened.error);
  }
  const backup = await test.client.backup.make({});
  if (!backup.ok) {
    count(kind, `found by the backup: ${backup.error.code}`);
    return expectDamage(backup.error);
  }
  // A copy takes the rows and makes the indexes anew: an index that is broken here is whole in the backup.
  const listed = await test.client.students.list({});
  count(kind, listed.ok ? 'unharmed' : `found by reading: ${listed.error.code}`);
  if (!listed.ok) return expectDamage(listed.error);
  expect(listed.value.rows.map(({ name }) => name).toSorted()).toEqual(names);
}

it.each([
  ['the database', ['cases.db']],
  ['one copy of the keyring', ['keyring.json']],
  ['both copies of the keyring', ['keyring.json', 'keyring.copy.json']],
])('broken bytes in %s: the damage is named, or nothing is wrong', async (kind, files) => {
  for (let one = 0; one < tries; one++) {
    await withFolder(async (folder) => {
      await cp(good, folder, { recursive: true });
      for (const file of files) await breakFile(join(folder, file));
      const test = await startTestApp({ folder });
      await readAll(test, kind);
      expect(test.logged.filter((line) => line.includes('internal'))).toEqual([]);
      await test.app.close();
    });
  }
});

it('broken bytes in a backup: it is refused by name, or it is whole', async () => {
  const test = await startTestApp();
  try {
    for (let one = 0; one < tries; one++) {
      await withFolder(async (folder) => {
        await cp(join(good, 'backups'), folder, { recursive: true });
        const files = ['cases.db', 'keyring.json', 'rujuk-backup.json'];
        await breakFile(join(folder, backupId, files[one % files.length] ?? ''));
        const secret = { kind: 'passphrase' as const, accountKey, passphrase: testPassphrase };
        const seen = await test.client.backup.inspect({ folder, name: backupId, secret });
        count('a backup', seen.ok ? 'unharmed' : seen.error.code);
        if (seen.ok) expect(seen.value.students).toBe(names.length);
        else expectDamage(seen.error);
        expect((await test.ok(test.client.session.state({}))).phase).toBe('setup');
      });
    }
    expect(test.logged.filter((line) => line.includes('internal'))).toEqual([]);
  } finally {
    await test.dispose();
  }
  if (isThorough) console.log(counted);
});
