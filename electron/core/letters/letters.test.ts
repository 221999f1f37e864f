import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CaseClosure,
  Disclosure,
  Letter,
  LetterCounter,
  LetterPicture,
  Receiver,
  Referral,
  ReferralConsent,
  ReferralSession,
  School,
  Student,
} from '../database/entities';
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

const on = (day: string) => openDesk(database, undefined, day);
const issue = (referralId: number, date: string | null = null, at = desk) =>
  at.client.issue({ referralId, choices: { ...choices, date } });
const settings = (changes: object) =>
  database.write(async (manager) => {
    const school = await manager.findOneByOrFail(School, { id: 1 });
    await manager.update(School, { id: 1 }, { settings: { ...school.settings, ...changes } });
  });

/** The page of an offered file, read back. */
async function pageOf({ file }: { file: { fileId: string } }) {
  const handed = desk.files.take(file.fileId, 'test');
  if (!handed) throw new Error('the file was not handed out');
  return readPdf(handed.bytes);
}
const textOf = async (letterId: number) =>
  (await pageOf(await ok(desk.client.pdf({ letterId })))).pages.map((page) => page.text);

describe('a draft', () => {
  it('proposes the least data for the receiver, the case as reasons, and shows what each piece would say', async () => {
    const draft = await ok(desk.client.draft({ referralId: 1 }));
    expect(draft.choices).toMatchObject({
      date: null,
      paper: 'F4',
      reasons: 'Sering menyendiri sejak September.',
      copies: ['Arsip'],
    });
    expect(draft.choices.disclosed).not.toContain('guardianPhone');
    const values = Object.fromEntries(draft.carried.pieces.map(({ piece, value }) => [piece, value]));
    expect(values).toMatchObject({
      name: 'Rizky Maulana',
      nis: '4001',
      class: 'VIII B',
      address: 'Dusun Krajan RT 02 RW 01, Desa Kalirejo, Kec. Kraton',
      guardianPhone: '0812 0000 1111',
    });
    expect(draft.numbering).toEqual({ number: '421.3/001/BK/XI/2026', backDated: false, problem: null });
    expect(draft).toMatchObject({ earliestDate: '2026-11-19', latestDate: today });
  });

  it('keeps every choice with the referral and draws the page of it, bearing DRAF and no number', async () => {
    await ok(desk.client.saveDraft({ referralId: 1, choices: { ...choices, reasons: 'Tidak mau makan.' } }));
    expect((await ok(desk.client.draft({ referralId: 1 }))).choices.reasons).toBe('Tidak mau makan.');
    const drawn = await ok(desk.client.preview({ referralId: 1 }));
    expect(drawn).toMatchObject({ pageCount: 1, missing: [], file: { name: 'draf-surat-pengantar.pdf' } });
    const { pages } = await pageOf(drawn);
    expect(pages[0]?.text).toContain('DRAF');
    expect(pages[0]?.text).toContain('Tidak mau makan.');
    expect(pages[0]?.text).not.toContain('421.3/001');
    expect(await database.read((manager) => manager.count(Letter))).toBe(0);
  });

  it('refuses what does not fit at its field', async () => {
    const bad = { ...choices, date: '2026-02-30', copies: ['x'.repeat(161)] };
    const { code, fields } = await errorOf(desk.client.saveDraft({ referralId: 1, choices: bad }));
    expect(code).toBe('invalid_input');
    expect(fields?.map(({ path, reason }) => [path, reason])).toEqual([
      ['choices.date', 'date'],
      ['choices.copies.0', 'tooLong'],
    ]);
  });
});

