import { createHash } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccountRow } from '@shared/contract/accounts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bareStudent, reportCase } from '../students/testing';
import { clientOf, openAccount, passphraseOf, startSchool, testPassphrase, type TestApp } from '../testing';

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

const sari = { name: 'Sari Utami, S.Pd.', role: 'counselor' as const, staffId: null };
const first = 'layang-layang putus di lapangan';

const rows = async () => (await test.ok(test.client.accounts.list({}))).rows;
const rowOf = async (name: string): Promise<AccountRow | undefined> =>
  (await rows()).find((one) => one.name === name);
const idOf = async (name: string) => (await rowOf(name))?.accountId ?? 0;
const keyOf = async (name: string) => {
  const { accounts } = await test.ok(clientOf(test.app, 'door').session.state({}));
  return accounts.find((one) => one.name === name)?.key ?? '';
};
const signIn = async (name: string, passphrase: string, window = name) =>
  clientOf(test.app, window).session.unlock({ accountKey: await keyOf(name), passphrase });
const coordinator = 'Bagus Prayitno, S.Pd.';

describe('an account that the coordinator makes', () => {
  it('must choose a passphrase of its own before it comes in', async () => {
    await test.ok(test.client.accounts.add({ account: sari, passphrase: first }));
    expect(await rowOf(sari.name)).toMatchObject({
      passphrase: 'temporary',
      lastSignInAt: null,
      openCases: 0,
    });
    const refused = await test.error(signIn(sari.name, first));
    expect(refused).toMatchObject({ code: 'refused', reason: 'session.passphraseTemporary' });
    const own = clientOf(test.app, 'sari');
    expect((await test.error(own.cases.list({}))).code).toBe('locked');

    const accountKey = await keyOf(sari.name);
    const choose = (passphrase: string, newPassphrase: string) =>
      own.session.choosePassphrase({ accountKey, passphrase, newPassphrase });
    expect((await test.error(choose(first, first))).fields?.[0]?.reason).toBe('passphrase.same');
    expect((await test.error(choose(first, 'password123'))).fields?.[0]?.path).toBe('newPassphrase');
    expect((await test.error(choose('bukan ini', passphraseOf('Sari')))).code).toBe('wrong_secret');
    const state = await test.ok(choose(first, passphraseOf('Sari')));
    expect(state.account).toMatchObject({ name: sari.name, role: 'counselor' });
    expect((await rowOf(sari.name))?.passphrase).toBe('own');
    expect((await rowOf(sari.name))?.lastSignInAt).toBe('2026-11-24T02:00:00.000Z');
    expect((await test.error(signIn(sari.name, first))).code).toBe('wrong_secret');
    await test.ok(signIn(sari.name, passphraseOf('Sari')));
  });

  it('is refused with a weak passphrase, a name that is there, a class of nobody; nothing is kept', async () => {
    const add = (account: object, passphrase = first) =>
      test.error(test.client.accounts.add({ account: { ...sari, ...account }, passphrase }));
    expect((await add({}, 'sari utami')).fields?.[0]?.path).toBe('passphrase');
    expect((await add({ name: 'bagus prayitno  S.Pd.' })).fields?.[0]).toMatchObject({
      path: 'account.name',
      reason: 'accountNameTaken',
    });
    expect((await add({ role: 'homeroom' })).fields?.[0]?.reason).toBe('homeroomStaff');
    expect((await add({ staffId: 999 })).fields?.[0]?.reason).toBe('unknownStaff');
    expect(await rows()).toHaveLength(1);
  });

  it('gets its name, role and staff from the coordinator; another role signs it out', async () => {
    const { client, accountId } = await openAccount(test, sari);
    const { rows: staff } = await test.ok(test.client.staff.list({}));
    const staffId = staff[0]?.id ?? null;
    const renamed = { ...sari, name: 'Sari Utami, M.Pd.', staffId };
    await test.ok(test.client.accounts.save({ accountId, account: renamed }));
    expect((await test.ok(client.session.state({}))).account?.name).toBe('Sari Utami, M.Pd.');
    expect((await rowOf('Sari Utami, M.Pd.'))?.staffName).toBe(staff[0]?.name);
    expect(await keyOf('Sari Utami, M.Pd.')).not.toBe('');

    await test.ok(test.client.accounts.save({ accountId, account: { ...renamed, role: 'principal' } }));
    expect((await test.ok(client.session.state({}))).phase).toBe('locked');
    await test.ok(signIn('Sari Utami, M.Pd.', passphraseOf(sari.name), sari.name));
    expect((await test.error(client.cases.list({}))).code).toBe('forbidden');
  });
});

