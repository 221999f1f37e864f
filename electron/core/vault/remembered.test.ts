import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SecretBox } from '../host';
import {
  openAccount,
  passphraseOf,
  startSchool,
  startTestApp,
  testPassphrase,
  testSchool,
  type TestApp,
} from '../testing';

/** Seals for one account of the operating system: another's mask does not open it. */
const boxOf = (mask: number): SecretBox => ({
  seal: (plain) => Uint8Array.from([mask, ...plain.map((byte) => byte ^ mask)]),
  open(sealed) {
    if (sealed[0] !== mask) throw new Error('not this user');
    return sealed.slice(1).map((byte) => byte ^ mask);
  },
});

let test: TestApp;
beforeEach(async () => {
  test = await startSchool({ secretBox: boxOf(77) });
});
afterEach(() => test.dispose());

const coordinator = async () => {
  const { accounts } = await test.ok(test.client.session.state({}));
  return accounts.find(({ name }) => name === testSchool.coordinator.name);
};
const unlockRemembered = async () =>
  test.client.session.unlockRemembered({ accountKey: (await coordinator())?.key ?? '' });
const remember = () => test.ok(test.client.session.remember({ passphrase: testPassphrase }));

describe('a key that the operating system keeps', () => {
  it('is off, asks for the passphrase, and opens once after a start; the lock stays a lock', async () => {
    expect(await test.ok(test.client.session.remembering({}))).toEqual({ possible: true, on: false });
    const wrong = await test.error(test.client.session.remember({ passphrase: 'bukan ini' }));
    expect(wrong.code).toBe('wrong_secret');
    await remember();
    expect(await test.ok(test.client.session.remembering({}))).toEqual({ possible: true, on: true });
    await test.ok(test.client.session.lock({}));
    expect((await coordinator())?.opensBySystem).toBe(false);
    expect((await test.error(unlockRemembered())).reason).toBe('session.notRemembered');

    test = await test.restart();
    expect((await coordinator())?.opensBySystem).toBe(true);
    expect((await test.ok(unlockRemembered())).phase).toBe('open');
    await test.ok(test.client.session.lock({}));
    expect((await test.error(unlockRemembered())).code).toBe('forbidden');
  });

  it('is offered nowhere where there is no store for it, and opens for no other account of the system', async () => {
    await remember();
    await test.app.close();
    test = await startTestApp({ folder: test.folder, secretBox: boxOf(12) });
    expect((await test.error(unlockRemembered())).code).toBe('forbidden');
    await test.app.close();
    test = await startTestApp({ folder: test.folder });
    expect((await coordinator())?.opensBySystem).toBe(false);
    const accountKey = (await coordinator())?.key ?? '';
    await test.ok(test.client.session.unlock({ accountKey, passphrase: testPassphrase }));
    expect(await test.ok(test.client.session.remembering({}))).toEqual({ possible: false, on: false });
    const refused = await test.error(test.client.session.remember({ passphrase: testPassphrase }));
    expect(refused.reason).toBe('session.nothingKeeps');
  });

  it('goes with a new passphrase, with guessing, and when it is turned off', async () => {
    const isOn = async () => (await test.ok(test.client.session.remembering({}))).on;
    await remember();
    const newPassphrase = passphraseOf('baru');
    await test.ok(test.client.session.changePassphrase({ passphrase: testPassphrase, newPassphrase }));
    expect(await isOn()).toBe(false);
    await test.ok(test.client.session.remember({ passphrase: newPassphrase }));
    await test.ok(test.client.session.forgetRemembered({}));
    expect(await isOn()).toBe(false);
    await test.ok(test.client.session.remember({ passphrase: newPassphrase }));
    const accountKey = (await coordinator())?.key ?? '';
    for (const passphrase of ['salah satu', 'salah dua', 'salah tiga']) {
      expect(await isOn()).toBe(true);
      await test.error(test.client.session.unlock({ accountKey, passphrase }));
    }
    expect(await isOn()).toBe(false);
  });

  it('goes with the account, and with the coordinator’s reset; a new key of the data leaves it', async () => {
    const sari = await openAccount(test, { name: 'Sari', role: 'counselor' });
    const keep = () => sari.client.session.remember({ passphrase: passphraseOf('Sari') });
    await test.ok(keep());
    const kept = () => readFile(join(test.folder, 'remembered.json'), 'utf8');
    await test.ok(test.client.keys.change({ passphrase: testPassphrase }));
    expect(await kept()).toContain(sari.accountKey);
    await test.ok(
      test.client.accounts.resetPassphrase({ accountId: sari.accountId, passphrase: passphraseOf('lain') }),
    );
    expect(await kept()).not.toContain(sari.accountKey);
    await test.ok(test.client.accounts.close({ accountId: sari.accountId }));
    expect(await kept()).not.toContain(sari.accountKey);
    await test.ok(test.client.backup.make({}));
    const { here } = await test.ok(test.client.backup.overview({}));
    const backup = join(here.folder, here.backups[0]?.id ?? '');
    expect(existsSync(join(backup, 'keyring.json'))).toBe(true);
    expect(existsSync(join(backup, 'remembered.json'))).toBe(false);
  });
});
