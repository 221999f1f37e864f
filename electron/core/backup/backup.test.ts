import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RujukClient } from '@shared/contract/contract';
import { bareStudent } from '../students/testing';
import { startSchool, startTestApp, testPassphrase, testSchool, type TestApp } from '../testing';

const marker = 'Xylandra Quintesa';

let test: TestApp;
let stick: string;
const others: TestApp[] = [];
beforeEach(async () => {
  test = await startSchool();
  stick = await mkdtemp(join(tmpdir(), 'rujuk-stick-'));
});
afterEach(async () => {
  await test.dispose();
  for (const other of others.splice(0)) await other.dispose();
  await rm(stick, { recursive: true, force: true });
});

async function anotherPc(): Promise<TestApp> {
  const other = await startTestApp();
  others.push(other);
  return other;
}

const place = () => join(test.folder, 'backups');
const overview = async () => test.ok(test.client.backup.overview({}));

const addStudent = (client: RujukClient, name: string) =>
  test.ok(client.students.save({ studentId: null, student: { ...bareStudent, name, className: 'VII A' } }));
const names = async (app: TestApp) =>
  (await app.ok(app.client.students.list({}))).rows.map(({ name }) => name).toSorted();

async function secretOf(app: TestApp, folder: string, id: string) {
  const { backups } = await app.ok(app.client.backup.lookIn({ folder }));
  const accountKey = backups.find((one) => one.id === id)?.accounts[0]?.key ?? '';
  return { kind: 'passphrase' as const, accountKey, passphrase: testPassphrase };
}

/** One backup with one student in it; then a second student is written down. */
async function backUpThenGoOn(): Promise<string> {
  await addStudent(test.client, marker);
  const { here } = await test.ok(test.client.backup.make({}));
  await addStudent(test.client, 'Bagas Wirawan');
  return here.backups[0]?.id ?? '';
}

async function signIn(app: TestApp) {
  const { accounts } = await app.ok(app.client.session.state({}));
  await app.ok(app.client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase: testPassphrase }));
}

