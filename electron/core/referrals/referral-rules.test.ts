import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Letter, LetterCounter, Referral, ReferralSession, SchoolReceiverKind } from '../database/entities';
import {
  consent,
  contact,
  control,
  itemsOf,
  prepare,
  receiverIds,
  request,
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

const begin = async () => (await room.ok(room.sari.create({ caseId: room.caseId, kind: 'psychologist' }))).id;
const say = (referralId: number, ...given: Parameters<typeof consent>) =>
  room.sari.saveConsent({ referralId, id: null, form: consent(...given) });
/** A referral whose letter is out and whose student has met the receiver once. */
const started = async () => {
  const { id: referralId } = await prepare(room);
  await room.issueLetter(referralId);
  await room.ok(room.sari.saveSession({ referralId, id: null, form: session() }));
  return referralId;
};

describe('the student decides', () => {
  beforeEach(() => start());

  it('rests when the student refuses, takes no letter number, and goes on when asked again', async () => {
    const { ok, sari, database, reason } = room;
    const { id: referralId } = await prepare(room);
    await ok(say(referralId, 'student', 'withdrawn'));
    const refused = await ok(say(referralId, 'student', 'refused'));
    expect(refused.state.standing.code).toBe('resting');
    expect(refused.state.may.issue_letter).toMatchObject({ allowed: false });
    expect((await reason(sari.saveContact({ referralId, id: null, form: contact('agreed') }))).reason).toBe(
      'referrals.missing.student_refused',
    );
    expect(await database.read((manager) => manager.count(LetterCounter))).toBe(0);
    expect(await database.read((manager) => manager.count(Letter))).toBe(0);

    const agreed = await ok(say(referralId, 'student', 'given'));
    expect(agreed.state.standing.code).toBe('ready_to_issue_letter');
    expect(agreed.consents.map(({ event }) => event)).toContain('refused');
  });

  it('ends by itself when the student withdraws after the letter went out, and then is read only', async () => {
    const referralId = await started();
    const withdrawn = await room.ok(say(referralId, 'student', 'withdrawn'));
    expect(withdrawn.end).toEqual({
      as: 'revoked',
      on: today,
      reason: 'Ingin mencoba di sekolah dahulu.',
    });
    const late = room.sari.saveSession({ referralId, id: null, form: session() });
    expect((await room.reason(late)).reason).toBe('referrals.missing.referral_ended');
  });

  it('is declined only when somebody refused, and not once the letter is out', async () => {
    const { ok, sari, reason } = room;
    const { id: referralId } = await prepare(room);
    const decline = { as: 'declined' as const, on: today, reason: 'Belum bersedia.' };
    const early = await reason(sari.end({ referralId, form: decline }));
    expect(early.reason).toBe('referrals.missing.nobody_refused');
    await ok(say(referralId, 'guardian', 'withdrawn'));
    const silent = await room.error(sari.end({ referralId, form: { ...decline, reason: '' } }));
    expect(silent.fields).toEqual([{ path: 'form.reason', reason: 'required' }]);
    expect((await ok(sari.end({ referralId, form: decline }))).state.standing.code).toBe('declined');
  });

  it('passes over a guardian alone, with a written reason', async () => {
    const referralId = await begin();
    const wrong = await room.error(say(referralId, 'student', 'waived'));
    expect(wrong.fields).toMatchObject([{ path: 'form.event', reason: 'waivedParty' }]);
    const view = await room.ok(say(referralId, 'guardian', 'waived'));
    expect(view.state.steps[0]?.missing.map(({ code }) => code)).not.toContain('guardian_consent_missing');
  });
});

describe('the receiver', () => {
  beforeEach(() => start());

  it('must be active and of the kind of the referral', async () => {
    const referralId = await begin();
    const choose = (receiverId: number) => room.sari.setReceiver({ referralId, receiverId });
    expect((await room.reason(choose(receiverIds.retired))).reason).toBe(
      'referrals.missing.receiver_inactive',
    );
    expect((await room.reason(choose(receiverIds.psychiatrist))).reason).toBe(
      'referrals.missing.receiver_kind_differs',
    );
    expect((await room.error(choose(99))).code).toBe('not_found');
  });

  it('has one open referral of a case at most; after it ended there may be another', async () => {
    const { ok, sari, reason } = room;
    const { id: first } = await prepare(room);
    const second = await begin();
    expect(second).not.toBe(first);
    const again = sari.setReceiver({ referralId: second, receiverId: receiverIds.psychologist });
    expect(await reason(again)).toEqual({
      reason: 'referrals.openAlready',
      params: { referralId: first, sequence: 1 },
    });
    await ok(sari.setReceiver({ referralId: second, receiverId: receiverIds.otherPsychologist }));
    await ok(sari.end({ referralId: first, form: { as: 'cancelled', on: today, reason: 'Penuh.' } }));
    await ok(sari.setReceiver({ referralId: second, receiverId: receiverIds.psychologist }));
  });

  it('asks for agreement anew when another is chosen', async () => {
    const { id: referralId } = await prepare(room);
    const view = await room.ok(
      room.sari.setReceiver({ referralId, receiverId: receiverIds.otherPsychologist }),
    );
    expect(view.state.standing.code).toBe('waiting_for_contact');
    expect(view.contacts).toMatchObject([{ receiverName: 'Biro Psikologi Cakrawala' }]);
  });

  it('of a kind that the school added is asked for by its own entry', async () => {
    const { ok, error, sari, caseId, database } = room;
    const nameless = await error(sari.create({ caseId, kind: 'custom' }));
    expect(nameless.fields).toEqual([{ path: 'schoolKindId', reason: 'schoolKind' }]);
    await database.write((manager) =>
      manager.insert(SchoolReceiverKind, {
        id: 7,
        label: 'Dinas Sosial',
        profession: 'Kepala Dinas Sosial',
        weeklyControl: true,
      }),
    );
    const view = await ok(sari.create({ caseId, kind: 'custom', schoolKindId: 7 }));
    expect(view).toMatchObject({ schoolKind: { label: 'Dinas Sosial' }, weeklyControl: { on: true } });
  });
});

describe('a severe case', () => {
  beforeEach(() => start('severe'));

  it('can be prepared, but asks nobody before the conference has met', async () => {
    const { ok, reason, cases } = room;
    const referralId = await begin();
    const before = await ok(room.sari.get({ referralId }));
    expect(before.state.standing.code).toBe('waiting_for_conference');
    expect((await reason(say(referralId, 'principal', 'given'))).reason).toBe(
      'referrals.missing.conference_missing',
    );
    const participants = [{ name: 'Endang', position: 'Kepala sekolah', from: null }];
    const plan = { plannedOn: today, time: null, place: 'Ruang BK', agenda: 'Rujukan', participants };
    const { id: conferenceId } = await ok(cases.sari.planConference({ caseId: room.caseId, plan }));
    const record = {
      heldOn: today,
      participants,
      notes: 'Dibahas.',
      decision: 'Dirujuk.',
      decidedToRefer: true,
      secrecyPledged: true,
    };
    await ok(cases.sari.recordConference({ conferenceId, record }));
    await ok(say(referralId, 'principal', 'given'));
  });

  it('starts at once in an emergency; what was left open becomes tasks', async () => {
    const { ok, sari } = room;
    const referralId = await begin();
    const emergency = { on: today, reason: 'Siswa mengatakan ingin mengakhiri hidup.', approvedBy: 'Endang' };
    await ok(sari.declareEmergency({ referralId, form: emergency }));
    const view = await ok(sari.saveSession({ referralId, id: null, form: session() }));
    expect(view.state.standing.code).toBe('emergency_open');
    expect(view.state.tasks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['conference_missing', 'student_consent_missing', 'letter_missing']),
    );
    expect(new Set(view.state.tasks.map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-11-27']));
  });
});

describe('what was recorded', () => {
  beforeEach(() => start());

  it('is one fact when it is sent twice, also at the same time', async () => {
    const { ok, sari } = room;
    const referralIds = await Promise.all([begin(), begin()]);
    expect(new Set(referralIds).size).toBe(1);
    const [referralId = 0] = referralIds;
    await Promise.all([say(referralId, 'student', 'given'), say(referralId, 'student', 'given')]);
    expect((await ok(sari.get({ referralId }))).consents).toHaveLength(1);
    // A change of mind back and forth within a day is not a repetition.
    await ok(say(referralId, 'student', 'withdrawn'));
    const view = await ok(say(referralId, 'student', 'given'));
    expect(view.consents.map(({ event }) => event)).toEqual(['given', 'withdrawn', 'given']);
  });

  it('is kept whole or not at all', async () => {
    const referralId = await started();
    const before = await room.ok(room.sari.get({ referralId }));
    const form = { ...session('2026-12-01'), note: 'x'.repeat(5000) };
    await room.error(room.sari.saveSession({ referralId, id: null, form }));
    await room.error(room.sari.saveSession({ referralId, id: null, form: session('2026-12-01') }));
    expect(await room.ok(room.sari.get({ referralId }))).toEqual(before);
  });

  it('can be corrected and removed, as a fact of this referral only', async () => {
    const { ok, sari } = room;
    const referralId = await started();
    const other = await begin();
    const view = await ok(sari.saveControl({ referralId, id: null, form: control() }));
    const [{ id = 0 } = {}] = view.controls;
    const consentId = view.consents[0]?.id ?? 0;
    const foreign = sari.saveConsent({ referralId: other, id: consentId, form: consent('student', 'given') });
    expect((await room.error(foreign)).code).toBe('not_found');
    const form = { ...control(), attended: false, events: 'Tidak hadir.', secret: true };
    const corrected = await ok(sari.saveControl({ referralId, id, form }));
    expect(corrected.controls).toMatchObject([{ id, attended: false, secret: true }]);
    expect((await ok(sari.removeControl({ referralId, id }))).controls).toEqual([]);
    expect((await room.error(sari.removeControl({ referralId, id }))).code).toBe('not_found');
  });

  it('is not rewritten where the letter rests on it; what comes later is added', async () => {
    const { id: referralId, consents, contacts } = await prepare(room, room.on('2026-11-20'), '2026-11-20');
    await room.issueLetter(referralId, '2026-11-21');
    const [{ id: consentId = 0 } = {}] = consents;
    const [{ id: contactId = 0 } = {}] = contacts;
    for (const answer of [
      room.sari.removeConsent({ referralId, id: consentId }),
      room.sari.removeContact({ referralId, id: contactId }),
      room.sari.saveRequest({ referralId, form: { ...request, purpose: 'Lain.' } }),
      room.sari.setReceiver({ referralId, receiverId: receiverIds.otherPsychologist }),
    ]) {
      expect((await room.reason(answer)).reason).toBe('referrals.missing.letter_issued');
    }
    const early = await room.error(
      room.sari.saveConsent({ referralId, id: null, form: consent('guardian', 'withdrawn', '2026-11-20') }),
    );
    expect(early.fields).toEqual([{ path: 'form.on', reason: 'chronology.letter_after_refusal' }]);
    for (const field of ['reportDueOn', 'responsibleId'] as const) {
      const without = await room.error(
        room.sari.saveRequest({ referralId, form: { ...request, [field]: null } }),
      );
      expect(without.fields).toEqual([{ path: `form.${field}`, reason: 'required' }]);
    }
    await room.ok(room.sari.saveRequest({ referralId, form: { ...request, reportDueOn: '2026-12-31' } }));
    await room.ok(say(referralId, 'guardian', 'withdrawn'));
  });

  it('keeps the first session while something that followed it is there', async () => {
    const { ok, sari, reason } = room;
    const referralId = await started();
    const view = await ok(sari.saveControl({ referralId, id: null, form: control() }));
    const [{ id = 0 } = {}] = view.sessions;
    expect((await reason(sari.removeSession({ referralId, id }))).reason).toBe('referrals.sessionNeeded');
    await ok(sari.removeControl({ referralId, id: view.controls[0]?.id ?? 0 }));
    expect((await ok(sari.removeSession({ referralId, id }))).sessions).toEqual([]);
  });

  it.each([
    ['2026-11-25', 'inFuture'],
    ['2026-09-30', 'beforeReport'],
    ['0206-11-24', 'tooLongAgo'],
  ])('lies between the report of the case and today: not %s', async (on, reason) => {
    const error = await room.error(say(await begin(), 'student', 'given', on));
    expect(error.fields).toMatchObject([{ path: 'form.on', reason }]);
  });

  it('says of every field what is wrong with it', async () => {
    const referralId = await started();
    const { sari, error } = room;
    const wrong = async (answer: Promise<{ ok: boolean }>) =>
      (await error(answer as never)).fields?.map(({ path, reason }) => `${path} ${reason}`);
    const report = { receivedOn: today, readOn: '2026-11-23', reference: '', summary: '', advice: '' };
    expect(await wrong(sari.saveReport({ referralId, form: report }))).toEqual([
      'form.readOn chronology.read_before_received',
    ]);
    const item = { item: 'help', state: 'not_applicable' as const, on: today, note: ' ', secret: false };
    expect(await wrong(sari.saveItem({ referralId, form: item }))).toEqual(['form.note required']);
    const unknown = { ...item, item: 'prayer', note: 'Tidak ada.' };
    expect(await wrong(sari.saveItem({ referralId, form: unknown }))).toEqual(['form.item unknownItem']);
    const nobody = { ...request, responsibleId: 99 };
    expect(await wrong(sari.saveRequest({ referralId, form: nobody }))).toEqual([
      'form.responsibleId unknownCounselor',
    ]);
    const early = { ...request, reportDueOn: '2026-11-01' };
    expect(await wrong(sari.saveRequest({ referralId, form: early }))).toEqual([
      'form.reportDueOn beforeRequest',
    ]);
    const spoken = { ...consent('guardian', 'given'), how: 'spoken' as const };
    expect(await wrong(sari.saveConsent({ referralId, id: null, form: spoken }))).toEqual([
      'form.witness required',
    ]);
  });

  it('contradicts no other record, whether it is added, corrected or removed', async () => {
    const { sari, error, ok } = room;
    const { id: referralId } = await prepare(room);
    const again = await error(say(referralId, 'student', 'refused'));
    expect(again.fields).toEqual([{ path: 'form.on', reason: 'chronology.refused_after_consent' }]);
    await ok(say(referralId, 'guardian', 'withdrawn'));
    const { consents } = await ok(sari.get({ referralId }));
    const given = consents.find(({ party, event }) => party === 'guardian' && event === 'given');
    const removed = await room.reason(sari.removeConsent({ referralId, id: given?.id ?? 0 }));
    expect(removed.reason).toBe('fields.chronology.withdrawn_without_consent');
    expect((await ok(sari.get({ referralId }))).consents).toEqual(consents);
  });

  it('ticks an item once, however often', async () => {
    const { ok, sari } = room;
    const referralId = await started();
    const [item = ''] = itemsOf('carrying_out');
    const form = { item, state: 'done' as const, on: today, note: 'Gelisah.', secret: true };
    await ok(sari.saveItem({ referralId, form }));
    const view = await ok(sari.saveItem({ referralId, form: { ...form, note: 'Gelisah dan sulit tidur.' } }));
    expect(view.items).toMatchObject([{ item, note: 'Gelisah dan sulit tidur.', secret: true }]);
    expect((await ok(sari.clearItem({ referralId, item }))).items).toEqual([]);
  });
});

describe('whose referral it is', () => {
  beforeEach(() => start());

  it('is seen and changed by the counselor of the case, by nobody else', async () => {
    const { ok, error, sari, tono, coordinator } = room;
    const referralId = await begin();
    expect((await error(tono.get({ referralId }))).code).toBe('not_found');
    expect((await error(tono.create({ caseId: room.caseId, kind: 'psychologist' }))).code).toBe('not_found');
    const form = consent('student', 'given');
    expect((await error(tono.saveConsent({ referralId, id: null, form }))).code).toBe('not_found');
    const overseen = await error(coordinator.saveConsent({ referralId, id: null, form }));
    expect(overseen).toMatchObject({ code: 'forbidden', reason: 'caseAccess.overviewOnly' });
    const view = await ok(sari.saveConsent({ referralId, id: null, form }));
    expect(view.consents).toMatchObject([{ recordedBy: 'Sari Utami' }]);
    expect((await error(coordinator.get({ referralId: 99 }))).code).toBe('not_found');
  });

  it('is answered for by the counselor of the case until another is named', async () => {
    const referralId = await begin();
    const { request: asked } = await room.ok(room.sari.get({ referralId }));
    expect(asked.responsibleId).toBe(2);
  });

  it('is not changed in a closed case', async () => {
    const referralId = await begin();
    const { ok, cases, caseId, sari, reason } = room;
    await ok(sari.end({ referralId, form: { as: 'cancelled', on: today, reason: 'Tidak perlu.' } }));
    const closing = { caseId, closedOn: today, outcome: 'resolved' as const, reason: 'Teratasi.' };
    await ok(cases.sari.close(closing));
    expect((await reason(sari.create({ caseId, kind: 'psychologist' }))).reason).toBe('cases.closed');
    expect((await reason(say(referralId, 'student', 'given'))).reason).toBe('cases.closed');
  });

  it('leaves nothing of what was typed in the log', async () => {
    const referralId = await started();
    const note = 'kata-rahasia-siswa';
    await room.database.write((manager) => manager.query('DROP TABLE weekly_controls'));
    const form = { ...control(), events: note, secret: true };
    expect((await room.error(room.sari.saveControl({ referralId, id: null, form }))).code).toBe('internal');
    expect(room.logged.join('\n')).not.toContain(note);
    const kept = await room.database.read((manager) => manager.countBy(ReferralSession, { referralId }));
    expect(kept).toBe(1);
    expect(await room.database.read((manager) => manager.countBy(Referral, {}))).toBe(1);
  });
});