describe('issuing', () => {
  it('keeps number, letter, register line, disclosure and choices together', async () => {
    const letter = await ok(issue(1));
    expect(letter).toMatchObject({
      number: '421.3/001/BK/XI/2026',
      date: today,
      recipient: 'Ratna Dewi, M.Psi., Psikolog, RSUD Bangil',
      status: 'issued',
      about: { of: 'case', code: 'K-2026-001' },
      disclosed: ['name', 'nisn', 'class', 'problem', 'efforts', 'approvalNames', 'escort', 'attachments'],
      approvedBy: ['student', 'guardian', 'principal'],
      fileName: 'surat-421.3-001-BK-XI-2026.pdf',
      issuedBy: 'Bagus Prayitno, S.Pd.',
    });
    const [page] = await textOf(letter.id);
    expect(page).toContain('421.3/001/BK/XI/2026');
    expect(page).not.toContain('DRAF');
    expect(page).not.toContain('4001');
    const kept = await database.read(async (manager) => ({
      counter: await manager.findOneBy(LetterCounter, { year: 2026 }),
      log: await manager.find(Disclosure),
      choices: (await manager.findOneByOrFail(Referral, { id: 1 })).letterChoices,
    }));
    expect(kept.counter?.lastSerial).toBe(1);
    expect(kept.log).toMatchObject([{ letterId: letter.id, studentId: 1, on: today, sentBy: 1 }]);
    expect(kept.choices).toMatchObject({ disclosed: choices.disclosed });
  });

  it('says exactly what is missing, and takes no number', async () => {
    await database.write((manager) => manager.delete(ReferralConsent, { referralId: 1, party: 'student' }));
    await database.write((manager) => manager.update(Referral, { id: 2 }, { purpose: ' ' }));
    expect(await errorOf(issue(1))).toMatchObject({
      code: 'refused',
      reason: 'referrals.missing.student_consent_missing',
      params: { step: 'consideration', field: 'student', count: 1 },
    });
    expect((await errorOf(issue(2))).reason).toBe('referrals.missing.purpose_missing');
    expect(await database.read((manager) => manager.count(LetterCounter))).toBe(0);
  });

  it('twice, or from two windows at once, gives the same letter', async () => {
    const [first, second] = await Promise.all([ok(issue(1)), ok(issue(1, null, openDesk(database)))]);
    expect(second.number).toBe(first.number);
    expect((await ok(issue(1))).id).toBe(first.id);
    expect(await database.read((manager) => manager.count(Letter))).toBe(1);
  });

  it('of several referrals at once gives each its own number', async () => {
    const letters = await Promise.all([1, 2, 3, 4, 5, 6].map((id) => ok(issue(id))));
    const serials = letters.map(({ number }) => number?.split('/')[1]).sort();
    expect(serials).toEqual(['001', '002', '003', '004', '005', '006']);
  });

  it('refuses a date before the approvals it names or after today, a letter without reasons or overdue already', async () => {
    const early = await errorOf(issue(1, '2026-11-18'));
    expect(early.fields).toEqual([
      { path: 'choices.date', reason: 'beforeApprovals', params: { earliest: '2026-11-19' } },
    ]);
    expect((await errorOf(issue(1, '2026-11-25'))).fields?.[0]?.reason).toBe('inFuture');
    const blank = await errorOf(desk.client.issue({ referralId: 1, choices: { ...choices, reasons: ' ' } }));
    expect(blank.fields?.[0]).toMatchObject({ path: 'choices.reasons', reason: 'required' });
    await database.write((manager) => manager.update(Referral, { id: 1 }, { reportDueOn: '2026-11-20' }));
    expect((await errorOf(issue(1))).reason).toBe('letters.reportDueEarlier');
    expect(await database.read((manager) => manager.count(Letter))).toBe(0);
  });

  it('is for those who may see the case, while it is open', async () => {
    const stranger = openDesk(database, otherCounselor);
    expect((await errorOf(stranger.client.draft({ referralId: 1 }))).code).toBe('not_found');
    expect((await errorOf(issue(1, null, stranger))).code).toBe('not_found');
    await database.write((manager) =>
      manager.insert(CaseClosure, {
        caseId: 2,
        closedOn: today,
        outcome: 'resolved',
        reason: '-',
        closedBy: 1,
      }),
    );
    expect((await errorOf(issue(2))).reason).toBe('cases.closed');
    expect((await errorOf(issue(99))).code).toBe('not_found');
  });
});

