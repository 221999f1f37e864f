import type { NumberingChoice } from '@shared/contract/letter-views';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Letter, LetterCounter, ReportReminder } from '../database/entities';
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
  room = await openLetterRoom(6);
  ({ database, desk } = room);
});
afterEach(() => room.dispose());

const byHand = (number: string): NumberingChoice => ({ mode: 'byHand', number });
const later: NumberingChoice = { mode: 'later' };
const issue = (
  referralId: number,
  numbering: NumberingChoice = { mode: 'pattern' },
  at = desk,
  date: string | null = null,
) => at.client.issue({ referralId, choices: { ...choices, date }, numbering });
const invitation = (caseId: number, numbering: NumberingChoice) =>
  desk.client.issuePaper({
    about: { template: 'guardian_invitation', caseId },
    choices: { date: null, paper: 'A4', typeface: 'serif', disclosed: ['name'], texts: {}, copies: [] },
    numbering,
  });
const textOf = async (letterId: number) => {
  const { file } = await ok(desk.client.pdf({ letterId }));
  const { pages } = await readPdf(desk.files.take(file.fileId, 'test')?.bytes ?? new Uint8Array());
  return pages.map((page) => page.text).join(' ');
};
const counter = () => database.read((manager) => manager.findOneBy(LetterCounter, { year: 2026 }));

describe('a number by hand', () => {
  it('is printed and registered as it was written, and takes no serial', async () => {
    const letter = await ok(issue(1, byHand('  400/015/423.102.54/2026 ')));
    expect(letter).toMatchObject({
      number: '400/015/423.102.54/2026',
      status: 'issued',
      fileName: 'surat-400-015-423.102.54-2026.pdf',
    });
    expect(await textOf(letter.id)).toContain('400/015/423.102.54/2026');
    expect(await counter()).toBeNull();
    expect((await ok(issue(2))).number).toBe('421.3/001/BK/XI/2026');
  });

  it('is refused beside its field where it is empty or another letter’s, also a cancelled one’s', async () => {
    const { id } = await ok(issue(1, byHand('B/12/2026')));
    await ok(desk.client.cancel({ letterId: id, reason: 'Salah tulis.' }));
    for (const taken of ['B/12/2026', 'b/12/2026']) {
      expect((await errorOf(issue(2, byHand(taken)))).fields).toEqual([
        { path: 'numbering.number', reason: 'numberTaken', params: { number: taken } },
      ]);
    }
    expect((await errorOf(issue(2, byHand(' ')))).fields?.[0]).toMatchObject({
      path: 'numbering.number',
      reason: 'required',
    });
    expect(await database.read((manager) => manager.count(Letter))).toBe(1);
  });

  it('further on in the pattern is passed over by the pattern, with its suffix too', async () => {
    await ok(issue(1, byHand('421.3/002/BK/XI/2026')));
    await ok(issue(2, { mode: 'pattern' }, openDesk(database, undefined, '2026-11-20'), '2026-11-20'));
    expect((await ok(desk.client.draft({ referralId: 3 }))).numbering).toMatchObject({
      number: '421.3/003/BK/XI/2026',
      problem: null,
    });
    expect((await ok(issue(3))).number).toBe('421.3/003/BK/XI/2026');
    await ok(issue(4, byHand('421.3/001.A/BK/XI/2026')));
    expect((await ok(issue(5, { mode: 'pattern' }, desk, '2026-11-21'))).number).toBe(
      '421.3/001.B/BK/XI/2026',
    );
  });

  it('does not make an earlier letter of the pattern one that is back-dated', async () => {
    await ok(issue(1, byHand('B/1/2026')));
    expect((await ok(issue(2, { mode: 'pattern' }, desk, '2026-11-20'))).number).toBe('421.3/001/BK/XI/2026');
  });

  it('written in two windows at once is one letter’s', async () => {
    const other = openDesk(database);
    const answers = await Promise.all([issue(1, byHand('B/7')), issue(2, byHand('B/7'), other)]);
    expect(answers.map((answer) => answer.ok).toSorted()).toEqual([false, true]);
    const refused = answers.find((answer) => !answer.ok);
    expect(refused).toMatchObject({ error: { fields: [{ reason: 'numberTaken' }] } });
    const numbers = await Promise.all([
      ok(issue(3, byHand('421.3/001/BK/XI/2026'))),
      ok(issue(4, { mode: 'pattern' }, other)),
      ok(issue(5)),
    ]);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(3);
  });
});

