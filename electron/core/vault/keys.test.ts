import { copyFile, cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withReader } from '../database/data-source';
import { bareStudent } from '../students/testing';
import { clientOf, openAccount, passphraseOf, startTestApp, testPassphrase, testSchool } from '../testing';
import type { TestApp } from '../testing';
import { keyOf, readKeyring } from './keyring';

let test: TestApp;
let recoveryCode: string;
beforeEach(async () => {
  test = await startTestApp();
  const { client, ok } = test;
  await ok(client.setup.create({ school: testSchool, schoolYear: '2026/2027', passphrase: testPassphrase }));
  ({ recoveryCode } = await ok(client.setup.recoveryCode({})));
  await ok(client.setup.confirmRecovery({ recoveryCode }));
  await ok(client.students.save({ studentId: null, student: bareStudent }));
});
afterEach(() => test.dispose());

const sari = { name: 'Sari Utami', role: 'counselor' as const };
const coordinator = testSchool.coordinator.name;
const vaultFiles = ['cases.db', 'keyring.json', 'keyring.copy.json'];

const keyFor = async (name: string) => {
  const { accounts } = await test.ok(clientOf(test.app, 'door').session.state({}));
  return accounts.find((one) => one.name === name)?.key ?? '';
};
const signIn = async (name = coordinator, passphrase = testPassphrase, window = 'test') =>
  clientOf(test.app, window).session.unlock({ accountKey: await keyFor(name), passphrase });
const students = async () => (await test.ok(test.client.students.list({}))).total;
const change = () => test.client.keys.change({ passphrase: testPassphrase });

/** The key of the database that lies in a folder, by the coordinator's passphrase. */
async function databaseKey(folder = test.folder, name = coordinator, passphrase = testPassphrase) {
  const keyring = await readKeyring(folder);
  const account = keyring?.accounts.find((one) => one.name === name);
  if (!keyring || !account) return null;
  return keyOf(keyring, { kind: 'passphrase', accountKey: account.key, passphrase });
}
const opens = (key: Uint8Array, path = join(test.folder, 'cases.db')) =>
  withReader(path, key, (reader) => reader.all('SELECT id FROM students').length);

describe('a new key for the data', () => {
  it('is opened by every passphrase and by the recovery code as before; the old key opens nothing', async () => {
    await openAccount(test, sari);
    const old = await databaseKey();
    const steps: unknown[] = [];
    test.app.events.subscribe('test', (event) => event.type === 'keys.progress' && steps.push(event['done']));
    expect((await test.error(test.client.keys.change({ passphrase: 'bukan ini' }))).code).toBe(
      'wrong_secret',
    );
    expect(steps).toEqual([]);
    const changing = change();
    // Asked meanwhile, it waits and is answered out of the new file.
    const asked = students();
    await test.ok(changing);
    expect(await asked).toBe(1);
    expect(steps).toEqual([0, 1, 2, 3]);
    await test.ok(test.client.students.save({ studentId: null, student: { ...bareStudent, name: 'Ani' } }));
    await test.ok(test.client.session.lock({}));

    expect(() => opens(old ?? Buffer.alloc(32))).toThrow('database_damaged');
    expect(opens((await databaseKey()) ?? Buffer.alloc(32))).toBe(2);
    test = await test.restart();
    await test.ok(signIn(sari.name, passphraseOf(sari.name), 'sari'));
    await test.ok(signIn());
    expect(await students()).toBe(2);
    const newPassphrase = passphraseOf('lain');
    const accountKey = await keyFor(coordinator);
    const other = clientOf(test.app, 'other');
    await test.ok(other.session.unlockWithRecovery({ accountKey, recoveryCode, newPassphrase }));
    expect((await readdir(test.folder)).filter((name) => /unfinished|replacement/.test(name))).toEqual([]);
  });

  it('shuts out who was closed, also with a copy of the old keyring', async () => {
    const { accountId } = await openAccount(test, sari);
    const copy = join(test.folder, 'stick');
    await mkdir(copy);
    for (const name of vaultFiles) await copyFile(join(test.folder, name), join(copy, name));
    await test.app.close();
    test = await startTestApp({ folder: test.folder, now: new Date('2026-12-01T02:00:00Z') });
    await test.ok(signIn());
    await test.ok(test.client.accounts.close({ accountId }));
    const closedSince = async () => (await test.ok(test.client.keys.standing({}))).closedSince;
    expect(await closedSince()).toBe(1);
    await test.ok(change());
    expect(await closedSince()).toBe(0);
    const theirs = await databaseKey(copy, sari.name, passphraseOf(sari.name));
    expect(() => opens(theirs ?? Buffer.alloc(32))).toThrow('database_damaged');
    expect(await databaseKey(test.folder, sari.name, passphraseOf(sari.name))).toBeNull();
  });

  it('leaves the backups from before open to their own keyring', async () => {
    await test.ok(test.client.backup.make({}));
    await test.ok(test.client.students.save({ studentId: null, student: { ...bareStudent, name: 'Ani' } }));
    await test.ok(change());
    await test.ok(test.client.backup.make({}));
    const folder = join(test.folder, 'backups');
    const { backups } = await test.ok(test.client.backup.lookIn({ folder }));
    const counts = [];
    for (const { id, accounts } of backups) {
      const accountKey = accounts[0]?.key ?? '';
      const secret = { kind: 'passphrase', accountKey, passphrase: testPassphrase } as const;
      counts.push((await test.ok(test.client.backup.inspect({ folder, name: id, secret }))).students);
    }
    expect(counts.toSorted()).toEqual([1, 2]);
    const older = backups.at(-1);
    const secret = { kind: 'recovery', recoveryCode } as const;
    await test.ok(test.client.backup.restore({ folder, name: older?.id ?? '', secret }));
    await test.ok(signIn());
    expect(await students()).toBe(1);
  });

  it('is given up when it is cancelled: nothing has changed', async () => {
    const before = await databaseKey();
    const caller = { clientId: 'test', signal: AbortSignal.abort() };
    const answer = await test.app.router.call('keys.change', { passphrase: testPassphrase }, caller);
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await students()).toBe(1);
    expect(await databaseKey()).toEqual(before);
  });
});

