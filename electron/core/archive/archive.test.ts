import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { KeptArchive } from '@shared/contract/archive';
import { readPdf } from '../pdf/testing';
import { startSchool, type TestApp } from '../testing';
import {
  archivePassphrase,
  firstYear,
  makeYears,
  nameMark,
  removeFolder,
  runningYear,
  seal,
  secondYear,
  secretMark,
  signIn,
  startYears,
} from './testing';

let made: string;
/** The same with its first year sealed: sealing takes seconds, and is not what most of these look at. */
let sealed: { folder: string; archive: KeptArchive };
let test: TestApp;
const others: TestApp[] = [];
beforeAll(async () => {
  made = await makeYears();
  const school = await startYears(made);
  const { archive } = await school.ok(seal(school));
  await school.app.close();
  sealed = { folder: school.folder, archive };
}, 60_000);
afterAll(async () => {
  await removeFolder(made);
  await removeFolder(sealed.folder);
});
afterEach(async () => {
  await test.dispose();
  for (const other of others.splice(0)) await other.dispose();
});

const start = async () => (test = await startYears(made));
const startSealed = async (): Promise<KeptArchive> => {
  test = await startYears(sealed.folder);
  return sealed.archive;
};
const overview = () => test.ok(test.client.archive.overview({}));
const yearOf = async (name: string) => (await overview()).years.find((one) => one.schoolYear === name);
const place = () => join(test.folder, 'archives');
const listed = async (state: 'closed' | 'archived') =>
  (await test.ok(test.client.cases.list({ state, limit: 200 }))).rows.map(({ code }) => code);
const openKept = (passphrase = archivePassphrase) =>
  test.client.archive.open({ source: { of: 'kept', schoolYear: firstYear ?? '' }, passphrase });

/** Nothing of the year was changed: no archive, the same closed cases, nothing half-written. */
async function expectUntouched(before: string[]): Promise<void> {
  expect(await listed('closed')).toEqual(before);
  expect(await listed('archived')).toEqual([]);
  const { archives } = await overview();
  expect(archives).toEqual([]);
  expect(await readdir(place())).toEqual([]);
}

it('seals a year whole: one encrypted file, its cases read only, the numbers the same; again it does nothing', async () => {
  await start();
  const { client, ok } = test;
  const before = await yearOf(firstYear ?? '');
  expect(before).toMatchObject({ refusal: null, opensOn: '2025-07-01' });
  const preview = await ok(client.archive.preview({ schoolYear: firstYear ?? '' }));
  expect(preview.contents.secretEntries).toBeGreaterThan(0);
  expect(preview.carriedCases).toHaveLength(before?.carried ?? -1);
  const closed = await listed('closed');
  const years = await ok(client.evaluation.frame({}));
  const filter = { schoolYearId: years.years.find(({ name }) => name === firstYear)?.id ?? 0 };
  const counts = () => ok(client.evaluation.counts({ filter, figure: 'cases_new', by: [] }));
  const counted = await counts();

  const progress: number[] = [];
  const stop = test.app.events.subscribe('test', ({ type, done }) => {
    if (type === 'archive.progress') progress.push(Number(done));
  });
  const { archive, isNew } = await ok(seal(test));
  stop();
  expect(progress.toSorted((a, b) => a - b)).toEqual(progress);
  expect(progress.at(-1)).toBe(1000);
  expect({ isNew, ...archive }).toMatchObject({
    isNew: true,
    fileName: 'arsip-2024-2025.zip',
    retainUntil: '2030-06-30',
    isPresent: true,
    counts: { cases: preview.sealable, referrals: preview.contents.referrals },
  });
  expect(archive.counts.pages).toBeGreaterThanOrEqual(archive.counts.papers);

  const sealed = await listed('archived');
  expect(sealed).toHaveLength(preview.sealable);
  expect([...(await listed('closed')), ...sealed].toSorted()).toEqual(closed.toSorted());
  expect(await counts()).toEqual(counted);
  const found = await ok(client.cases.list({ state: 'archived', limit: 1 }));
  const caseId = found.rows[0]?.id ?? 0;
  expect((await test.error(client.cases.reopen({ caseId, reason: 'Kambuh.' }))).reason).toBe(
    'cases.archived',
  );
  expect(await yearOf(firstYear ?? '')).toBeUndefined();

  const bytes = await readFile(join(place(), archive.fileName));
  const again = await ok(seal(test));
  expect(again).toEqual({ archive, isNew: false });
  expect((await readFile(join(place(), archive.fileName))).equals(bytes)).toBe(true);
  for (const clear of [nameMark, secretMark, 'SQLite format 3', 'Kronologi']) {
    expect(bytes.includes(clear), clear).toBe(false);
  }
  expect(await readdir(place())).toEqual([archive.fileName]);
});

