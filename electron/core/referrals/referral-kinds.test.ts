import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Case, Referral } from '../database/entities';
import {
  consent,
  control,
  prepare,
  receiverIds,
  session,
  startReferralRoom,
  today,
  type ReferralRoom,
} from './testing';

let room: ReferralRoom;
const start = async (severity?: 'moderate' | 'severe') => {
  room = await startReferralRoom(severity);
};
afterEach(() => room.dispose());

const say = (referralId: number, ...given: Parameters<typeof consent>) =>
  room.sari.saveConsent({ referralId, id: null, form: consent(...given) });
/** A referral whose letter is out and whose student has met the receiver once. */
const started = async () => {
  const { id: referralId } = await prepare(room);
  await room.issueLetter(referralId);
  await room.ok(room.sari.saveSession({ referralId, id: null, form: session() }));
  return referralId;
};

describe('a mild problem', () => {
  beforeEach(async () => {
    await start();
    await room.database.write((manager) => manager.update(Case, { id: room.caseId }, { severity: 'mild' }));
  });

  it('goes to wali kelas and guru as it is, and outside the school with a reason', async () => {
    const { ok, error, sari, caseId } = room;
    expect((await ok(sari.create({ caseId, kind: 'homeroom_teacher' }))).outsideReasonNeeded).toBe(false);
    const without = await error(sari.create({ caseId, kind: 'psychologist' }));
    expect(without.fields).toEqual([{ path: 'outsideReason', reason: 'required' }]);
    const view = await ok(sari.create({ caseId, kind: 'psychologist', outsideReason: 'Diminta orang tua.' }));
    expect(view).toMatchObject({ outsideReason: 'Diminta orang tua.', outsideReasonNeeded: true });
  });

  it('that had been moderate when the referral began owes the reason before the letter', async () => {
    const { ok, sari, database, caseId } = room;
    await database.write((manager) => manager.update(Case, { id: caseId }, { severity: 'moderate' }));
    const { id: referralId } = await prepare(room);
    await database.write((manager) => manager.update(Case, { id: caseId }, { severity: 'mild' }));
    const { state } = await ok(sari.get({ referralId }));
    expect(state.standing.code).toBe('waiting_for_outside_reason');
    expect(state.may.issue_letter).toMatchObject({ missing: [{ code: 'outside_reason_missing' }] });
    const after = await ok(
      sari.saveOutsideReason({ referralId, form: { outsideReason: 'Diminta keluarga.' } }),
    );
    expect(after.state.standing.code).toBe('ready_to_issue_letter');
  });
});

describe('the receiver’s report', () => {
  beforeEach(() => start());

  it('is reminded of after the letter, until it has come', async () => {
    const { ok, reason, sari } = room;
    const { id: referralId } = await prepare(room);
    const reminder = { on: today, channel: 'telephone' as const, note: 'Dijanjikan pekan depan.' };
    const early = sari.saveReminder({ referralId, id: null, form: reminder });
    expect((await reason(early)).reason).toBe('referrals.missing.letter_missing');
    await room.issueLetter(referralId);
    await ok(sari.saveSession({ referralId, id: null, form: session() }));
    const twice = [1, 2].map(() => sari.saveReminder({ referralId, id: null, form: reminder }));
    await Promise.all(twice.map(ok));
    expect((await ok(sari.get({ referralId }))).reminders).toMatchObject([{ channel: 'telephone' }]);
    const report = { receivedOn: today, readOn: null, reference: '', summary: 'Ada.', advice: '' };
    await ok(sari.saveReport({ referralId, form: report }));
    const late = sari.saveReminder({ referralId, id: null, form: { ...reminder, channel: 'visit' } });
    expect((await reason(late)).reason).toBe('referrals.missing.report_received');
  });
});

describe('the weekly control', () => {
  beforeEach(() => start());

  it('stays on where the paper asks for it, and can be moved to another weekday', async () => {
    const { ok, reason, sari } = room;
    const referralId = await started();
    const off = sari.saveWeeklyControl({ referralId, form: { on: false, weekday: null } });
    expect((await reason(off)).reason).toBe('referrals.weeklyControlStays');
    // Today is a Tuesday; the first Friday after it.
    const view = await ok(sari.saveWeeklyControl({ referralId, form: { on: true, weekday: 5 } }));
    expect(view.grid?.next).toMatchObject({ week: 1, dueOn: '2026-11-27' });
  });

  it('is switched on for another kind, and off again while none was recorded', async () => {
    const { ok, reason, sari, caseId, database } = room;
    const { id: referralId } = await ok(sari.create({ caseId, kind: 'bnn' }));
    const emergency = { on: today, reason: 'Overdosis di sekolah.', approvedBy: 'Endang' };
    await ok(sari.declareEmergency({ referralId, form: emergency }));
    await ok(sari.saveSession({ referralId, id: null, form: session() }));
    const next = room.on('2026-12-01');
    const refusal = next.saveControl({ referralId, id: null, form: control('2026-12-01') });
    expect((await reason(refusal)).reason).toBe('referrals.missing.weekly_control_not_used');
    const form = { on: true, weekday: null };
    const on = await ok(sari.saveWeeklyControl({ referralId, form }));
    expect(on.grid?.next).toMatchObject({ week: 1, dueOn: '2026-12-01' });
    expect((await ok(sari.saveWeeklyControl({ referralId, form: { ...form, on: false } }))).grid).toBeNull();
    await ok(sari.saveWeeklyControl({ referralId, form }));
    await ok(next.saveControl({ referralId, id: null, form: control('2026-12-01') }));
    const off = next.saveWeeklyControl({ referralId, form: { ...form, on: false } });
    expect((await reason(off)).reason).toBe('referrals.weeklyControlStays');
    expect(await database.read((manager) => manager.countBy(Referral, { weeklyControl: true }))).toBe(1);
  });
});

