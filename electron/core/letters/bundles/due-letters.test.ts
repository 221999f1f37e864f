import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '@shared/contract/bridge';
import type { DueChoice } from '@shared/contract/bundles';
import {
  CaseConference,
  Guardian,
  Letter,
  ReceiverReport,
  Referral,
  ReferralConsent,
  ReferralSession,
  ReportReminder,
} from '../../database/entities';
import { errorOf, ok, openDesk, otherCounselor, today, type LetterDesk } from '../testing';
import { choiceOf, readBundle, recorded, startBundleSchool, type BundleSchool } from './testing';

let school: BundleSchool;
let desk: LetterDesk;

beforeEach(async () => {
  school = await startBundleSchool();
  desk = school.desk;
});
afterEach(() => school.dispose());

describe('the reminders of a month', () => {
  it('list who owes a report whose day is over, and who will', async () => {
    await school.handAllOver(2);
    await school.database.write(async (manager) => {
      await manager.update(Referral, { id: 3 }, { reportDueOn: '2026-11-28' });
      await manager.insert(ReportReminder, {
        ...recorded,
        referralId: 2,
        on: '2026-11-23',
        channel: 'telephone',
        note: '',
      });
    });
    const lines = await school.due('reminders');
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
    expect((await school.due('reminders', '2026-12')).map(({ referralId }) => referralId)).toEqual([4]);
    expect(await school.due('reminders', '2026-10')).toEqual([]);
    await school.database.write((manager) =>
      manager.insert(ReceiverReport, { ...recorded, referralId: 1, receivedOn: today }),
    );
    expect((await school.due('reminders')).map(({ referralId }) => referralId)).toEqual([2, 3]);
    expect(await school.due('reminders', '2026-11', openDesk(school.database, otherCounselor))).toEqual([]);
  });

  it('take a number each, in the order sent, and count as reminders; the file holds them all', async () => {
    await school.handAllOver();
    const told: AppEvent[] = [];
    desk.events.subscribe('test', (event) => told.push(event));
    const sent = (await school.due('reminders')).map(choiceOf);
    const printed = await ok(desk.client.printDue({ month: '2026-11', letters: sent, doubleSided: false }));
    const numbers = ['005', '006', '007', '008'].map((serial) => `421.3/${serial}/BK/XI/2026`);
    expect(printed.issued.map(({ index, number }) => [index, number])).toEqual(numbers.map((n, i) => [i, n]));
    const { pages, title, name } = await readBundle(printed, desk);
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
    expect(
      await school.database.read((manager) => manager.countBy(ReportReminder, { channel: 'letter' })),
    ).toBe(4);
    expect(told.map(({ step, done, total, issued }) => `${step} ${done}/${total} ${issued}`)).toEqual([
      ...[1, 2, 3, 4].map((done) => `issuing ${done}/4 ${done}`),
      ...[1, 2, 3, 4].map((done) => `drawing ${done}/4 4`),
      ...[1, 2, 3, 4].map((done) => `joining ${done}/4 4`),
    ]);
  });

  it('run again, also on a later day and by two windows at once, take no second number', async () => {
    await school.handAllOver();
    const sent = (await school.due('reminders')).map(choiceOf);
    const input = { month: '2026-11', letters: sent, doubleSided: false };
    const both = await Promise.all([ok(desk.client.printDue(input)), ok(desk.client.printDue(input))]);
    expect(both.flatMap(({ issued }) => issued)).toHaveLength(4);
    expect(both.map(({ pageCount }) => pageCount)).toEqual([4, 4]);
    const later = openDesk(school.database, undefined, '2026-11-27');
    const lines = await school.due('reminders', '2026-11', later);
    expect(lines.map(({ issued }) => issued?.number)).toEqual(
      (await school.letters('report_reminder')).map(({ number }) => number),
    );
    const again = await ok(later.client.printDue(input));
    expect(again.issued).toEqual([]);
    expect(again.pageCount).toBe(4);
    expect(await school.letters('report_reminder')).toHaveLength(4);
    // Cancelled, it may be sent anew.
    await ok(later.client.cancel({ letterId: lines[0]?.issued?.id ?? 0, reason: 'Salah alamat.' }));
    expect((await ok(later.client.printDue(input))).issued.map(({ index }) => index)).toEqual([0]);
  });

  it('sent twice in one go are one letter, printed twice', async () => {
    await school.handAllOver(1);
    const [one] = (await school.due('reminders')).map(choiceOf);
    const twice = [one, one].filter((choice) => choice !== undefined);
    const printed = await ok(desk.client.printDue({ month: '2026-11', letters: twice, doubleSided: false }));
    expect(printed.issued.map(({ index }) => index)).toEqual([0]);
    expect(printed.pageCount).toBe(2);
    expect(await school.letters('report_reminder')).toHaveLength(1);
  });

  it('go on past one that is refused, and name it', async () => {
    await school.handAllOver();
    const sent = (await school.due('reminders')).map(choiceOf);
    await school.database.write((manager) =>
      manager.insert(ReceiverReport, { ...recorded, referralId: 2, receivedOn: today }),
    );
    const printed = await ok(desk.client.printDue({ month: '2026-11', letters: sent, doubleSided: false }));
    expect(printed.failed).toEqual([{ index: 1, error: { code: 'refused', reason: 'letters.notDue' } }]);
    expect(printed.issued.map(({ index }) => index)).toEqual([0, 2, 3]);
    expect((await readBundle(printed, desk)).pages).toHaveLength(3);
  });

  it('given up half way leave no file, keep what was issued, and say how many', async () => {
    await school.handAllOver();
    const sent = (await school.due('reminders')).map(choiceOf);
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
    expect((await school.due('reminders')).map(({ issued }) => issued !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    // Taken up again, it goes on with the other two.
    const rest = await ok(desk.client.printDue({ month: '2026-11', letters: sent, doubleSided: false }));
    expect(rest.issued.map(({ index }) => index)).toEqual([2, 3]);
    expect(rest.pageCount).toBe(4);
  });

  it('given up while pages are drawn or joined leave no file either', async () => {
    await school.handAllOver();
    const sent = (await school.due('reminders')).map(choiceOf);
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
    await school.handAllOver();
    const sent = (await school.due('reminders')).map(choiceOf);
    const input = { month: '2026-11', letters: sent, doubleSided: false };
    expect((await errorOf(openDesk(school.database, otherCounselor).client.printDue(input))).code).toBe(
      'not_found',
    );
    const mixed = { ...input, letters: sent.map((one) => ({ ...one, caseId: 1 })) };
    expect((await errorOf(desk.client.printDue(mixed))).code).toBe('not_found');
    expect(await school.letters('report_reminder')).toEqual([]);
  });
});

describe('the invitations of a month', () => {
  const plan = (caseId: number, plannedOn: string, time: string | null = '09:00') =>
    school.database.write((manager) =>
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
    school.database.write((manager) => manager.delete(ReferralConsent, { referralId, party: 'guardian' }));

  it('list the conferences that are planned and the guardians that are awaited', async () => {
    await plan(1, '2026-11-26');
    await plan(2, '2026-11-27', null);
    await plan(3, '2026-11-20');
    await plan(4, '2026-12-01');
    await awaitGuardian(3);
    await awaitGuardian(4);
    await school.database.write((manager) => manager.delete(Guardian, { studentId: 4 }));
    const lines = await school.due('invitations');
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
    expect((await school.due('invitations', '2026-12')).map(({ caseId }) => caseId)).toEqual([4, 3, 4]);
    expect(await school.due('invitations', '2026-10')).toEqual([]);
  });

  it('carry when and where; a conference that is moved is invited to anew, the same one is not', async () => {
    await plan(1, '2026-11-26');
    await awaitGuardian(3);
    const sent = (await school.due('invitations')).map(choiceOf);
    const meeting = { on: '2026-11-30', time: '10:30', place: 'Ruang tamu' };
    const input = {
      month: '2026-11',
      letters: sent.map((one) => (one.template === 'guardian_invitation' ? { ...one, meeting } : one)),
      doubleSided: false,
    };
    const first = await ok(desk.client.printDue(input));
    const [conference, guardian] = (await readBundle(first, desk)).pages.map(({ text }) => text);
    expect(conference).toContain('Kamis, 26 November 2026');
    expect(guardian).toContain('Senin, 30 November 2026');
    expect(guardian).toContain('10.30 WIB');
    expect(guardian).toContain('Ruang tamu');
    const later = openDesk(school.database, undefined, '2026-11-25');
    expect((await ok(later.client.printDue(input))).issued).toEqual([]);
    expect((await school.due('invitations', '2026-11', later)).map(({ issued }) => issued?.number)).toEqual(
      first.issued.map(({ number }) => number),
    );
    await school.database.write((manager) =>
      manager.update(CaseConference, { caseId: 1 }, { plannedOn: '2026-11-28' }),
    );
    const moved = await ok(later.client.printDue(input));
    expect(moved.issued.map(({ index }) => index)).toEqual([0]);
    expect((await readBundle(moved, later)).pages[0]?.text).toContain('Sabtu, 28 November 2026');
  });

  it('are refused without a meeting, or with one that is past or in another month', async () => {
    await awaitGuardian(3);
    const [one] = (await school.due('invitations')).map(choiceOf);
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
    expect(await school.letters('guardian_invitation')).toEqual([]);
  });
});

describe('the control cards of a month', () => {
  const controlled = (id: number, firstSession: string | null) =>
    school.database.write(async (manager) => {
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
    await school.handAllOver(0);
    await controlled(1, '2026-11-24');
    await controlled(2, '2026-11-23');
    await controlled(3, null);
    const days = async (month: string) =>
      (await school.due('control_cards', month)).map(({ caseId, on, lacks }) => [caseId, on, lacks]);
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
    const sent = (await school.due('control_cards', '2026-12')).map(choiceOf);
    const printed = await ok(desk.client.printDue({ month: '2026-12', letters: sent, doubleSided: true }));
    expect(printed.issued).toEqual([]);
    const { pages, name } = await readBundle(printed, desk);
    expect(pages.map(({ text }) => text.includes('KARTU KONTROL MINGGUAN'))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(name).toBe('kartu-kontrol-mingguan-2026-12.pdf');
    expect(await school.database.read((manager) => manager.countBy(Letter, { kind: 'control_card' }))).toBe(
      0,
    );
  });

  it('go on with a new card after twelve weeks', async () => {
    await school.handAllOver(0);
    await controlled(1, '2026-08-03');
    const sent = (await school.due('control_cards')).map(choiceOf);
    const printed = await ok(desk.client.printDue({ month: '2026-11', letters: sent, doubleSided: false }));
    const [card] = (await readBundle(printed, desk)).pages;
    // The sixteenth week began on 23 November.
    expect(card?.text).toContain('13 2 Nov 2026');
    expect(card?.text).toContain('16 23 Nov 2026');
    expect(card?.text).not.toContain('10 Agu');
  });
});