describe('numbers', () => {
  it('begin anew with the calendar year of the letter', async () => {
    await ok(issue(1));
    const january = on('2027-01-04');
    await database.write((manager) => manager.updateAll(Referral, { reportDueOn: '2027-02-01' }));
    expect((await ok(issue(2, null, january))).number).toBe('421.3/001/BK/I/2027');
    expect((await ok(issue(3, '2026-12-31', january))).number).toBe('421.3/002/BK/XII/2026');
    expect((await ok(issue(4, null, january))).number).toBe('421.3/002/BK/I/2027');
  });

  it('of a back-dated letter take a suffix, in the place where it belongs', async () => {
    await ok(issue(1, '2026-11-19', on('2026-11-19')));
    await ok(issue(2));
    expect(
      (await ok(desk.client.saveDraft({ referralId: 3, choices: { ...choices, date: '2026-11-20' } })))
        .numbering,
    ).toEqual({ number: '421.3/001.A/BK/XI/2026', backDated: true, problem: null });
    expect((await ok(issue(3, '2026-11-20'))).number).toBe('421.3/001.A/BK/XI/2026');
    expect((await ok(issue(4, '2026-11-22'))).number).toBe('421.3/001.B/BK/XI/2026');
    expect((await ok(issue(5))).number).toBe('421.3/003/BK/XI/2026');
  });

  it('go on after those written by hand, and never back', async () => {
    expect(await ok(desk.client.serial({}))).toEqual({ year: 2026, lastSerial: 0 });
    expect(await ok(desk.client.continueAfter({ lastSerial: 14 }))).toEqual({ year: 2026, lastSerial: 14 });
    expect((await ok(issue(1))).number).toBe('421.3/015/BK/XI/2026');
    expect((await ok(issue(2, '2026-11-20'))).number).toBe('421.3/014.A/BK/XI/2026');
    expect((await errorOf(desk.client.continueAfter({ lastSerial: 3 }))).fields?.[0]).toMatchObject({
      path: 'lastSerial',
      reason: 'serialBack',
      params: { minimum: 15 },
    });
    const counselor = openDesk(database, otherCounselor);
    expect((await errorOf(counselor.client.continueAfter({ lastSerial: 90 }))).code).toBe('forbidden');
  });

  it('follow the pattern of the school, and a pattern without a serial is refused', async () => {
    await settings({ numberPattern: '{SIFAT}/{URUT}/{SEKOLAH}/{BULAN:2}/{TP}' });
    expect((await ok(issue(1))).number).toBe('R/1/SMPN2KRATON/11/2026/2027');
    await settings({ numberPattern: '{KODE}/{BULAN_ROMAWI}/{TAHUN}' });
    expect((await ok(desk.client.draft({ referralId: 2 }))).numbering).toEqual({
      number: null,
      backDated: false,
      problem: 'pattern',
    });
    expect((await errorOf(issue(2))).reason).toBe('letters.pattern');
  });

  it('follow the pattern of their kind where it has one, in one row with all the others', async () => {
    const own = { pattern: '{SIFAT}/{URUT}/{KODE}/{UNIT}', code: '005', unit: null, nature: null };
    await settings({ kindNumbers: [{ kind: 'guardian_invitation', ...own }] });
    const about = { template: 'guardian_invitation' as const, caseId: 1 };
    const invite = async () => {
      const { choices: proposed, numbering } = await ok(desk.client.paperDraft({ about }));
      const { number } = await ok(
        desk.client.issuePaper({
          about,
          choices: { ...proposed, texts: { matter: numbering?.number ?? '' } },
        }),
      );
      expect(numbering?.number).toBe(number);
      return number;
    };
    expect((await ok(issue(1))).number).toBe('421.3/001/BK/XI/2026');
    expect(await invite()).toBe('P/2/005/BK');
    expect((await ok(issue(2))).number).toBe('421.3/003/BK/XI/2026');
    await settings({ kindNumbers: [{ kind: 'guardian_invitation', ...own, nature: 'U', unit: 'TU' }] });
    expect(await invite()).toBe('U/4/005/TU');
    await settings({ kindNumbers: [] });
    expect(await invite()).toBe('421.3/005/BK/XI/2026');
  });

  it('of a kind whose own pattern makes the number of another letter are refused', async () => {
    const own = { pattern: '1{URUT}', code: null, unit: null, nature: null };
    await settings({ numberPattern: '{URUT}2', kindNumbers: [{ kind: 'guardian_invitation', ...own }] });
    expect((await ok(issue(1))).number).toBe('12');
    const about = { template: 'guardian_invitation' as const, caseId: 1 };
    const { choices: proposed, numbering } = await ok(desk.client.paperDraft({ about }));
    expect(numbering).toMatchObject({ number: '12', problem: 'taken' });
    const refusal = await errorOf(desk.client.issuePaper({ about, choices: proposed }));
    expect(refusal).toMatchObject({ reason: 'letters.numberTaken', params: { number: '12' } });
    expect((await ok(desk.client.serial({}))).lastSerial).toBe(1);
  });

  it('that stand on another letter already are refused', async () => {
    await settings({ numberPattern: '{URUT}/BK' });
    await ok(issue(1));
    await database.write((manager) => manager.updateAll(Referral, { reportDueOn: '2027-02-01' }));
    const january = on('2027-01-04');
    expect((await ok(january.client.draft({ referralId: 2 }))).numbering.problem).toBe('taken');
    const refusal = await errorOf(issue(2, null, january));
    expect(refusal).toMatchObject({ reason: 'letters.numberTaken', params: { number: '1/BK' } });
    expect(await database.read((manager) => manager.findOneBy(LetterCounter, { year: 2027 }))).toBeNull();
  });
});