describe('a kill while the key is changed', () => {
  /** The data folder with the old key, and with the new one. */
  async function bothKeys() {
    await test.ok(test.client.session.lock({}));
    const old = `${test.folder}-old`;
    await cp(test.folder, old, { recursive: true });
    await test.ok(signIn());
    await test.ok(change());
    await test.app.close();
    const fresh = `${test.folder}-new`;
    await cp(test.folder, fresh, { recursive: true });
    return { old, fresh };
  }

  const puts = async (from: string, to: string, names = vaultFiles) => {
    await mkdir(to, { recursive: true });
    for (const name of names) await copyFile(join(from, name), join(to, name));
  };

  it.each<[string, (old: string, fresh: string) => Promise<void>]>([
    [
      'while the other file is written: the old one counts',
      async (old, fresh) => {
        await puts(old, test.folder);
        await puts(fresh, join(test.folder, 'rekey.unfinished'), ['cases.db']);
      },
    ],
    [
      'when the other pair has its name: the new one counts',
      async (old, fresh) => {
        await puts(old, test.folder);
        await puts(fresh, join(test.folder, 'replacement'));
      },
    ],
    [
      'between keyring and database',
      async (old, fresh) => {
        await puts(old, test.folder, ['cases.db']);
        await puts(fresh, test.folder, ['keyring.json', 'keyring.copy.json']);
        await puts(fresh, join(test.folder, 'replacement'));
      },
    ],
    [
      'between the two copies of the keyring',
      async (old, fresh) => {
        await puts(old, test.folder, ['cases.db', 'keyring.copy.json']);
        await puts(fresh, test.folder, ['keyring.json']);
        await puts(fresh, join(test.folder, 'replacement'));
      },
    ],
    [
      'before the folder is cleared away',
      async (_old, fresh) => {
        await puts(fresh, test.folder);
        await puts(fresh, join(test.folder, 'replacement'), ['keyring.json', 'keyring.copy.json']);
      },
    ],
  ])('%s', async (_when, leave) => {
    const { old, fresh } = await bothKeys();
    await leave(old, fresh);
    test = await startTestApp({ folder: test.folder });
    await test.ok(signIn());
    expect(await students()).toBe(1);
    expect((await readdir(test.folder)).filter((name) => /unfinished|replacement/.test(name))).toEqual([]);
    await rm(old, { recursive: true });
    await rm(fresh, { recursive: true });
  });
});

describe('a new recovery code', () => {
  it('counts once it was typed back; until then the old one does, afterwards no more', async () => {
    const { client, ok, error } = test;
    expect((await error(client.keys.renewRecovery({ passphrase: 'bukan ini' }))).code).toBe('wrong_secret');
    expect((await error(client.keys.recoveryPdf({}))).reason).toBe('accounts.noNewCode');
    const made = await ok(client.keys.renewRecovery({ passphrase: testPassphrase }));
    expect(made.recoveryCode).not.toBe(recoveryCode);
    await ok(client.keys.recoveryPdf({}));
    const accountKey = await keyFor(coordinator);
    const other = clientOf(test.app, 'other');
    const open = (code: string) =>
      other.session.unlockWithRecovery({
        accountKey,
        recoveryCode: code,
        newPassphrase: passphraseOf(code),
      });
    await ok(open(recoveryCode));
    const typed = await error(client.keys.confirmRecovery({ recoveryCode }));
    expect(typed.fields?.[0]?.reason).toBe('recoveryMismatch');
    await ok(client.keys.confirmRecovery({ recoveryCode: made.recoveryCode.toLowerCase() }));
    expect((await error(client.keys.confirmRecovery(made))).reason).toBe('accounts.noNewCode');
    expect((await error(open(recoveryCode))).code).toBe('wrong_secret');
    await ok(open(made.recoveryCode));
  });
});
