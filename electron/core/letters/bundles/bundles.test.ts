import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BundlePiece, DueChoice, DueLetter, PrintedBundle } from '@shared/contract/bundles';
import type { AppEvent } from '@shared/contract/bridge';
import type { PaperTemplate } from '@shared/contract/letter-content';
import { openCaseDatabase, type CaseDatabase } from '../../database/data-source';
import {
  CaseConference,
  Guardian,
  Letter,
  ReceiverReport,
  Referral,
  ReferralConsent,
  ReferralSession,
  ReportReminder,
  Student,
} from '../../database/entities';
import { readPdf } from '../../pdf/testing';
import {
  choices as handoverChoices,
  errorOf,
  fillLetterSchool,
  ok,
  openDesk,
  otherCounselor,
  today,
  type LetterDesk,
} from '../testing';

let folder: string;
let database: CaseDatabase;
let desk: LetterDesk;
const cases = 4;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-bundles-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, cases));
  desk = openDesk(database);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const recorded = { recordedBy: 1, recordedAt: `${today}T03:00:00.000Z` };
const handOver = (referralId: number) =>
  ok(desk.client.issue({ referralId, choices: { ...handoverChoices, date: today } }));
/** Hands all of them over, the reports of the first so many overdue. */
async function handAllOver(overdue = cases): Promise<void> {
  for (let id = 1; id <= cases; id++) {
    await handOver(id);
    await database.write((manager) => manager.update(Student, { id }, { name: `Siswa ${id}` }));
    if (id <= overdue) {
      await database.write((manager) => manager.update(Referral, { id }, { reportDueOn: '2026-11-20' }));
    }
  }
}
const letters = (kind: PaperTemplate) =>
  database.read((manager) => manager.find(Letter, { where: { kind }, order: { id: 'ASC' } }));
const choiceOf = ({ template, caseId, referralId, itemId }: DueLetter): DueChoice => ({
  template,
  caseId,
  referralId,
  itemId,
  meeting: null,
});
const due = (kind: 'invitations' | 'control_cards' | 'reminders', month = '2026-11', at = desk) =>
  ok(at.client.dueLetters({ kind, month }));

async function read({ file }: Pick<PrintedBundle, 'file'>, at = desk) {
  const handed = file && at.files.take(file.fileId, 'test');
  if (!handed) throw new Error('no file was handed out');
  return { ...(await readPdf(handed.bytes)), name: handed.name };
}

const about = (template: PaperTemplate, id = 1) => ({ template, caseId: id, referralId: id, itemId: null });
const paper = (template: PaperTemplate, words: 'proposed' | 'none' = 'proposed', id = 1): BundlePiece => ({
  of: 'paper',
  about: about(template, id),
  words,
});

describe('all papers of one referral', () => {
  it('come as one PDF in the order asked for: letters as kept, papers as typed or with empty fields', async () => {
    const letter = await handOver(1);
    await database.write((manager) => manager.update(Student, { id: 1 }, { name: 'Nama Baru' }));
    const { choices } = await ok(desk.client.paperDraft({ about: about('guardian_consent') }));
    const typed = { ...choices, texts: { ...choices.texts, funding: 'Komite Sekolah' } };
    const printed = await ok(
      desk.client.bundlePdf({
        caseId: 1,
        doubleSided: false,
        pieces: [
          { of: 'letter', letterId: letter.id },
          { of: 'paper', about: about('guardian_consent'), words: typed },
          paper('guardian_consent', 'none'),
          paper('receiver_feedback'),
        ],
      }),
    );
    const { pages, title, language, name } = await read(printed);
    expect(pages).toHaveLength(4);
    expect(printed).toMatchObject({ pageCount: 4, failed: [], missing: [] });
    const [first, second, third, fourth] = pages.map(({ text }) => text);
    expect(first).toContain(letter.number);
    expect(first).toContain('Rizky Maulana');
    expect(second).toContain('Komite Sekolah');
    expect(second).toContain('Nama Baru');
    expect(third).not.toContain('Komite Sekolah');
    expect(third).toContain('LEMBAR PERSETUJUAN ORANG TUA/WALI');
    expect(fourth).toContain('UMPAN BALIK');
    expect({ title, language, name }).toEqual({
      title: 'Surat dan formulir K-2026-001',
      language: 'id-ID',
      name: 'surat-dan-formulir-K-2026-001.pdf',
    });
  });

  it('begin each on a sheet of its own where both sides are printed', async () => {
    const pieces = [paper('student_consent'), paper('control_card')];
    const printed = await ok(desk.client.bundlePdf({ caseId: 1, doubleSided: true, pieces }));
    expect((await read(printed)).pages.map(({ text }) => text === '')).toEqual([false, true, false]);
  });

  it('name the one that cannot be made, and print the others', async () => {
    const pieces = [paper('student_consent'), paper('handover_minutes'), paper('control_card')];
    const printed = await ok(desk.client.bundlePdf({ caseId: 1, doubleSided: false, pieces }));
    expect(printed.failed).toEqual([{ index: 1, error: { code: 'refused', reason: 'letters.noHandover' } }]);
    expect(printed.pageCount).toBe(2);
  });

  it('hold nothing of another case, nor of a case that is not this person’s', async () => {
    const letter = await handOver(2);
    const ask = (pieces: BundlePiece[], at = desk) =>
      errorOf(at.client.bundlePdf({ caseId: 1, doubleSided: false, pieces }));
    expect((await ask([{ of: 'letter', letterId: letter.id }])).code).toBe('not_found');
    expect((await ask([paper('control_card', 'proposed', 2)])).code).toBe('not_found');
    expect((await ask([paper('control_card')], openDesk(database, otherCounselor))).code).toBe('not_found');
  });
});