describe('an ended referral', () => {
  beforeEach(() => start());

  it('is opened again with a reason, keeps how it had ended, and is not opened twice', async () => {
    const { ok, error, reason, sari } = room;
    const { id: referralId } = await prepare(room);
    const cancelled = { as: 'cancelled' as const, on: today, reason: 'Keluarga pindah.' };
    await ok(sari.end({ referralId, form: cancelled }));
    const yesterday = await error(sari.reopen({ referralId, form: { on: '2026-11-23', reason: 'Batal.' } }));
    expect(yesterday.fields).toMatchObject([{ path: 'form.on', reason: 'beforeEnd' }]);
    const view = await ok(
      sari.reopen({ referralId, form: { on: today, reason: 'Keluarga tidak jadi pindah.' } }),
    );
    expect(view.end).toBeNull();
    expect(view.state.standing.code).toBe('ready_to_issue_letter');
    expect(view.reopenings).toMatchObject([
      { endedAs: 'cancelled', endReason: 'Keluarga pindah.', reason: 'Keluarga tidak jadi pindah.' },
    ]);
    const again = sari.reopen({ referralId, form: { on: today, reason: 'Lagi.' } });
    expect((await reason(again)).reason).toBe('referrals.missing.referral_running');

    // The same way a second time on the same day is an end and a reopening of its own.
    await ok(sari.end({ referralId, form: cancelled }));
    const second = await ok(
      sari.reopen({ referralId, form: { on: today, reason: 'Keluarga tidak jadi pindah.' } }),
    );
    expect(second.reopenings).toHaveLength(2);
  });

  it('stays ended after a withdrawal, or while the same receiver has the case anew', async () => {
    const { ok, reason, sari, caseId } = room;
    const referralId = await started();
    await ok(say(referralId, 'student', 'withdrawn'));
    const revoked = sari.reopen({ referralId, form: { on: today, reason: 'Siswa bersedia lagi.' } });
    expect((await reason(revoked)).reason).toBe('referrals.missing.referral_revoked');

    const second = await ok(sari.create({ caseId, kind: 'psychologist' }));
    await ok(sari.setReceiver({ referralId: second.id, receiverId: receiverIds.otherPsychologist }));
    await ok(
      sari.end({ referralId: second.id, form: { as: 'cancelled', on: today, reason: 'Salah pilih.' } }),
    );
    const third = await ok(sari.create({ caseId, kind: 'psychologist' }));
    await ok(sari.setReceiver({ referralId: third.id, receiverId: receiverIds.otherPsychologist }));
    const taken = sari.reopen({ referralId: second.id, form: { on: today, reason: 'Keliru.' } });
    expect((await reason(taken)).reason).toBe('referrals.openAlready');
  });
});

describe('the family', () => {
  beforeEach(() => start());

  it('is met at the consultation, or at home where it did not come', async () => {
    const { ok, error, reason, sari, caseId } = room;
    const { id: referralId } = await ok(sari.create({ caseId, kind: 'bnn' }));
    const missed = {
      kind: 'consultation' as const,
      on: today,
      attended: false,
      people: '',
      topic: '',
      result: '',
      secret: false,
    };
    const early = sari.saveFamilyMeeting({ referralId, id: null, form: { ...missed, result: 'Bekerja.' } });
    expect((await reason(early)).reason).toBe('referrals.missing.session_missing');
    await ok(
      sari.declareEmergency({ referralId, form: { on: today, reason: 'Bahaya.', approvedBy: 'Endang' } }),
    );
    await ok(sari.saveSession({ referralId, id: null, form: session() }));
    const silent = await error(sari.saveFamilyMeeting({ referralId, id: null, form: missed }));
    expect(silent.fields).toMatchObject([{ path: 'form.result' }]);
    const item = (view: Awaited<ReturnType<typeof visit>>) =>
      view.state.stages.flatMap(({ items }) => items).find(({ code }) => code === 'parents_consultation');
    const visit = (form: typeof missed | (Omit<typeof missed, 'kind'> & { kind: 'home_visit' })) =>
      ok(sari.saveFamilyMeeting({ referralId, id: null, form }));
    expect(item(await visit({ ...missed, result: 'Orang tua bekerja.' }))?.status).toBe('open');
    expect(item(await visit({ ...missed, kind: 'home_visit', attended: true }))?.status).toBe('done');
  });
});
