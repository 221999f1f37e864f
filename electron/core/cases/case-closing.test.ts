import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Referral } from '../database/entities';
import { addReferral, report, startCaseRoom, today, type CaseRoom } from './testing';

let room: CaseRoom;
let caseId: number;
beforeEach(async () => {
  room = await startCaseRoom();
  caseId = (await room.ok(room.sari.report(report()))).id;
});
afterEach(() => room.dispose());

const closing = () => ({ caseId, closedOn: today, outcome: 'resolved' as const, reason: 'Rajin masuk.' });

describe('closing a case', () => {
  it('makes it read only until it is opened again, and every round stays in its history', async () => {
    await room.ok(room.sari.close(closing()));
    const closed = await room.ok(room.sari.get({ caseId }));
    expect(closed).toMatchObject({
      standing: { code: 'closed', params: { on: today, outcome: 'resolved' } },
      closure: { closedOn: today, reason: 'Rajin masuk.', closedBy: { name: 'Sari Utami' } },
      open: [],
    });
    const note = { kind: 'note' as const, on: today, text: 'Masih ada.', secret: false };
    expect((await room.error(room.sari.addEntry({ caseId, entry: note }))).reason).toBe('cases.closed');
    expect((await room.error(room.sari.close(closing()))).reason).toBe('cases.closed');

    const later = room.on('2026-12-01').sari;
    await room.ok(later.reopen({ caseId, reason: 'Membolos lagi.' }));
    expect((await room.error(later.reopen({ caseId, reason: 'Membolos lagi.' }))).reason).toBe(
      'cases.notClosed',
    );
    const early = later.close({ ...closing(), closedOn: '2026-11-30' });
    expect((await room.error(early)).fields).toMatchObject([
      { path: 'closedOn', reason: 'beforeReopening', params: { earliest: '2026-12-01' } },
    ]);
    await room.ok(later.close({ ...closing(), closedOn: '2026-12-01', outcome: 'partly' }));
    const { timeline } = await room.ok(later.get({ caseId }));
    expect(timeline.map((item) => (item.type === 'fact' ? item.fact : item.type))).toEqual([
      'closed',
      'reopened',
      'closed',
      'reported',
    ]);
  });

  it('is refused while a referral is open: a case is never closed by handing it over', async () => {
    const referralId = await addReferral(room, caseId);
    expect((await room.ok(room.sari.get({ caseId }))).open).toEqual([
      { code: 'referral', params: { id: referralId, kind: 'psychologist' }, blocking: true },
    ]);
    expect(await room.error(room.sari.close(closing()))).toEqual({
      code: 'refused',
      reason: 'cases.referralOpen',
      params: { count: 1 },
    });
    await room.database.write((manager) =>
      manager.update(Referral, { id: referralId }, { endedOn: today, endedAs: 'cancelled' }),
    );
    await room.ok(room.sari.close(closing()));
  });

  it('lies between the report and today', async () => {
    const fieldsOf = async (closedOn: string) =>
      (await room.error(room.sari.close({ ...closing(), closedOn }))).fields?.map(({ reason }) => reason);
    expect(await fieldsOf('2026-11-19')).toEqual(['beforeReport']);
    expect(await fieldsOf('2026-11-25')).toEqual(['inFuture']);
    const silent = await room.error(room.sari.close({ ...closing(), reason: ' ' }));
    expect(silent.fields).toMatchObject([{ path: 'reason', reason: 'required' }]);
  });
});

describe('the day of the report', () => {
  it('is not moved behind what a referral has on record', async () => {
    await addReferral(room, caseId);
    await room.database.write((manager) =>
      manager.query(
        `INSERT INTO referral_consents (referral_id, recorded_by, recorded_at, party, event, "on", how, note)
         VALUES (1, 2, '2026-11-22T02:00:00Z', 'student', 'asked', '2026-11-22', NULL, '')`,
      ),
    );
    const late = room.sari.update({ caseId, changes: { reportedOn: '2026-11-23' } });
    expect((await room.error(late)).fields).toEqual([
      { path: 'changes.reportedOn', reason: 'afterReferralFact', params: { latest: '2026-11-22' } },
    ]);
    await room.ok(room.sari.update({ caseId, changes: { reportedOn: '2026-11-22' } }));
    expect((await room.ok(room.sari.get({ caseId }))).reportedOn).toBe('2026-11-22');
  });
});