describe('an issued letter', () => {
  it('prints the same after school, student and receiver were changed', async () => {
    const logoLeft =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await settings({ logoLeft });
    const { id } = await ok(issue(1));
    const before = await textOf(id);
    await settings({ name: 'SMP Negeri 9', logoLeft: null, principal: { name: 'Orang Lain', nip: null } });
    await database.write(async (manager) => {
      await manager.update(Student, { id: 1 }, { name: 'Nama Baru', nisn: null });
      await manager.update(Receiver, { id: 1 }, { institution: 'RS Lain', person: null });
      await manager.delete(ReferralConsent, { referralId: 1 });
    });
    expect(await textOf(id)).toEqual(before);
    expect(await database.read((manager) => manager.count(LetterPicture))).toBe(1);
  });

  it('when cancelled keeps its number, is marked BATAL, and makes room for another', async () => {
    const first = await ok(issue(1));
    const cancelled = await ok(desk.client.cancel({ letterId: first.id, reason: 'Salah alamat.' }));
    expect(cancelled).toMatchObject({
      number: first.number,
      status: 'cancelled',
      cancelledOn: today,
      cancelReason: 'Salah alamat.',
    });
    expect((await textOf(first.id))[0]).toContain('BATAL');
    const again = await errorOf(desk.client.cancel({ letterId: first.id, reason: 'Lagi.' }));
    expect(again.reason).toBe('letters.cancelled');
    expect((await ok(issue(1))).number).toBe('421.3/002/BK/XI/2026');
  });

  it('is not cancelled without a reason, nor once the receiver has met the student', async () => {
    const { id } = await ok(issue(1));
    expect((await errorOf(desk.client.cancel({ letterId: id, reason: '  ' }))).fields?.[0]).toMatchObject({
      path: 'reason',
      reason: 'required',
    });
    const session = {
      on: today,
      place: 'receiver' as const,
      escorts: [],
      techniques: [],
      recordedBy: 1,
      recordedAt: `${today}T03:00:00Z`,
    };
    await database.write((manager) => manager.insert(ReferralSession, { referralId: 1, ...session }));
    const refusal = await errorOf(desk.client.cancel({ letterId: id, reason: 'Salah alamat.' }));
    expect(refusal.reason).toBe('letters.sessionHeld');
  });
});

describe('a letter of a referral that has ended', () => {
  it('stays as it was: not cancelled, and no choices kept for another', async () => {
    const { id } = await ok(issue(1));
    const end = { endedOn: today, endedAs: 'revoked', endReason: 'Pindah sekolah.' } as const;
    await database.write((manager) => manager.update(Referral, { id: 1 }, end));
    for (const call of [
      desk.client.cancel({ letterId: id, reason: 'Salah alamat.' }),
      desk.client.saveDraft({ referralId: 1, choices: { ...choices, reasons: 'Lain.' } }),
    ]) {
      expect((await errorOf(call)).reason).toBe('referrals.missing.referral_ended');
    }
    expect((await ok(desk.client.get({ letterId: id }))).status).toBe('issued');
  });
});