describe('the reminders of a month', () => {
  it('list who owes a report whose day is over, and who will', async () => {
    await handAllOver(2);
    await database.write(async (manager) => {
      await manager.update(Referral, { id: 3 }, { reportDueOn: '2026-11-28' });
      await manager.insert(ReportReminder, {
        ...recorded,
        referralId: 2,
        on: '2026-11-23',
        channel: 'telephone',
        note: '',
      });
    });
    const lines = await due('reminders');
    expect(
      lines.map(({ referralId, on, refusal, remindedOn }) => [referralId, on, refusal, remindedOn]),
    ).toEqual([
      [1, '2026-11-20', null, null],
      [2, '2026-11-20', null, '2026-11-23'],
      [3, '2026-11-28', 'letters.reportNotDue', null],
    ]);
    expect(lines[0]).toMatchObject({
      caseCode: 'K-2026-001',
      student: { name: 'Siswa 1', className: 'VIII B' },
      receiver: expect.stringContaining('Ratna Dewi'),
    });
    expect((await due('reminders', '2026-12')).map(({ referralId }) => referralId)).toEqual([4]);
    expect(await due('reminders', '2026-10')).toEqual([]);
    await database.write((manager) =>
      manager.insert(ReceiverReport, { ...recorded, referralId: 1, receivedOn: today }),
    );
    expect((await due('reminders')).map(({ referralId }) => referralId)).toEqual([2, 3]);
    expect(await due('reminders', '2026-11', openDesk(database, otherCounselor))).toEqual([]);
  });

  it('take a number each, in the order sent, and count as reminders; the file holds them all', async () => {
    await handAllOver();
    const told: AppEvent[] = [];
    desk.events.subscribe('test', (event) => told.push(event));
    const sent = (await due('reminders')).map(choiceOf);
    const printed = await ok(desk.client.printDue({ month: '2026-11', letters: sent, doubleSided: false }));
    const numbers = ['005', '006', '007', '008'].map((serial) => `421.3/${serial}/BK/XI/2026`);
    expect(printed.issued.map(({ index, number }) => [index, number])).toEqual(numbers.map((n, i) => [i, n]));
    const { pages, title, name } = await read(printed);
    expect(pages).toHaveLength(4);
    expect(printed.pageCount).toBe(4);
    expect(
      pages.map(
        ({ text }, index) => text.includes(numbers[index] ?? '?') && text.includes(`Siswa ${index + 1}`),
      ),
    ).toEqual([true, true, true, true]);
    expect({ title, name }).toEqual({
      title: 'Pengingat laporan November 2026',
      name: 'pengingat-laporan-2026-11.pdf',
    });
    expect(await database.read((manager) => manager.countBy(ReportReminder, { channel: 'letter' }))).toBe(4);
    expect(told.map(({ step, done, total, issued }) => `${step} ${done}/${total} ${issued}`)).toEqual([
      ...[1, 2, 3, 4].map((done) => `issuing ${done}/4 ${done}`),
      ...[1, 2, 3, 4].map((done) => `drawing ${done}/4 4`),
      ...[1, 2, 3, 4].map((done) => `joining ${done}/4 4`),
    ]);
  });

  it('run again, also on a later day and by two windows at once, take no second number', async () => {
    await handAllOver();
    const sent = (await due('reminders')).map(choiceOf);
    const input = { month: '2026-11', letters: sent, doubleSided: false };
    const both = await Promise.all([ok(desk.client.printDue(input)), ok(desk.client.printDue(input))]);
    expect(both.flatMap(({ issued }) => issued)).toHaveLength(4);
    expect(both.map(({ pageCount }) => pageCount)).toEqual([4, 4]);
    const later = openDesk(database, undefined, '2026-11-27');
    const lines = await due('reminders', '2026-11', later);
    expect(lines.map(({ issued }) => issued?.number)).toEqual(
      (await letters('report_reminder')).map(({ number }) => number),
    );
    const again = await ok(later.client.printDue(input));
    expect(again.issued).toEqual([]);
    expect(again.pageCount).toBe(4);
    expect(await letters('report_reminder')).toHaveLength(4);
    // Cancelled, it may be sent anew.
    await ok(later.client.cancel({ letterId: lines[0]?.issued?.id ?? 0, reason: 'Salah alamat.' }));
    expect((await ok(later.client.printDue(input))).issued.map(({ index }) => index)).toEqual([0]);
  });

  it('go on past one that is refused, and name it', async () => {
    await handAllOver();
    const sent = (await due('reminders')).map(choiceOf);
    await database.write((manager) =>
      manager.insert(ReceiverReport, { ...recorded, referralId: 2, receivedOn: today }),
    );
    const printed = await ok(desk.client.printDue({ month: '2026-11', letters: sent, doubleSided: false }));
    expect(printed.failed).toEqual([{ index: 1, error: { code: 'refused', reason: 'letters.notDue' } }]);
    expect(printed.issued.map(({ index }) => index)).toEqual([0, 2, 3]);
    expect((await read(printed)).pages).toHaveLength(3);
  });

  it('given up half way leave no file, keep what was issued, and say how many', async () => {
    await handAllOver();
    const sent = (await due('reminders')).map(choiceOf);
    const stopped = new AbortController();
    const stop = desk.events.subscribe('test', ({ done }) => done === 2 && stopped.abort());
    const given: unknown[] = [];
    const { give } = desk.files;
    desk.files.give = (...file) => (given.push(file), give(...file));
    const error = await errorOf(
      desk.until(stopped.signal).printDue({ month: '2026-11', letters: sent, doubleSided: false }),
    );
    stop();
    expect(error).toMatchObject({
      code: 'cancelled',
      reason: 'letters.bundleStopped',
      params: { issued: 2 },
    });
    expect(given).toEqual([]);
    expect((await due('reminders')).map(({ issued }) => issued !== null)).toEqual([true, true, false, false]);
    // Taken up again, it goes on with the other two.
    const rest = await ok(desk.client.printDue({ month: '2026-11', letters: sent, doubleSided: false }));
    expect(rest.issued.map(({ index }) => index)).toEqual([2, 3]);
    expect(rest.pageCount).toBe(4);
  });

  it('given up while pages are drawn or joined leave no file either', async () => {
    await handAllOver();
    const sent = (await due('reminders')).map(choiceOf);
    for (const step of ['drawing', 'joining']) {
      const stopped = new AbortController();
      const stop = desk.events.subscribe('test', (event) => event.step === step && stopped.abort());
      const client = desk.until(stopped.signal);
      const error = await errorOf(client.printDue({ month: '2026-11', letters: sent, doubleSided: false }));
      stop();
      expect(error).toMatchObject({ code: 'cancelled', reason: 'letters.bundleStopped' });
    }
  });

  it('are not for another’s cases: not one letter is issued', async () => {
    await handAllOver();
    const sent = (await due('reminders')).map(choiceOf);
    const input = { month: '2026-11', letters: sent, doubleSided: false };
    expect((await errorOf(openDesk(database, otherCounselor).client.printDue(input))).code).toBe('not_found');
    const mixed = { ...input, letters: sent.map((one) => ({ ...one, caseId: 1 })) };
    expect((await errorOf(desk.client.printDue(mixed))).code).toBe('not_found');
    expect(await letters('report_reminder')).toEqual([]);
  });
});

