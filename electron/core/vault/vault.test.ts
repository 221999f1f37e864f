import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standardLayout } from '@shared/domain/page-layout';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openAccount,
  passphraseOf,
  startSchool,
  startTestApp,
  testPassphrase,
  testSchool,
  type TestApp,
} from '../testing';

let test: TestApp;
afterEach(() => test.dispose());

const accountKey = async () => {
  const { accounts } = await test.ok(test.client.session.state({}));
  return accounts[0]?.key ?? '';
};

describe('setting up on an empty PC', () => {
  beforeEach(async () => {
    test = await startTestApp();
  });

  it('offers set-up, then asks for the recovery code, then opens', async () => {
    expect((await test.ok(test.client.session.state({}))).phase).toBe('setup');
    const made = await test.ok(
      test.client.setup.create({ school: testSchool, schoolYear: '2026/2027', passphrase: testPassphrase }),
    );
    expect(made.phase).toBe('recovery');
    expect(made.account?.role).toBe('coordinator');
    // Asked twice at once, as the page does that shows the code and prints it: one code, not two.
    const [{ recoveryCode }, same] = await Promise.all([
      test.ok(test.client.setup.recoveryCode({})),
      test.ok(test.client.setup.recoveryCode({})),
    ]);
    expect(same.recoveryCode).toBe(recoveryCode);
    expect(recoveryCode).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    const refused = await test.error(test.client.setup.confirmRecovery({ recoveryCode: 'AAAA-BBBB' }));
    expect(refused.fields?.[0]).toMatchObject({ path: 'recoveryCode', reason: 'recoveryMismatch' });
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    expect((await test.ok(test.client.setup.confirmRecovery({ recoveryCode: typed }))).phase).toBe('open');
  });

  it('draws the sheet of the letters while it is being set up', async () => {
    const sample = { ...testSchool, layout: standardLayout };
    expect((await test.ok(test.client.letters.layoutPreview(sample))).pageCount).toBe(1);
  });

  it('tells where the data lies to whoever is signed in, and to nobody else', async () => {
    expect((await test.error(test.client.session.installation({}))).code).toBe('locked');
    await test.ok(
      test.client.setup.create({ school: testSchool, schoolYear: '2026/2027', passphrase: testPassphrase }),
    );
    expect(await test.ok(test.client.session.installation({}))).toEqual({ dataFolder: test.folder });
  });

  it('asks for a new recovery code where the first was never typed back', async () => {
    await test.ok(
      test.client.setup.create({ school: testSchool, schoolYear: '2026/2027', passphrase: testPassphrase }),
    );
    const first = await test.ok(test.client.setup.recoveryCode({}));
    test = await test.restart();
    const state = await test.ok(
      test.client.session.unlock({ accountKey: await accountKey(), passphrase: testPassphrase }),
    );
    expect(state.phase).toBe('recovery');
    const second = await test.ok(test.client.setup.recoveryCode({}));
    expect(second.recoveryCode).not.toBe(first.recoveryCode);
  });

  it('refuses a weak passphrase beside its field and says why', async () => {
    const error = await test.error(
      test.client.setup.create({ school: testSchool, schoolYear: '2026/2027', passphrase: 'password1234' }),
    );
    expect(error.fields?.[0]?.path).toBe('passphrase');
    expect(error.fields?.[0]?.reason).toMatch(/^passphrase\./);
    expect((await test.ok(test.client.session.state({}))).phase).toBe('setup');
  });

  it('keeps what was typed when leaving half-way, without any passphrase, and drops it in the end', async () => {
    await test.ok(test.client.setup.saveDraft({ draft: { name: 'SMP Negeri 2 Kraton', step: 2 } }));
    test = await test.restart();
    expect((await test.ok(test.client.setup.readDraft({}))).draft).toEqual({
      name: 'SMP Negeri 2 Kraton',
      step: 2,
    });
    await test.ok(
      test.client.setup.create({ school: testSchool, schoolYear: '2026/2027', passphrase: testPassphrase }),
    );
    expect(await readdir(test.folder)).not.toContain('setup-draft.json');
    expect((await test.error(test.client.setup.saveDraft({ draft: {} }))).code).toBe('conflict');
  });

  it('refuses a damaged logo before it can spoil every letter', async () => {
    const logoLeft = `data:image/png;base64,${Buffer.from('not a picture').toString('base64')}`;
    const error = await test.error(
      test.client.setup.create({
        school: { ...testSchool, logoLeft },
        schoolYear: '2026/2027',
        passphrase: testPassphrase,
      }),
    );
    expect(error.fields?.[0]).toMatchObject({ path: 'school.logoLeft', reason: 'logoDamaged' });
  });
});

