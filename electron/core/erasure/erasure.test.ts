import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firstYear, makeYears, nameMark, removeFolder, seal, signIn, startYears } from '../archive/testing';
import { readPdf } from '../pdf/testing';
import { openAccount, passphraseOf, startTestApp, type TestApp } from '../testing';

const year = firstYear ?? '';
const afterRetention = new Date('2030-07-01T02:00:00Z');

let made: string;
let test: TestApp;
let principalId: number;
beforeAll(async () => {
  made = await makeYears();
}, 60_000);
afterAll(() => removeFolder(made));
beforeEach(async () => {
  test = await startYears(made);
  principalId = (await openAccount(test, { name: 'Endang', role: 'principal' })).accountId;
});
afterEach(() => test.dispose());

const confirmed = () => ({ principalId, principalPassphrase: passphraseOf('Endang') });
const request = (studentId: number) => ({
  studentId,
  requestedBy: 'guardian' as const,
  requestedOn: '2026-11-20',
  reason: 'Keluarga pindah dan meminta datanya dihapus.',
});
const casesOf = (studentId: number, state: 'closed' | 'open' | 'archived' = 'closed') =>
  test.ok(test.client.cases.list({ studentId, state }));
const overview = () => test.ok(test.client.erasure.overview({}));
const pagesOf = async (erasureId: number) => {
  const { fileId } = await test.ok(test.client.erasure.minutes({ erasureId }));
  const file = test.app.files.take(fileId, 'test');
  if (!file) throw new Error('the file was not handed out');
  return (await readPdf(file.bytes)).pages.map(({ text }) => text.replaceAll(/\s+/g, ' '));
};

/** A pupil whose cases are all closed and none of them under law; its closed cases. */
async function erasable(): Promise<number> {
  const { rows } = await test.ok(test.client.cases.list({ state: 'closed', limit: 200 }));
  for (const { student } of rows) {
    const { blocks } = await test.ok(test.client.erasure.preview({ studentId: student.id }));
    if (blocks.length === 0) return student.id;
  }
  throw new Error('no pupil can be erased');
}

describe('one pupil, on request', () => {
  it('is erased by two people, with all cases; the school’s list keeps who attends', async () => {
    const { client, ok, error } = test;
    const studentId = await erasable();
    const { counts, studentGoes, cases } = await ok(client.erasure.preview({ studentId }));
    expect(counts.cases).toBeGreaterThan(0);
    const wrong = { principalId, principalPassphrase: 'bukan frasa sandi yang benar' };
    expect((await error(client.erasure.person({ ...request(studentId), ...wrong }))).code).toBe(
      'wrong_secret',
    );
    const alone = { principalId: 1, principalPassphrase: passphraseOf('Endang') };
    expect((await error(client.erasure.person({ ...request(studentId), ...alone }))).fields).toMatchObject([
      { path: 'principalId' },
    ]);
    expect((await casesOf(studentId)).total).toBe(counts.cases);

    const keyBefore = (await ok(client.keys.standing({}))).keyMadeAt;
    const erased = await ok(client.erasure.person({ ...request(studentId), ...confirmed() }));
    expect(erased).toMatchObject({ counts, isSwept: true });
    expect((await casesOf(studentId)).total).toBe(0);
    for (const { caseId } of cases)
      expect((await error(client.cases.get({ caseId }))).code).toBe('not_found');
    const there = await client.students.get({ studentId });
    expect(there.ok).toBe(!studentGoes);
    expect((await ok(client.keys.standing({}))).keyMadeAt >= keyBefore).toBe(true);

    const [record] = (await overview()).records;
    expect(record).toMatchObject({ of: 'person', outcome: 'erased', confirmedBy: 'Endang', counts });
    const [page] = await pagesOf(erased.id);
    expect(page).toContain('Berita Acara Pemusnahan Data');
    expect(page).toContain('atas permintaan orang tua/wali tanggal 20 November 2026');
    expect(page).toContain('Endang');
  });

  it('stays while a case is open or held back; the refusal is kept with its reason', async () => {
    const { client, ok, error } = test;
    const studentId = await erasable();
    const { cases } = await ok(client.erasure.preview({ studentId }));
    const caseId = cases[0]?.caseId ?? 0;
    await ok(client.erasure.hold({ caseId, reason: 'Sedang dimintai keterangan oleh pengadilan.' }));
    const { blocks } = await ok(client.erasure.preview({ studentId }));
    expect(blocks).toMatchObject([{ block: 'hold', reason: 'Sedang dimintai keterangan oleh pengadilan.' }]);
    const refusal = await error(client.erasure.person({ ...request(studentId), ...confirmed() }));
    expect(refusal).toMatchObject({ code: 'refused', reason: 'erasure.blocked' });
    expect((await casesOf(studentId)).total).toBeGreaterThan(0);
    await ok(client.erasure.refuse({ ...request(studentId), reason: 'Ditahan karena perkara.' }));
    expect((await overview()).records).toMatchObject([
      { outcome: 'refused', reason: 'Ditahan karena perkara.' },
    ]);
    await ok(client.erasure.hold({ caseId, reason: null }));
    expect((await ok(client.erasure.preview({ studentId }))).blocks).toEqual([]);

    const open = await ok(client.cases.list({ state: 'open', limit: 1 }));
    const busy = await ok(client.erasure.preview({ studentId: open.rows[0]?.student.id ?? 0 }));
    expect(busy.blocks.map(({ block }) => block)).toContain('open');
  });
});