describe('a backup', () => {
  it('is whole, sealed like the original, and told on the first screen', async () => {
    expect(await overview()).toMatchObject({ lastGoodAt: null, overdue: true, here: { backups: [] } });
    const id = await backUpThenGoOn();
    expect(await overview()).toMatchObject({
      lastGoodAt: '2026-11-24T02:00:00.000Z',
      overdue: false,
      trouble: null,
      here: { backups: [{ id, reason: 'by_hand' }] },
    });
    const files = await readdir(join(place(), id));
    expect(files.toSorted()).toEqual(['cases.db', 'keyring.copy.json', 'keyring.json', 'rujuk-backup.json']);
    for (const name of files) {
      const bytes = await readFile(join(place(), id, name));
      for (const clear of [marker, testSchool.name, 'SQLite format 3']) {
        expect(bytes.includes(clear), `${clear} in ${name}`).toBe(false);
      }
    }
  });

  it('made twice in one second is two, each with a name of its own', async () => {
    await test.ok(test.client.backup.make({}));
    const { here } = await test.ok(test.client.backup.make({}));
    expect(here.backups.map(({ id }) => id)).toEqual(['rujuk-20261124T020000Z-2', 'rujuk-20261124T020000Z']);
  });

  it('clears away what a crash left half-written', async () => {
    await mkdir(join(place(), '.rujuk-belum-selesai-12ab'), { recursive: true });
    await test.ok(test.client.backup.make({}));
    expect((await readdir(place())).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a second place', () => {
  const choose = (path: string | null) => test.client.backup.setSecondPlace({ path });

  it('gets every backup, checked; a stick pulled out is told, and brought up to date when it is back', async () => {
    await test.ok(test.client.backup.make({}));
    const chosen = await test.ok(choose(stick));
    const folder = join(stick, 'Cadangan-Rujuk');
    expect(chosen.second).toMatchObject({ folder, present: true, trouble: null });
    expect(chosen.second?.backups).toHaveLength(1);
    const id = (await readdir(folder)).find((name) => name.startsWith('rujuk-2'));
    const written = await readFile(join(place(), id ?? '', 'cases.db'));
    expect((await readFile(join(folder, id ?? '', 'cases.db'))).equals(written)).toBe(true);

    await cp(folder, `${folder}-aside`, { recursive: true });
    await rm(folder, { recursive: true });
    const without = await test.ok(test.client.backup.make({}));
    expect(without.second).toMatchObject({ present: false, backups: [], trouble: null });
    await cp(`${folder}-aside`, folder, { recursive: true });
    expect((await test.ok(test.client.backup.make({}))).second?.backups).toHaveLength(2);
  });

  it.each([
    ['sini', 'backupPlace.notAbsolute'],
    ['\\\\server\\bk', 'backupPlace.network'],
    ['//server/bk', 'backupPlace.network'],
    ['/tidak/ada', 'backupPlace.missing'],
  ])('refuses %s beside the field: %s', async (path, reason) => {
    expect((await test.error(choose(path))).fields).toEqual([{ path: 'path', reason }]);
    expect((await overview()).second).toBeNull();
  });

  it('is not the folder of the data itself, and not a file', async () => {
    expect((await test.error(choose(test.folder))).fields?.[0]?.reason).toBe('backupPlace.sameFolder');
    const file = join(stick, 'berkas');
    await writeFile(file, '');
    expect((await test.error(choose(file))).fields?.[0]?.reason).toBe('backupPlace.notFolder');
  });

  it('is not taken for another stick under the same path', async () => {
    await test.ok(choose(stick));
    await writeFile(
      join(stick, 'Cadangan-Rujuk', 'rujuk-tempat-cadangan.json'),
      JSON.stringify({ format: 'rujuk-backup-place', id: 'another' }),
    );
    expect((await test.ok(test.client.backup.make({}))).second).toMatchObject({ present: false });
  });
});

describe('restoring', () => {
  it('brings the former state back, and keeps the present one as a backup first', async () => {
    const id = await backUpThenGoOn();
    const chosen = { folder: place(), name: id, secret: await secretOf(test, place(), id) };
    const contents = { school: testSchool.name, students: 1, cases: 0, letters: 0 };
    expect(await test.ok(test.client.backup.inspect(chosen))).toMatchObject(contents);
    expect(await names(test)).toEqual(['Bagas Wirawan', marker]);

    expect(await test.ok(test.client.backup.restore(chosen))).toMatchObject(contents);
    expect((await test.error(test.client.students.list({}))).code).toBe('locked');
    await signIn(test);
    expect(await names(test)).toEqual([marker]);

    const [before] = (await overview()).here.backups;
    expect(before?.reason).toBe('before_restore');
    const back = { folder: place(), name: before?.id ?? '', secret: chosen.secret };
    await test.ok(test.client.backup.restore(back));
    await signIn(test);
    expect(await names(test)).toEqual(['Bagas Wirawan', marker]);
  });

  it('is what somebody finds who signs in the moment the screen locks', async () => {
    const id = await backUpThenGoOn();
    const chosen = { folder: place(), name: id, secret: await secretOf(test, place(), id) };
    let signingIn: Promise<void> | undefined;
    const stop = test.app.events.subscribe('test', ({ type }) => {
      if (type === 'session.locked') signingIn ??= signIn(test);
    });
    await test.ok(test.client.backup.restore(chosen));
    stop();
    expect(signingIn).toBeDefined();
    await signingIn;
    expect(await names(test)).toEqual([marker]);
  });

  it('works on a new PC, with the passphrase of the backup', async () => {
    const id = await backUpThenGoOn();
    await cp(place(), stick, { recursive: true });
    const other = await anotherPc();
    const secret = await secretOf(other, stick, id);
    const wrong = { ...secret, passphrase: 'bukan yang ini' };
    expect(
      (await other.error(other.client.backup.inspect({ folder: stick, name: id, secret: wrong }))).code,
    ).toBe('wrong_secret');
    await other.ok(other.client.backup.restore({ folder: stick, name: id, secret }));
    expect((await other.ok(other.client.session.state({}))).phase).toBe('locked');
    await signIn(other);
    expect(await names(other)).toEqual([marker]);
    expect(await other.ok(other.client.school.get({}))).toMatchObject({ name: testSchool.name });
  });

  it('needs somebody signed in where there is data that can be opened', async () => {
    const id = await backUpThenGoOn();
    const secret = await secretOf(test, place(), id);
    await test.ok(test.client.session.lock({}));
    const chosen = { folder: place(), name: id, secret };
    for (const call of [test.client.backup.inspect(chosen), test.client.backup.restore(chosen)]) {
      expect((await test.error(call)).code).toBe('locked');
    }
    expect((await test.error(test.client.backup.lookIn({ folder: place() }))).code).toBe('locked');
  });

  it('mends a PC whose keyring is broken, and lays the broken one aside', async () => {
    const id = await backUpThenGoOn();
    for (const name of ['keyring.json', 'keyring.copy.json']) await writeFile(join(test.folder, name), '{');
    test = await test.restart();
    expect(await test.ok(test.client.session.state({}))).toMatchObject({ phase: 'broken' });
    const secret = await secretOf(test, place(), id);
    await test.ok(test.client.backup.restore({ folder: place(), name: id, secret }));
    await signIn(test);
    expect(await names(test)).toEqual([marker]);
    const aside = (await readdir(place())).find((name) => name.startsWith('sebelum-pemulihan-'));
    expect(await readFile(join(place(), aside ?? '', 'keyring.json'), 'utf8')).toBe('{');
    expect(await readdir(join(place(), aside ?? ''))).toContain('cases.db');
  });

  it('clears away what was laid aside more than a month ago, but never the newest', async () => {
    const folders = ['20260901T020000Z', '20261001T020000Z', '20261120T020000Z'];
    for (const stamp of folders)
      await mkdir(join(place(), `sebelum-pemulihan-${stamp}`), { recursive: true });
    await mkdir(join(place(), 'sebelum-pemulihan-20261101T020000Z.belum-selesai'));
    const { here } = await test.ok(test.client.backup.make({}));
    expect(here.laidAside).toEqual(['2026-11-20T02:00:00.000Z']);
    const left = async () => (await readdir(place())).filter((name) => name.startsWith('sebelum-'));
    expect(await left()).toEqual([`sebelum-pemulihan-${folders[2]}`]);
    await rename(
      join(place(), `sebelum-pemulihan-${folders[2]}`),
      join(place(), `sebelum-pemulihan-${folders[0]}`),
    );
    await test.ok(test.client.backup.make({}));
    expect(await left()).toEqual([`sebelum-pemulihan-${folders[0]}`]);
  });

  it('can be given up until the data is exchanged, and leaves everything as it was', async () => {
    const id = await backUpThenGoOn();
    const chosen = { folder: place(), name: id, secret: await secretOf(test, place(), id) };
    for (const wanted of [1, 2]) {
      // Given up at the first progress, and when it is the present state that is being kept.
      const given = new AbortController();
      let seen = 0;
      const stop = test.app.events.subscribe('test', ({ type }) => {
        if (type === 'backup.changed' && ++seen >= wanted) given.abort();
      });
      const answer = await test.app.router.call('backup.restore', chosen, {
        clientId: 'test',
        signal: given.signal,
      });
      stop();
      expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(await names(test)).toEqual(['Bagas Wirawan', marker]);
      expect((await readdir(test.folder)).filter((name) => name.startsWith('replacement'))).toEqual([]);
    }
  });

  it('mends one whose keyring breaks while it is open', async () => {
    const id = await backUpThenGoOn();
    const secret = await secretOf(test, place(), id);
    for (const name of ['keyring.json', 'keyring.copy.json']) await writeFile(join(test.folder, name), '{');
    await test.ok(test.client.backup.restore({ folder: place(), name: id, secret }));
    await signIn(test);
    expect(await names(test)).toEqual([marker]);
    expect((await readdir(place())).filter((name) => name.startsWith('sebelum-'))).toHaveLength(1);
  });

  describe('of something that is not a whole backup', () => {
    let chosen: Parameters<RujukClient['backup']['restore']>[0];
    let file: string;
    beforeEach(async () => {
      const id = await backUpThenGoOn();
      chosen = { folder: place(), name: id, secret: await secretOf(test, place(), id) };
      file = join(place(), id, 'cases.db');
    });

    /** Refused, and everything as it was. */
    async function expectRefused(code: string, reason?: string) {
      for (const call of [test.client.backup.inspect, test.client.backup.restore]) {
        const error = await test.error(call(chosen));
        expect([error.code, error.reason]).toEqual([code, reason]);
      }
      expect(await names(test)).toEqual(['Bagas Wirawan', marker]);
      const left = await readdir(test.folder);
      expect(left.filter((name) => name.startsWith('replacement'))).toEqual([]);
      expect((await overview()).here.backups).toHaveLength(1);
    }

    it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('cut off after %i tenths', async (tenths) => {
      const { length } = await readFile(file);
      await truncate(file, Math.floor((length * tenths) / 10));
      await expectRefused('file_unreadable', 'backup.damaged');
    });

    it('with one changed byte', async () => {
      const bytes = await readFile(file);
      const middle = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
      await writeFile(file, bytes);
      await expectRefused('file_unreadable', 'backup.damaged');
    });

    it('without its keyring, or with another vault’s', async () => {
      const folder = join(place(), chosen.name);
      const foreign = await startSchool();
      others.push(foreign);
      for (const name of ['keyring.json', 'keyring.copy.json']) {
        await cp(join(foreign.folder, name), join(folder, name));
      }
      await expectRefused('wrong_secret');
      for (const name of ['keyring.json', 'keyring.copy.json']) await rm(join(folder, name));
      await expectRefused('not_found');
    });

    it('a folder beside the backups', async () => {
      chosen = { ...chosen, name: '../..' };
      await expectRefused('not_found');
    });
  });

  it('that a crash broke off before the other data had its name changes nothing; after it, it is finished', async () => {
    const id = await backUpThenGoOn();
    const secret = await secretOf(test, place(), id);
    await cp(join(place(), id), join(test.folder, 'replacement.unfinished'), { recursive: true });
    test = await test.restart();
    await signIn(test);
    expect(await names(test)).toEqual(['Bagas Wirawan', marker]);
    await cp(join(place(), id), join(test.folder, 'replacement'), { recursive: true });
    test = await test.restart();
    await signIn(test);
    expect(await names(test)).toEqual([marker]);
    expect(secret.kind).toBe('passphrase');
  });
});
