import readWorkbook from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Letter } from '../database/entities';
import { readPdf } from '../pdf/testing';
import {
  choices,
  errorOf,
  ok,
  openDesk,
  openLetterRoom,
  otherCounselor,
  today,
  type LetterDesk,
  type LetterRoom,
} from './testing';

let room: LetterRoom;
let database: LetterRoom['database'];
let desk: LetterDesk;

beforeEach(async () => {
  room = await openLetterRoom(3);
  ({ database, desk } = room);
});
afterEach(() => room.dispose());

const on = (day: string) => openDesk(database, undefined, day);
const issue = (referralId: number, date: string | null = null, at = desk) =>
  at.client.issue({ referralId, choices: { ...choices, date } });

/** The page of an offered file, read back. */
async function pageOf({ file }: { file: { fileId: string } }) {
  const handed = desk.files.take(file.fileId, 'test');
  if (!handed) throw new Error('the file was not handed out');
  return readPdf(handed.bytes);
}

describe('the register', () => {
  it('lists newest first, filters and searches, and names the case by its code', async () => {
    for (const id of [1, 2, 3]) await ok(issue(id));
    const [second] = (await ok(desk.client.list({ search: '002' }))).rows;
    await ok(desk.client.cancel({ letterId: second?.id ?? 0, reason: 'Salah tulis.' }));
    const all = await ok(desk.client.list({}));
    expect(all.rows.map((row) => [row.number?.split('/')[1], row.status, row.about])).toMatchObject([
      ['003', 'issued', { of: 'case', code: 'K-2026-003' }],
      ['002', 'cancelled', { of: 'case', code: 'K-2026-002' }],
      ['001', 'issued', { of: 'case', code: 'K-2026-001' }],
    ]);
    expect(all.years).toEqual([2026]);
    expect(JSON.stringify(all)).not.toContain('Rizky');
    expect((await ok(desk.client.list({ status: 'cancelled' }))).total).toBe(1);
    expect((await ok(desk.client.list({ year: 2025 }))).total).toBe(0);
    expect((await ok(desk.client.list({ search: 'bangil dewi' }))).total).toBe(3);
    expect((await ok(desk.client.list({ search: '%' }))).total).toBe(0);
    const paged = await ok(desk.client.list({ offset: 1, limit: 1 }));
    expect([paged.total, paged.rows[0]?.number?.split('/')[1]]).toEqual([3, '002']);
  });

  it('narrows to a kind and to days, and finds by the subject', async () => {
    await ok(issue(1, '2026-11-19', on('2026-11-19')));
    await ok(issue(2));
    const numbers = async (filter: Parameters<typeof desk.client.list>[0]) =>
      (await ok(desk.client.list(filter))).rows.map((row) => row.number?.split('/')[1]);
    expect((await ok(desk.client.list({}))).kinds).toEqual(['handover']);
    expect(await numbers({ kind: 'handover' })).toEqual(['002', '001']);
    expect(await numbers({ kind: 'assignment' })).toEqual([]);
    expect(await numbers({ from: '2026-11-20' })).toEqual(['002']);
    expect(await numbers({ to: '2026-11-23' })).toEqual(['001']);
    expect(await numbers({ from: '2026-11-19', to: today })).toEqual(['002', '001']);
    expect(await numbers({ search: 'alih tangan' })).toEqual(['002', '001']);
  });

  it('is printed as a table in the order of the numbers, its heading on every sheet, without a student', async () => {
    await ok(issue(1));
    const { id } = await ok(issue(2));
    await ok(desk.client.cancel({ letterId: id, reason: 'Salah tulis.' }));
    await database.write(async (manager) => {
      const { id: _, ...letter } = await manager.findOneByOrFail(Letter, { id });
      for (let serial = 3; serial <= 60; serial++) {
        const number = `421.3/${String(serial).padStart(3, '0')}/BK/XI/2026`;
        await manager.save(manager.create(Letter, { ...letter, serial, number }));
      }
    });
    const drawn = await ok(desk.client.registerPdf({ year: 2026 }));
    expect(drawn.file.name).toBe('agenda-surat-keluar-2026.pdf');
    expect(drawn.pageCount).toBeGreaterThan(1);
    const { pages, title } = await pageOf(drawn);
    expect(title).toBe('Agenda Surat Keluar');
    expect(pages).toHaveLength(drawn.pageCount);
    for (const page of pages) {
      expect(page.width).toBeGreaterThan(page.height);
      for (const heading of ['Nomor surat', 'Kepada', 'Hal', 'Status']) expect(page.text).toContain(heading);
      for (const one of page.lines) expect(one.x + one.width).toBeLessThan(page.width - 40);
    }
    const all = pages.map(({ text }) => text).join(' ');
    expect(all).toMatch(/421\.3\/001\/BK.*421\.3\/002\/BK.*421\.3\/060\/BK/);
    expect(all).toContain('tahun 2026');
    expect(all).toContain('Batal');
    expect(all).not.toContain('Rizky');
  });

  it('is exported with what is seen, formulas harmless, under a name that tells nothing', async () => {
    await ok(issue(1));
    await ok(issue(2));
    await database.write((manager) =>
      manager.update(Letter, { serial: 1 }, { recipient: '=HYPERLINK("http://x")', subject: '@mari' }),
    );
    const { rows } = await ok(desk.client.list({ search: '001' }));
    const dispatch = { sentOn: today, channel: 'post', sentBy: null, receivedBy: null } as const;
    await ok(desk.client.saveDispatch({ letterId: rows[0]?.id ?? 0, form: dispatch }));
    const filter = { from: '2026-11-01', to: '2026-11-30', search: '001' };
    const offer = await ok(desk.client.registerSheet(filter));
    expect(offer.name).toBe('agenda-surat-keluar-2026-11-01-sd-2026-11-30.xlsx');
    const handed = desk.files.take(offer.fileId, 'test');
    const [sheet] = await readWorkbook(Buffer.from(handed?.bytes ?? []));
    expect(sheet?.sheet).toBe('Agenda Surat Keluar');
    expect(sheet?.data).toEqual([
      ['No.', 'Nomor surat', 'Tanggal', 'Jenis', 'Kepada', 'Hal', 'Tentang', 'Status', 'Terkirim', 'Dibalas'],
      [
        '1',
        '421.3/001/BK/XI/2026',
        '24 Nov 2026',
        'Surat pengantar',
        `'=HYPERLINK("http://x")`,
        "'@mari",
        'K-2026-001',
        'Terkirim',
        '24 Nov 2026',
        null,
      ],
    ]);
  });

  it('of no line is neither printed nor exported', async () => {
    await ok(issue(1));
    for (const call of [
      desk.client.registerPdf({ search: 'Rizky' }),
      desk.client.registerSheet({ year: 2025 }),
    ]) {
      expect((await errorOf(call)).reason).toBe('letters.registerEmpty');
    }
  });

  it('shows another counselor the line but not the letter', async () => {
    const { id } = await ok(issue(1));
    const stranger = openDesk(database, otherCounselor);
    expect((await ok(stranger.client.list({}))).rows[0]).toMatchObject({ readable: false });
    expect((await errorOf(stranger.client.get({ letterId: id }))).code).toBe('not_found');
    expect((await errorOf(stranger.client.pdf({ letterId: id }))).code).toBe('not_found');
  });

  it('logs nothing of a student', async () => {
    const { id } = await ok(issue(1));
    await ok(desk.client.pdf({ letterId: id }));
    expect(desk.logged.join('\n')).not.toContain('Rizky');
  });
});