describe('a sealed year', () => {
  /** The same folder in another year, signed in again. */
  async function years(now: Date): Promise<void> {
    const { folder } = test;
    await test.app.close();
    test = await signIn(await startTestApp({ folder, now }));
  }
  const destroy = (more: object = {}) =>
    test.client.erasure.year({
      schoolYear: year,
      typed: year,
      reason: 'Masa simpan berakhir.',
      ...confirmed(),
      ...more,
    });

  it('is destroyed once its retention is over, by two people, and leaves numbers without names', async () => {
    const { archive } = await test.ok(seal(test));
    expect((await overview()).due).toEqual([]);
    const early = await test.error(destroy());
    expect(early).toMatchObject({ code: 'refused', reason: 'erasure.retained' });
    await years(afterRetention);
    expect((await overview()).due).toMatchObject([{ schoolYear: year, cases: archive.counts.cases }]);
    const other = await test.error(destroy({ typed: '2025/2026' }));
    expect(other.fields).toMatchObject([{ path: 'typed' }]);
    const file = join(test.folder, 'archives', archive.fileName);
    expect(existsSync(file)).toBe(true);

    const { id, counts, isSwept } = await test.ok(destroy());
    expect(isSwept).toBe(true);
    expect(counts.cases).toBe(archive.counts.cases);
    expect(existsSync(file)).toBe(false);
    expect((await test.ok(test.client.cases.list({ state: 'archived' }))).total).toBe(0);
    const { records, due } = await overview();
    expect(due).toEqual([]);
    const [record] = records;
    expect(record).toMatchObject({ of: 'year', schoolYear: year });
    const summary = record?.totals?.find(({ title }) => title === 'Ringkasan');
    expect(summary?.rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(record?.totals)).not.toContain(nameMark);
    const [page] = await pagesOf(id);
    expect(page).toContain(`tahun pelajaran ${year}`);
    expect(page).toContain(archive.fileName);
    expect((await test.error(destroy())).code).toBe('not_found');
  });

  it('whose file outlived a crash loses it at the next look', async () => {
    const { archive } = await test.ok(seal(test));
    await years(afterRetention);
    const file = join(test.folder, 'archives', archive.fileName);
    const bytes = await readFile(file);
    await test.ok(destroy());
    await writeFile(file, bytes);
    await overview();
    expect(existsSync(file)).toBe(false);
  });
});

it('is nobody’s but the coordinator’s', async () => {
  const principal = await openAccount(test, { name: 'Dua', role: 'principal' });
  const counselor = await openAccount(test, { name: 'Tiga', role: 'counselor' });
  for (const { client } of [principal, counselor]) {
    expect((await test.error(client.erasure.preview({ studentId: 1 }))).code).toBe('forbidden');
    expect((await test.error(client.erasure.person({ ...request(1), ...confirmed() }))).code).toBe(
      'forbidden',
    );
  }
});