describe('a coordinator', () => {
  it('cannot close or demote the own account, nor give it another passphrase without the present one', async () => {
    const accountId = await idOf(coordinator);
    const reset = await test.error(test.client.accounts.resetPassphrase({ accountId, passphrase: first }));
    expect(reset.reason).toBe('accounts.ownReset');
    expect((await test.error(test.client.accounts.close({ accountId }))).reason).toBe('accounts.ownClosing');
    const account = { name: coordinator, role: 'counselor' as const, staffId: null };
    const refused = await test.error(test.client.accounts.save({ accountId, account }));
    expect(refused.reason).toBe('accounts.ownRole');
  });

  it('always stays: of two who close each other at once, one is refused', async () => {
    const other = await openAccount(test, { name: 'Wulan', role: 'coordinator' });
    const own = await idOf(coordinator);
    const answers = await Promise.all([
      test.client.accounts.close({ accountId: other.accountId }),
      other.client.accounts.close({ accountId: own }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ error: { reason: 'accounts.lastCoordinator' } });
  });
});

describe('closing an account', () => {
  it('ends its sessions at once and takes its key out of both copies of the keyring', async () => {
    const { client, accountId, accountKey } = await openAccount(test, sari);
    await test.ok(test.client.accounts.close({ accountId }));
    expect((await test.error(client.cases.list({}))).code).toBe('locked');
    for (const name of ['keyring.json', 'keyring.copy.json']) {
      const text = await readFile(join(test.folder, name), 'utf8');
      expect(text).not.toContain(accountKey);
      expect(text).not.toContain('Sari');
    }
    const refused = await test.error(
      client.session.unlock({ accountKey, passphrase: passphraseOf(sari.name) }),
    );
    expect(refused.code).toBe('not_found');
    expect((await rowOf(sari.name))?.closedAt).toBe('2026-11-24T02:00:00.000Z');

    await test.ok(test.client.accounts.reopen({ accountId, passphrase: first }));
    expect(await rowOf(sari.name)).toMatchObject({ closedAt: null, passphrase: 'temporary' });
  });

  it('waits until the cases are handed over, and says how many', async () => {
    const { client, accountId } = await openAccount(test, sari);
    const { studentId } = await test.ok(test.client.students.save({ studentId: null, student: bareStudent }));
    await reportCase({ ...test, client }, studentId);
    expect((await rowOf(sari.name))?.openCases).toBe(1);
    const refused = await test.error(test.client.accounts.close({ accountId }));
    expect(refused).toMatchObject({ reason: 'accounts.hasOpenCases', params: { count: 1 } });
    const account = { ...sari, role: 'principal' as const };
    const demoted = await test.error(test.client.accounts.save({ accountId, account }));
    expect(demoted.reason).toBe('accounts.hasOpenCases');
    await test.ok(client.cases.list({}));
  });
});

describe('a forgotten passphrase', () => {
  it('is reset by the coordinator, signs out, and must be changed', async () => {
    const { client, accountId, accountKey } = await openAccount(test, sari);
    await test.ok(test.client.accounts.resetPassphrase({ accountId, passphrase: first }));
    expect((await test.error(client.cases.list({}))).code).toBe('locked');
    expect((await test.error(signIn(sari.name, passphraseOf(sari.name)))).code).toBe('wrong_secret');
    await test.ok(
      client.session.choosePassphrase({ accountKey, passphrase: first, newPassphrase: passphraseOf('baru') }),
    );
  });

  it('is changed by its owner, who gives the old one; other windows are signed out', async () => {
    const { client } = await openAccount(test, sari);
    await test.ok(signIn(sari.name, passphraseOf(sari.name), 'second'));
    const change = (passphrase: string) =>
      client.session.changePassphrase({ passphrase, newPassphrase: passphraseOf('baru') });
    expect((await test.error(change('bukan ini'))).code).toBe('wrong_secret');
    await test.ok(change(passphraseOf(sari.name)));
    await test.ok(client.cases.list({}));
    expect((await test.error(clientOf(test.app, 'second').cases.list({}))).code).toBe('locked');
    expect((await test.error(signIn(sari.name, passphraseOf(sari.name)))).code).toBe('wrong_secret');
    await test.ok(signIn(sari.name, passphraseOf('baru')));
  });
});

describe('a crash between the row of an account and its key', () => {
  /** The files of the keyring as they were before a change: the app died after the row was written. */
  async function keyringFromBefore(change: () => Promise<unknown>) {
    const files = ['keyring.json', 'keyring.copy.json'].map((name) => join(test.folder, name));
    for (const file of files) await copyFile(file, `${file}.before`);
    await change();
    await test.app.close();
    for (const file of files) await copyFile(`${file}.before`, file);
    test = await test.restart();
  }

  it('while closing: it does not come in, and at the next sign-in its key is gone', async () => {
    const { accountId, accountKey } = await openAccount(test, sari);
    await keyringFromBefore(() => test.ok(test.client.accounts.close({ accountId })));
    expect((await test.error(signIn(sari.name, passphraseOf(sari.name)))).code).toBe('forbidden');
    for (const name of ['keyring.json', 'keyring.copy.json']) {
      expect(await readFile(join(test.folder, name), 'utf8')).not.toContain(accountKey);
    }
    expect((await test.error(test.client.accounts.list({}))).code).toBe('locked');
    await test.ok(signIn(coordinator, testPassphrase, 'test'));
  });

  it('while adding: it stands in the list without a passphrase, and is given one', async () => {
    await keyringFromBefore(() => test.ok(test.client.accounts.add({ account: sari, passphrase: first })));
    await test.ok(signIn(coordinator, testPassphrase, 'test'));
    const row = await rowOf(sari.name);
    expect(row?.passphrase).toBe('none');
    const accountId = row?.accountId ?? 0;
    await test.ok(test.client.accounts.resetPassphrase({ accountId, passphrase: first }));
    expect(await keyOf(sari.name)).not.toBe('');
  });

  it('while renaming: the keyring follows the row at the next sign-in', async () => {
    const { accountId } = await openAccount(test, sari);
    const account = { ...sari, name: 'Sari Wibowo' };
    await keyringFromBefore(() => test.ok(test.client.accounts.save({ accountId, account })));
    await test.ok(signIn(coordinator, testPassphrase, 'test'));
    expect(await keyOf('Sari Wibowo')).not.toBe('');
  });
});

it('notices a keyring that somebody without the key has written into', async () => {
  await openAccount(test, sari);
  await test.app.close();
  for (const name of ['keyring.json', 'keyring.copy.json']) {
    const path = join(test.folder, name);
    const { content } = JSON.parse(await readFile(path, 'utf8'));
    // The public half of somebody else: the next key would be wrapped for them.
    content.accounts[0].publicKey = content.accounts[1].publicKey;
    const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    await writeFile(path, JSON.stringify({ content, sha256 }));
  }
  test = await test.restart();
  expect((await test.error(signIn(coordinator, testPassphrase))).code).toBe('keyring_damaged');
});