describe('the invitations of a month', () => {
  const plan = (caseId: number, plannedOn: string, time: string | null = '09:00') =>
    database.write((manager) =>
      manager.insert(CaseConference, {
        caseId,
        plannedOn,
        time,
        place: 'Ruang BK',
        agenda: 'Konferensi kasus',
        participants: [{ name: 'Dewi Anggraini', position: 'Wali kelas', from: null }],
        createdAt: recorded.recordedAt,
      }),
    );
  /** The guardian has not been asked. */
  const awaitGuardian = (referralId: number) =>
    database.write((manager) => manager.delete(ReferralConsent, { referralId, party: 'guardian' }));

  it('list the conferences that are planned and the guardians that are awaited', async () => {
    await plan(1, '2026-11-26');
    await plan(2, '2026-11-27', null);
    await plan(3, '2026-11-20');
    await plan(4, '2026-12-01');
    await awaitGuardian(3);
    await awaitGuardian(4);
    await database.write((manager) => manager.delete(Guardian, { studentId: 4 }));
    const lines = await due('invitations');
    expect(
      lines.map(({ template, caseId, on, refusal, lacks, occasion }) => [
        template,
        caseId,
        on,
        refusal,
        lacks,
        occasion,
      ]),
    ).toEqual([
      ['conference_invitation', 3, '2026-11-20', 'letters.meetingPast', null, null],
      ['conference_invitation', 1, '2026-11-26', null, null, null],
      ['conference_invitation', 2, '2026-11-27', null, 'letters.lacks.meetingTime', null],
      ['guardian_invitation', 3, null, null, null, 'consent'],
      ['guardian_invitation', 4, null, 'letters.noGuardian', null, 'consent'],
    ]);
    expect((await due('invitations', '2026-12')).map(({ caseId }) => caseId)).toEqual([4, 3, 4]);
    expect(await due('invitations', '2026-10')).toEqual([]);
  });

  it('carry when and where; a conference that is moved is invited to anew, the same one is not', async () => {
    await plan(1, '2026-11-26');
    await awaitGuardian(3);
    const sent = (await due('invitations')).map(choiceOf);
    const meeting = { on: '2026-11-30', time: '10:30', place: 'Ruang tamu' };
    const input = {
      month: '2026-11',
      letters: sent.map((one) => (one.template === 'guardian_invitation' ? { ...one, meeting } : one)),
      doubleSided: false,
    };
    const first = await ok(desk.client.printDue(input));
    const [conference, guardian] = (await read(first)).pages.map(({ text }) => text);
    expect(conference).toContain('Kamis, 26 November 2026');
    expect(guardian).toContain('Senin, 30 November 2026');
    expect(guardian).toContain('10.30 WIB');
    expect(guardian).toContain('Ruang tamu');
    const later = openDesk(database, undefined, '2026-11-25');
    expect((await ok(later.client.printDue(input))).issued).toEqual([]);
    expect((await due('invitations', '2026-11', later)).map(({ issued }) => issued?.number)).toEqual(
      first.issued.map(({ number }) => number),
    );
    await database.write((manager) =>
      manager.update(CaseConference, { caseId: 1 }, { plannedOn: '2026-11-28' }),
    );
    const moved = await ok(later.client.printDue(input));
    expect(moved.issued.map(({ index }) => index)).toEqual([0]);
    expect((await read(moved, later)).pages[0]?.text).toContain('Sabtu, 28 November 2026');
  });

  it('are refused without a meeting, or with one that is past or in another month', async () => {
    await awaitGuardian(3);
    const [one] = (await due('invitations')).map(choiceOf);
    const why = async (meeting: DueChoice['meeting']) => {
      const input = { month: '2026-11', letters: [{ ...one, meeting } as DueChoice], doubleSided: false };
      const { failed, file, issued } = await ok(desk.client.printDue(input));
      expect({ file, issued }).toEqual({ file: null, issued: [] });
      return failed[0]?.error.reason;
    };
    const at = { time: '10:00', place: 'Ruang BK' };
    expect(await why(null)).toBe('letters.meetingUnset');
    expect(await why({ ...at, on: '2026-11-23' })).toBe('letters.meetingOutside');
    expect(await why({ ...at, on: '2026-12-01' })).toBe('letters.meetingOutside');
    expect(await letters('guardian_invitation')).toEqual([]);
  });
});