describe('locking and unlocking', () => {
  beforeEach(async () => {
    test = await startSchool();
  });

  it('locks: nothing is answered until the passphrase is given again', async () => {
    await test.ok(test.client.session.lock({}));
    expect((await test.error(test.client.school.get({}))).code).toBe('locked');
    expect((await test.ok(test.client.session.state({}))).school).toBeNull();
    await test.ok(test.client.session.unlock({ accountKey: await accountKey(), passphrase: testPassphrase }));
    expect((await test.ok(test.client.school.get({}))).name).toBe(testSchool.name);
  });

  it('lets in who signs in while the vault is being closed behind the one before', async () => {
    await test.dispose();
    test = await startSchool({ cost: 2 ** 14 });
    const key = await accountKey();
    const leaving = test.client.session.lock({});
    const answer = test.client.session.unlock({ accountKey: key, passphrase: testPassphrase });
    await leaving;
    expect((await test.ok(answer)).phase).toBe('open');
    await test.ok(test.client.school.get({}));
  });

  it('slows wrong tries down, also after a restart and when many come at once', async () => {
    await test.ok(test.client.session.lock({}));
    const key = await accountKey();
    const wrong = () =>
      test.error(test.client.session.unlock({ accountKey: key, passphrase: 'salah sekali' }));
    const codes = (await Promise.all(Array.from({ length: 12 }, wrong))).map((error) => error.code);
    expect(codes.filter((code) => code === 'wrong_secret')).toHaveLength(3);
    expect(codes.filter((code) => code === 'too_many_tries')).toHaveLength(9);
    test = await test.restart();
    expect((await test.ok(test.client.session.state({}))).accounts[0]?.waitSeconds).toBeGreaterThan(0);
    const right = await test.error(
      test.client.session.unlock({ accountKey: key, passphrase: testPassphrase }),
    );
    expect(right.code).toBe('too_many_tries');
    expect(right.params?.['seconds']).toBeGreaterThan(0);
  });

  it('counts for each account: who signs in does not wipe out what was guessed at another’s', async () => {
    const sari = await openAccount(test, { name: 'Sari', role: 'counselor' });
    const key = await accountKey();
    const guess = (passphrase: string) => test.client.session.unlock({ accountKey: key, passphrase });
    const own = { accountKey: sari.accountKey, passphrase: passphraseOf('Sari') };
    for (const passphrase of ['salah satu', 'salah dua', 'salah tiga']) {
      expect((await test.error(guess(passphrase))).code).toBe('wrong_secret');
      await test.ok(sari.client.session.unlock(own));
    }
    expect((await test.error(guess(testPassphrase))).code).toBe('too_many_tries');
    await test.ok(sari.client.session.unlock(own));
    // A reset begins anew: the person was told the new one.
    const wrong = { ...own, passphrase: 'bukan ini' };
    for (let tries = 0; tries < 3; tries++) await test.error(sari.client.session.unlock(wrong));
    const given = { accountId: sari.accountId, passphrase: passphraseOf('baru') };
    await test.ok(test.client.accounts.resetPassphrase(given));
    const again = await test.error(sari.client.session.unlock({ ...own, passphrase: given.passphrase }));
    expect(again.reason).toBe('session.passphraseTemporary');
  });

  it('counts on as after the longest wait where somebody has written into the count', async () => {
    await test.ok(test.client.session.lock({}));
    await writeFile(join(test.folder, 'tries.json'), '{"');
    const answer = await test.error(
      test.client.session.unlock({ accountKey: await accountKey(), passphrase: testPassphrase }),
    );
    expect(answer).toMatchObject({ code: 'too_many_tries', params: { seconds: 900 } });
  });

  it('keeps what was being typed, for the account that typed it', async () => {
    await test.ok(
      test.client.drafts.save({ key: 'cases.report', value: { chronology: 'Siswa tampak murung' } }),
    );
    await test.ok(test.client.session.lock({}));
    await test.ok(test.client.session.unlock({ accountKey: await accountKey(), passphrase: testPassphrase }));
    const { value } = await test.ok(test.client.drafts.read({ key: 'cases.report' }));
    expect(value).toEqual({ chronology: 'Siswa tampak murung' });
    await test.ok(test.client.drafts.discard({ key: 'cases.report' }));
    expect(await test.ok(test.client.drafts.list({}))).toEqual([]);
  });
});