it('says which year cannot be sealed, and refuses a passphrase that is easy or mistyped, beside its field', async () => {
  await start();
  const { years } = await overview();
  expect(years.map(({ schoolYear, refusal }) => [schoolYear, refusal])).toEqual([
    [runningYear, 'yearRuns'],
    [secondYear, 'earlierFirst'],
    [firstYear, null],
  ]);
  const closed = await listed('closed');
  expect(await test.error(seal(test, runningYear))).toMatchObject({
    reason: 'archive.yearRuns',
    params: { opensOn: '2027-07-01' },
  });
  expect((await test.error(seal(test, secondYear))).reason).toBe('archive.earlierFirst');
  expect((await test.error(seal(test, '1999/2000'))).code).toBe('not_found');
  const refusedField = async (passphrase: string, repeated = passphrase) => {
    const input = { schoolYear: firstYear ?? '', passphrase, repeated, keepYears: 5 };
    return (await test.error(test.client.archive.seal(input))).fields?.[0];
  };
  expect(await refusedField(archivePassphrase, 'lain')).toMatchObject({ path: 'repeated' });
  expect(await refusedField('pendek')).toMatchObject({ path: 'passphrase', reason: 'archiveField.tooShort' });
  expect(await refusedField('passwordpassword')).toMatchObject({ reason: 'archiveField.guessable' });
  await expectUntouched(closed);
});

describe('an archive', () => {
  it('is opened on another PC: found, read, handed out, and nothing readable lies on the disk', async () => {
    const archive = await startSealed();
    const stick = await mkdtemp(join(tmpdir(), 'rujuk-stick-'));
    const { path } = await test.ok(
      test.client.archive.copy({ schoolYear: archive.schoolYear, folder: stick }),
    );
    expect(
      (await test.error(test.client.archive.copy({ schoolYear: archive.schoolYear, folder: stick }))).fields,
    ).toMatchObject([{ path: 'folder', reason: 'archiveField.fileThere' }]);

    const other = await startSchool();
    others.push(other);
    const { client, ok } = other;
    const source = { of: 'file', path } as const;
    expect(
      (await other.error(client.archive.open({ source, passphrase: 'bukan ini' }))).fields,
    ).toMatchObject([{ path: 'passphrase', reason: 'archiveField.wrong' }]);
    expect((await other.error(client.archive.find({ text: '' }))).reason).toBe('archive.notOpen');
    const opened = await ok(client.archive.open({ source, passphrase: archivePassphrase }));
    expect(opened).toMatchObject({ schoolYear: firstYear, counts: archive.counts });

    const all = await ok(client.archive.find({}));
    expect(all.total).toBe(archive.counts.cases);
    const { rows, total } = await ok(client.archive.find({ text: 'xylandra QUINT' }));
    expect({ total, student: rows[0]?.student }).toEqual({ total: 1, student: nameMark });
    expect((await ok(client.archive.find({ text: secretMark }))).total).toBe(0);
    const { files } = await ok(client.archive.caseOf({ code: rows[0]?.code ?? '' }));
    expect(files.filter((one) => one.of === 'attachment').map(({ title }) => title)).toEqual([
      'foto.png',
      `laporan ${nameMark}.pdf`,
    ]);
    const fileOf = async (name: string) => {
      const { fileId } = await ok(client.archive.file({ name }));
      return other.app.files.take(fileId, 'test');
    };
    const caseFile = await fileOf(files[0]?.name ?? '');
    const { pages } = await readPdf(caseFile?.bytes ?? new Uint8Array());
    const text = pages.map((page) => page.text).join(' ');
    expect(text).toContain('BERKAS KASUS');
    expect(text).toContain(nameMark);
    expect(text).not.toContain(secretMark);
    const large = await fileOf(files.find(({ title }) => title.startsWith('laporan'))?.name ?? '');
    expect(Buffer.from(large?.bytes ?? []).equals(Buffer.alloc(1_300_000, 'lampiran besar '))).toBe(true);
    expect(await ok(client.archive.check({}))).toEqual({
      files: expect.any(Number),
      damaged: [],
      frame: false,
    });

    for (const name of await readdir(join(other.folder, 'archives'))) {
      const bytes = await readFile(join(other.folder, 'archives', name));
      expect(bytes.includes(nameMark) || bytes.includes('SQLite format 3'), name).toBe(false);
    }
    await ok(client.session.lock({}));
    await signIn(other, 'jendela kelas pagi berembun');
    expect(await ok(client.archive.opened({}))).toBeNull();
    expect(await readdir(join(other.folder, 'archives'))).toEqual([]);
    await removeFolder(stick);
  });

  it('tells each changed byte, and the name of the file that it belongs to', async () => {
    const archive = await startSealed();
    const path = join(place(), archive.fileName);
    const whole = await readFile(path);
    await test.ok(openKept());
    const checked = async (at: number) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x40;
      await writeFile(path, changed);
      return test.client.archive.check({});
    };
    const name = 'kasus/K-2024-001/01-berkas-kasus.pdf';
    const begin = whole.indexOf(name) + name.length;
    expect(begin).toBeGreaterThan(100);
    const inside = await test.ok(checked(begin + 3000));
    expect(inside).toMatchObject({ damaged: [name], frame: false });
    expect(await test.error(test.client.archive.file({ name }))).toMatchObject({
      code: 'file_unreadable',
      reason: 'archive.damagedEntry',
      params: { name },
    });
    // Anywhere else too, also in the list of files and at the very end.
    const places = Array.from({ length: 10 }, (_, at) => 11 + Math.floor((at * whole.length) / 10));
    for (const at of [...places, whole.length - 200, whole.length - 70, whole.length - 1]) {
      const answer = await checked(at);
      const isFound = answer.ok
        ? answer.value.damaged.length > 0 || answer.value.frame
        : answer.error.code === 'file_unreadable';
      expect(isFound, `${at}: ${JSON.stringify(answer)}`).toBe(true);
    }
  });

  it('is told from a foreign file, a missing one, and one that was cut off', async () => {
    const archive = await startSealed();
    const path = join(place(), archive.fileName);
    const reasonOf = async (file: string) =>
      (
        await test.error(
          test.client.archive.open({ source: { of: 'file', path: file }, passphrase: archivePassphrase }),
        )
      ).reason;
    const foreign = join(test.folder, 'surat.zip');
    await writeFile(foreign, 'bukan arsip');
    expect(await reasonOf(foreign)).toBe('archive.foreign');
    expect(await reasonOf(join(test.folder, 'tidak-ada.zip'))).toBe('archive.noFile');
    expect((await overview()).archives[0]?.isPresent).toBe(true);
    await truncate(path, Math.floor(archive.size / 2));
    expect(await reasonOf(path)).toBe('archive.foreign');
    expect((await overview()).archives[0]?.isPresent).toBe(false);
  });

  const sevenZip = ['/usr/bin/7zz', '/usr/bin/7z', '/opt/homebrew/bin/7zz'].find((one) => existsSync(one));
  it.skipIf(!sevenZip)('is opened by 7-Zip with the passphrase alone (needs 7zz or 7z)', async () => {
    const archive = await startSealed();
    const out = await mkdtemp(join(tmpdir(), 'rujuk-7zip-'));
    const path = join(place(), archive.fileName);
    const run = promisify(execFile);
    const { stdout } = await run(sevenZip ?? '', ['l', '-slt', path]);
    expect(stdout).not.toContain(nameMark);
    const methods = new Set(stdout.match(/^Method = .*$/gm));
    expect([...methods]).toEqual([expect.stringContaining('AES-256')]);
    await expect(run(sevenZip ?? '', ['t', '-pbukan ini', path])).rejects.toThrow();
    await run(sevenZip ?? '', ['x', `-p${archivePassphrase}`, `-o${out}`, path]);
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as {
      files: { name: string; size: number }[];
    };
    for (const { name, size } of manifest.files) {
      expect((await readFile(join(out, name))).length, name).toBe(size);
    }
    await removeFolder(out);
  });
});