describe('a number that is left blank', () => {
  it('is a dotted line, is listed as missing, and is entered once', async () => {
    const letter = await ok(issue(1, later));
    expect(letter).toMatchObject({ number: null, status: 'unnumbered', fileName: 'surat-tanpa-nomor.pdf' });
    expect(await textOf(letter.id)).toMatch(/Nomor\s*:\s*……/);
    expect(await counter()).toBeNull();
    await ok(issue(2));
    const missing = await ok(desk.client.list({ status: 'unnumbered' }));
    expect(missing.rows.map(({ id }) => id)).toEqual([letter.id]);
    expect((await ok(desk.client.list({ status: 'issued' }))).total).toBe(1);

    const taken = await errorOf(
      desk.client.enterNumber({ letterId: letter.id, number: '421.3/001/BK/XI/2026' }),
    );
    expect(taken.fields).toMatchObject([{ path: 'number', reason: 'numberTaken' }]);
    const entered = await ok(desk.client.enterNumber({ letterId: letter.id, number: '400/77/2026' }));
    expect(entered).toMatchObject({ number: '400/77/2026', status: 'issued' });
    expect(await textOf(letter.id)).toContain('400/77/2026');
    const again = await errorOf(desk.client.enterNumber({ letterId: letter.id, number: '400/78/2026' }));
    expect(again).toMatchObject({ reason: 'letters.numbered', params: { number: '400/77/2026' } });
    expect((await errorOf(issue(3, byHand('400/77/2026')))).fields?.[0]?.reason).toBe('numberTaken');
  });

  it('is left by several letters, of every kind, and they stay apart', async () => {
    const [first, second] = [await ok(issue(1, later)), await ok(invitation(1, later))];
    expect((await ok(invitation(1, later))).id).toBe(second.id);
    expect(await textOf(second.id)).not.toContain('null');
    await ok(desk.client.enterNumber({ letterId: second.id, number: '400/9' }));
    expect(await textOf(second.id)).toContain('400/9');
    expect((await ok(desk.client.get({ letterId: first.id }))).number).toBeNull();
  });

  it('entered in two windows at once is entered once', async () => {
    const { id } = await ok(issue(1, later));
    const other = openDesk(database);
    const answers = await Promise.all([
      desk.client.enterNumber({ letterId: id, number: 'A/1' }),
      other.client.enterNumber({ letterId: id, number: 'A/2' }),
    ]);
    expect(answers.map((answer) => answer.ok).toSorted()).toEqual([false, true]);
  });

  it('of a cancelled letter, or of a colleague’s case, is not entered', async () => {
    const { id } = await ok(issue(1, later));
    const stranger = openDesk(database, otherCounselor);
    expect((await errorOf(stranger.client.enterNumber({ letterId: id, number: 'A/1' }))).code).toBe(
      'not_found',
    );
    await ok(desk.client.cancel({ letterId: id, reason: 'Salah alamat.' }));
    expect((await errorOf(desk.client.enterNumber({ letterId: id, number: 'A/1' }))).reason).toBe(
      'letters.cancelled',
    );
    expect((await ok(desk.client.list({}))).rows[0]).toMatchObject({ number: null, status: 'cancelled' });
  });

  it('stands as dots where another letter refers to it; a reminder needs its own at once', async () => {
    await ok(issue(1, later));
    const about = { template: 'report_reminder' as const, caseId: 1, referralId: 1 };
    const { choices: proposed } = await ok(desk.client.paperDraft({ about }));
    const drawn = await ok(desk.client.paperPreview({ about, choices: proposed }));
    const { pages } = await readPdf(desk.files.take(drawn.file.fileId, 'test')?.bytes ?? new Uint8Array());
    expect(pages[0]?.text).toContain('surat pengantar nomor ……');
    const blank = await errorOf(desk.client.issuePaper({ about, choices: proposed, numbering: later }));
    expect(blank.reason).toBe('letters.reminderNumber');
    const reminder = await ok(
      desk.client.issuePaper({ about, choices: proposed, numbering: byHand('B/88') }),
    );
    const notes = () => database.read((manager) => manager.findBy(ReportReminder, { referralId: 1 }));
    expect((await notes()).map(({ note }) => note)).toEqual(['B/88']);
    await ok(desk.client.cancel({ letterId: reminder.id, reason: 'Sudah datang.' }));
    expect(await notes()).toEqual([]);
  });

  it('is the letter of its referral all the same: it gets no second one', async () => {
    await ok(issue(1, later));
    expect((await ok(issue(1))).number).toBeNull();
    expect((await ok(desk.client.list({}))).rows).toMatchObject([{ number: null, date: today }]);
  });
});