describe('the recovery code', () => {
  it('opens the vault and sets a new passphrase; the old one opens nothing any more', async () => {
    test = await startTestApp();
    await test.ok(
      test.client.setup.create({ school: testSchool, schoolYear: '2026/2027', passphrase: testPassphrase }),
    );
    const { recoveryCode } = await test.ok(test.client.setup.recoveryCode({}));
    await test.ok(test.client.setup.confirmRecovery({ recoveryCode }));
    await test.ok(test.client.session.lock({}));
    const key = await accountKey();
    const newPassphrase = 'pohon trembesi depan gerbang';
    await test.ok(test.client.session.unlockWithRecovery({ accountKey: key, recoveryCode, newPassphrase }));
    await test.ok(test.client.session.lock({}));
    const old = await test.error(test.client.session.unlock({ accountKey: key, passphrase: testPassphrase }));
    expect(old.code).toBe('wrong_secret');
    await test.ok(test.client.session.unlock({ accountKey: key, passphrase: newPassphrase }));
  });
});

describe('what lies on the disk', () => {
  const marker = 'PENANDA-RAHASIA-7731';

  it('is unreadable without the key: database, write-ahead log, keyring', async () => {
    test = await startSchool();
    await test.ok(test.client.drafts.save({ key: 'cases.report', value: { chronology: marker } }));
    const files = await readdir(test.folder, { recursive: true });
    expect(files).toContain('cases.db-wal');
    for (const file of files) {
      const bytes = await readFile(join(test.folder, file));
      expect(bytes.includes(marker), file).toBe(false);
      expect(bytes.subarray(0, 15).toString('latin1'), file).not.toBe('SQLite format 3');
    }
    expect(test.logged.join('\n')).not.toContain(marker);
  });

  it('survives one damaged keyring by its copy, and says so when both are damaged', async () => {
    test = await startSchool();
    await writeFile(join(test.folder, 'keyring.json'), '{"content":');
    test = await test.restart();
    await test.ok(test.client.session.unlock({ accountKey: await accountKey(), passphrase: testPassphrase }));
    for (const name of ['keyring.json', 'keyring.copy.json']) {
      const text = await readFile(join(test.folder, 'keyring.copy.json'), 'utf8');
      await writeFile(join(test.folder, name), text.replace('"version": 1', '"version": 1 '));
      await writeFile(join(test.folder, name), text.replace(/"nonce": "./, '"nonce": "_'));
    }
    test = await test.restart();
    const state = await test.ok(test.client.session.state({}));
    expect(state).toMatchObject({ phase: 'broken', fault: 'keyring_damaged' });
    const setup = await test.error(
      test.client.setup.create({ school: testSchool, schoolYear: '2026/2027', passphrase: testPassphrase }),
    );
    expect(setup.code).toBe('conflict');
  });

  it('never offers to set up over a database whose keyring is gone', async () => {
    test = await startSchool();
    for (const name of ['keyring.json', 'keyring.copy.json']) await rm(join(test.folder, name));
    test = await test.restart();
    expect(await test.ok(test.client.session.state({}))).toMatchObject({
      phase: 'broken',
      fault: 'keyring_damaged',
    });
  });

  it('says that the database is damaged, or missing, instead of opening an empty one', async () => {
    test = await startSchool();
    const key = await accountKey();
    await test.ok(test.client.session.lock({}));
    const path = join(test.folder, 'cases.db');
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(7, 100, 6000));
    const error = await test.error(
      test.client.session.unlock({ accountKey: key, passphrase: testPassphrase }),
    );
    expect(error.code).toBe('database_damaged');
    expect((await test.ok(test.client.session.state({}))).fault).toBe('database_damaged');
    await rm(path);
    test = await test.restart();
    expect((await test.ok(test.client.session.state({}))).fault).toBe('database_missing');
  });

  it('finishes a set-up that was cut off after its keyring was written', async () => {
    test = await startSchool();
    await test.app.close();
    await rename(join(test.folder, 'cases.db'), join(test.folder, 'cases.new.db'));
    test = await startTestApp({ folder: test.folder });
    await test.ok(test.client.session.unlock({ accountKey: await accountKey(), passphrase: testPassphrase }));
    expect((await test.ok(test.client.school.get({}))).name).toBe(testSchool.name);
  });
});