describe('the control cards of a month', () => {
  const controlled = (id: number, firstSession: string | null) =>
    database.write(async (manager) => {
      await manager.update(Referral, { id }, { weeklyControl: true });
      if (firstSession === null) return;
      await manager.insert(ReferralSession, {
        ...recorded,
        referralId: id,
        on: firstSession,
        place: 'receiver',
        escorts: [],
        techniques: [],
      });
    });

  it('are those of referrals that are controlled then, and take no number', async () => {
    await handAllOver(0);
    await controlled(1, '2026-11-24');
    await controlled(2, '2026-11-23');
    await controlled(3, null);
    const days = async (month: string) =>
      (await due('control_cards', month)).map(({ caseId, on, lacks }) => [caseId, on, lacks]);
    // A first meeting on the 24th means a first control on 1 December.
    expect(await days('2026-11')).toEqual([
      [2, '2026-11-30', null],
      [3, null, 'letters.lacks.firstSession'],
    ]);
    expect(await days('2026-12')).toEqual([
      [1, '2026-12-01', null],
      [2, '2026-12-07', null],
      [3, null, 'letters.lacks.firstSession'],
    ]);
    expect(await days('2026-10')).toEqual([]);
    const sent = (await due('control_cards', '2026-12')).map(choiceOf);
    const printed = await ok(desk.client.printDue({ month: '2026-12', letters: sent, doubleSided: true }));
    expect(printed.issued).toEqual([]);
    const { pages, name } = await read(printed);
    expect(pages.map(({ text }) => text.includes('KARTU KONTROL MINGGUAN'))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(name).toBe('kartu-kontrol-mingguan-2026-12.pdf');
    expect(await database.read((manager) => manager.countBy(Letter, { kind: 'control_card' }))).toBe(0);
  });
});