describe('a sealing that is broken off', () => {
  it('by a crash while the file was written leaves the year untouched, and is cleared away at the next start', async () => {
    const file = await readFile(join(sealed.folder, 'archives', 'arsip-2024-2025.zip'));
    for (const length of [1000, file.length]) {
      await start();
      const closed = await listed('closed');
      const left = join(place(), 'arsip-2024-2025.zip.unfinished');
      await mkdir(place());
      await writeFile(left, file.subarray(0, length));
      await writeFile(`${left}.db`, 'x');
      test = await signIn(await test.restart());
      await expectUntouched(closed);
      if (length < file.length) await test.dispose();
    }
  });

  it('by a crash after the year was sealed is finished at the next start', async () => {
    const archive = await startSealed();
    const path = join(place(), archive.fileName);
    await rename(path, `${path}.unfinished`);
    test = await signIn(await test.restart());
    expect((await overview()).archives).toEqual([archive]);
    expect(await test.ok(openKept())).toMatchObject({ schoolYear: firstYear });
  });

  it('by giving it up, or by a case that was changed meanwhile, leaves the year untouched', async () => {
    await start();
    const closed = await listed('closed');
    const giving = new AbortController();
    const stop = test.app.events.subscribe('test', () => giving.abort());
    const input = {
      schoolYear: firstYear,
      passphrase: archivePassphrase,
      repeated: archivePassphrase,
      keepYears: 5,
    };
    const given = await test.app.router.call('archive.seal', input, {
      clientId: 'test',
      signal: giving.signal,
    });
    stop();
    expect(given).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await expectUntouched(closed);

    const { rows } = await test.ok(test.client.cases.list({ state: 'closed', descending: false, limit: 1 }));
    let reopening: Promise<unknown> | null = null;
    const stopReopening = test.app.events.subscribe('test', () => {
      reopening ??= test.ok(test.client.cases.reopen({ caseId: rows[0]?.id ?? 0, reason: 'Kambuh.' }));
    });
    expect((await test.error(seal(test))).reason).toBe('archive.changedMeanwhile');
    stopReopening();
    await reopening;
    await expectUntouched(closed.filter((code) => code !== rows[0]?.code));
  });
});
