import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  arrangements,
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
beforeEach(async () => {
  room = await startReferralRoom();
});
afterEach(() => room.dispose());

const begin = async () => (await room.ok(room.sari.create({ caseId: room.caseId, kind: 'psychologist' }))).id;
const give = (referralId: number, party: 'student' | 'guardian' | 'principal') =>
  room.ok(room.sari.saveConsent({ referralId, id: null, form: consent(party, 'given') }));

describe('the whole way of a referral', () => {
  it('goes from its beginning to its end, and at every step says what comes next', async () => {
    const { ok, sari, reason } = room;
    const referralId = await begin();
    const standing = async () => (await ok(sari.get({ referralId }))).state.standing.code;
    expect(await standing()).toBe('waiting_for_principal_approval');
    await give(referralId, 'principal');
    expect(await standing()).toBe('waiting_for_guardian_consent');
    await give(referralId, 'guardian');
    expect(await standing()).toBe('waiting_for_student_consent');
    await give(referralId, 'student');
    expect(await standing()).toBe('waiting_for_receiver');

    expect(await reason(sari.saveContact({ referralId, id: null, form: contact('agreed') }))).toMatchObject({
      reason: 'referrals.missing.receiver_missing',
      params: { step: 'contact', field: 'receiver' },
    });
    await ok(sari.setReceiver({ referralId, receiverId: receiverIds.psychologist }));
    expect(await standing()).toBe('waiting_for_contact');
    const appointment = { on: '2026-11-28', time: '09:00', place: 'receiver' as const, note: '' };
    expect(await reason(sari.saveAppointment({ referralId, form: appointment }))).toMatchObject({
      reason: 'referrals.missing.receiver_not_agreed',
    });
    await ok(sari.saveContact({ referralId, id: null, form: contact('agreed') }));
    await ok(sari.saveAppointment({ referralId, form: appointment }));
    await ok(sari.saveArrangements({ referralId, form: arrangements() }));
    expect(await standing()).toBe('waiting_for_data');
    await ok(sari.saveRequest({ referralId, form: request }));
    expect(await standing()).toBe('ready_to_issue_letter');

    // The gate: nothing of Pelaksanaan before the letter is out.
    const [identification = ''] = itemsOf('carrying_out');
    const done = { item: identification, state: 'done' as const, on: today, note: '', secret: false };
    const first = sari.saveSession({ referralId, id: null, form: session() });
    expect((await reason(first)).reason).toBe('referrals.missing.letter_missing');
    const tick = sari.saveItem({ referralId, form: done });
    expect((await reason(tick)).reason).toBe('referrals.missing.letter_missing');
    await room.issueLetter(referralId);
    expect(await standing()).toBe('waiting_first_session');

    const early = await room.error(sari.saveSession({ referralId, id: null, form: session('2026-11-23') }));
    expect(early.fields).toMatchObject([{ path: 'form.on', reason: 'chronology.session_before_letter' }]);
    await ok(sari.saveSession({ referralId, id: null, form: session() }));
    expect(await standing()).toBe('in_progress');

    const evaluation = {
      discussedWithStudentOn: '2026-12-12',
      studentSummary: 'Lebih tenang.',
      discussedReportOn: '2026-12-12',
      reportSummary: 'Dibahas.',
    };
    const december = room.on('2026-12-20');
    expect((await reason(december.saveEvaluation({ referralId, form: evaluation }))).reason).toBe(
      'referrals.missing.item_open',
    );
    for (const item of itemsOf('carrying_out')) {
      await ok(december.saveItem({ referralId, form: { ...done, item, on: '2026-12-08' } }));
    }
    const view = await ok(
      december.saveControl({ referralId, id: null, form: { ...control('2026-12-01'), by: 'receiver' } }),
    );
    expect(view.grid).toMatchObject({ kept: 1, missed: 1 });
    await ok(december.saveControl({ referralId, id: null, form: control('2026-12-09') }));

    const report = {
      receivedOn: '2026-12-10',
      readOn: null,
      reference: '3 halaman',
      summary: 'Kemajuan baik.',
      advice: '',
    };
    await ok(december.saveReport({ referralId, form: report }));
    expect((await ok(december.get({ referralId }))).state.standing.code).toBe('report_unread');
    await ok(december.saveReport({ referralId, form: { ...report, readOn: '2026-12-11' } }));
    await ok(december.saveEvaluation({ referralId, form: evaluation }));
    const analysis = {
      on: '2026-12-14',
      outcome: 'partly' as const,
      moodBefore: 2,
      moodAfter: 4,
      learningBefore: 2,
      learningAfter: 3,
      relationsBefore: null,
      relationsAfter: null,
      text: 'Keluhan berkurang.',
    };
    await ok(december.saveAnalysis({ referralId, form: analysis }));

    const ending = { as: 'finished' as const, on: '2026-12-20', reason: '' };
    expect((await reason(december.end({ referralId, form: ending }))).reason).toMatch(
      /^referrals\.missing\./,
    );
    const followUp = { on: '2026-12-15', decision: 'further_services' as const, text: '' };
    await ok(december.saveFollowUp({ referralId, form: followUp }));
    expect((await ok(december.get({ referralId }))).state.standing.code).toBe('follow_up_continues');
    await ok(december.saveFollowUp({ referralId, form: { ...followUp, decision: 'finish' } }));
    const final = { submittedOn: '2026-12-18', acknowledgedOn: null, conclusion: 'Selesai.' };
    await ok(december.saveFinalReport({ referralId, form: final }));
    expect((await ok(december.get({ referralId }))).state.standing.code).toBe('ready_to_finish');

    const ended = await ok(december.end({ referralId, form: ending }));
    expect(ended.state.standing.code).toBe('finished');
    expect(ended.state.requirements.every(({ met }) => met)).toBe(true);
    // Handing a case over never closes it (Kurnia, 2017).
    expect((await ok(room.cases.sari.get({ caseId: room.caseId }))).closure).toBeNull();
  });

  it('can be read but not written once it has ended', async () => {
    const { id: referralId } = await prepare(room);
    const cancelled = { as: 'cancelled' as const, on: today, reason: 'Keluarga pindah.' };
    const ended = await room.ok(room.sari.end({ referralId, form: cancelled }));
    expect(await room.ok(room.sari.end({ referralId, form: cancelled }))).toMatchObject({ end: ended.end });
    for (const answer of [
      room.sari.saveConsent({ referralId, id: null, form: consent('student', 'given') }),
      room.sari.saveRequest({ referralId, form: ended.request }),
      room.sari.saveAppointment({ referralId, form: null }),
      room.sari.clearItem({ referralId, item: 'help' }),
      room.sari.end({ referralId, form: { ...cancelled, as: 'finished' } }),
    ]) {
      expect((await room.reason(answer)).reason).toBe('referrals.missing.referral_ended');
    }
    expect((await room.ok(room.sari.get({ referralId }))).state.standing.code).toBe('cancelled');
  });

  it('answers with who recorded what', async () => {
    const view = await prepare(room);
    expect(view.consents.map(({ party, recordedBy }) => [party, recordedBy])).toEqual([
      ['principal', 'Sari Utami'],
      ['guardian', 'Sari Utami'],
      ['student', 'Sari Utami'],
    ]);
    expect(view).toMatchObject({
      student: { name: 'Dimas Arya', className: 'VIII A' },
      guardian: { name: 'Sulastri', relation: 'mother' },
      receiver: { institution: 'Biro Psikologi Cakrawala' },
      contacts: [{ result: 'agreed', receiverName: 'Biro Psikologi Cakrawala' }],
      letter: null,
      grid: null,
    });
  });
});
