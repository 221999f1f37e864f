import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPdf } from '../pdf/testing';
import { startSchool, type TestApp } from '../testing';

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

const stick = {
  id: null,
  kind: 'lost' as const,
  noticedOn: '2026-11-23',
  noticedTime: '07:30',
  what: 'Nama, kelas, dan catatan konseling dua belas siswa.',
  how: 'Diska USB tertinggal di angkutan kota pada pagi hari.',
  measures: '',
  people: 12,
};
const today = '2026-11-24';
const list = () => test.ok(test.client.breaches.list({}));
const record = async (more: Partial<typeof stick> = {}) =>
  (await test.ok(test.client.breaches.save({ ...stick, ...more }))).id;

describe('a breach', () => {
  it('is kept with who wrote it down, and says until when the people must be told', async () => {
    const id = await record();
    expect(await list()).toMatchObject([
      {
        id,
        noticedOn: '2026-11-23',
        noticedTime: '07:30',
        people: 12,
        recordedBy: 'Bagus Prayitno, S.Pd.',
        // 07.30 WIB and three days.
        tellUntil: '2026-11-26T00:30:00.000Z',
        mustTell: true,
        isLate: false,
        answers: [],
      },
    ]);
    await test.ok(test.client.breaches.save({ ...stick, id, measures: 'Frasa sandi diganti.' }));
    expect(await list()).toMatchObject([{ id, measures: 'Frasa sandi diganti.' }]);
  });

  it('is late after three days, until the people and the authority are told', async () => {
    const breachId = await record({ noticedOn: '2026-11-20' });
    expect(await list()).toMatchObject([{ isLate: true }]);
    for (const step of ['people', 'authority'] as const) {
      const answer = { state: 'done' as const, on: today, note: 'Surat diserahkan.' };
      await test.ok(test.client.breaches.answer({ breachId, step, answer }));
    }
    expect(await list()).toMatchObject([{ isLate: false, mustTell: false }]);
    await test.ok(test.client.breaches.answer({ breachId, step: 'people', answer: null }));
    expect(await list()).toMatchObject([{ isLate: true, answers: [{ step: 'authority' }] }]);
  });

  it('refuses what cannot be, beside its field, and changes nothing', async () => {
    const { breaches } = test.client;
    const late = await test.error(breaches.save({ ...stick, noticedOn: today, noticedTime: '23:59' }));
    expect(late.fields).toMatchObject([{ path: 'noticedOn', reason: 'inFuture' }]);
    expect((await test.error(breaches.save({ ...stick, what: ' ' }))).fields).toMatchObject([
      { path: 'what', reason: 'required' },
    ]);
    expect(await list()).toEqual([]);
    const breachId = await record();
    const answered = (answer: { state: 'done' | 'not_applicable'; on: string; note: string }) =>
      test.error(breaches.answer({ breachId, step: 'police', answer }));
    expect((await answered({ state: 'not_applicable', on: today, note: '' })).fields).toMatchObject([
      { path: 'answer.note', reason: 'required' },
    ]);
    expect((await answered({ state: 'done', on: '2026-11-25', note: '' })).fields).toMatchObject([
      { path: 'answer.on', reason: 'inFuture' },
    ]);
    expect((await test.error(breaches.save({ ...stick, id: 99 }))).code).toBe('not_found');
    expect((await test.error(breaches.notice({ breachId: 99, to: 'people' }))).code).toBe('not_found');
    expect(await list()).toMatchObject([{ answers: [] }]);
  });

  it('has a written notice with the three things of the law, to the people and to the authority', async () => {
    const breachId = await record({ kind: 'lost' });
    const textOf = async (to: 'people' | 'authority') => {
      const { fileId, name } = await test.ok(test.client.breaches.notice({ breachId, to }));
      expect(name).toBe('pemberitahuan-data-pribadi-2026-11-24.pdf');
      const file = test.app.files.take(fileId, 'test');
      if (!file) throw new Error('the file was not handed out');
      const { pages } = await readPdf(file.bytes);
      expect(pages).toHaveLength(1);
      return pages[0]?.text.replaceAll(/\s+/g, ' ') ?? '';
    };
    const people = await textOf('people');
    const [data, how, measures] = [
      people.indexOf('Data pribadi yang terungkap. Nama, kelas'),
      people.indexOf('Kapan dan bagaimana data itu terungkap. Diska USB'),
      people.indexOf('Upaya penanganan dan pemulihan. Sedang dilakukan.'),
    ];
    expect(data).toBeGreaterThan(0);
    expect(how).toBeGreaterThan(data);
    expect(measures).toBeGreaterThan(how);
    expect(people).toContain('23 November 2026 pukul 07.30 WIB');
    expect(people).not.toContain('Jumlah orang');
    expect(await textOf('authority')).toContain('Jumlah orang: 12.');
  });
});
