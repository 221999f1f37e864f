import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { report, startCaseRoom, today, type CaseRoom } from './testing';

let room: CaseRoom;
let caseId: number;
beforeEach(async () => {
  room = await startCaseRoom();
  const triage = { problems: ['suicide_attempt'], severity: 'severe' as const, reason: '' };
  caseId = (await room.ok(room.sari.report(report({ triage })))).id;
});
afterEach(() => room.dispose());

const plan = {
  plannedOn: '2026-11-26',
  time: '10:00',
  place: 'Ruang BK',
  agenda: 'Langkah pendampingan.',
  participants: [{ name: 'Siti Rahmah', position: 'Wali kelas', from: null }],
};
const record = {
  heldOn: '2026-11-26',
  participants: [...plan.participants, { name: 'dr. Made', position: 'Dokter', from: 'Puskesmas Kraton' }],
  notes: 'Keadaan dan upaya dibahas.',
  decision: 'Dialihtangankan kepada psikiater.',
  decidedToRefer: true,
  secrecyPledged: true,
};
const standing = async (who = room.sari) => (await room.ok(who.get({ caseId }))).standing;

describe('a conference about a severe case', () => {
  it('is wanted, planned, overdue, held and decided, and the case says so in words', async () => {
    expect(await standing()).toMatchObject({ code: 'conferenceNeeded' });
    const { id: conferenceId } = await room.ok(room.sari.planConference({ caseId, plan }));
    expect(await standing()).toMatchObject({ code: 'conferencePlanned', params: { on: '2026-11-26' } });
    const later = room.on('2026-11-27').sari;
    expect(await standing(later)).toMatchObject({ code: 'conferenceOverdue' });
    await room.ok(later.recordConference({ conferenceId, record }));
    expect(await standing(later)).toMatchObject({ code: 'referralDecided', params: { on: '2026-11-26' } });
    const found = await room.ok(later.get({ caseId }));
    expect(found.conferenceRequired).toBe(true);
    expect(found.conferences[0]).toMatchObject({ decidedToRefer: true, decision: record.decision });
    expect(found.timeline[0]).toMatchObject({
      fact: 'conferenceHeld',
      params: { refer: 1 },
      text: record.decision,
    });
    await room.ok(later.recordConference({ conferenceId, record: { ...record, decidedToRefer: false } }));
    expect((await room.ok(later.get({ caseId }))).conferences[0]?.decidedToRefer).toBe(false);
  });

  it('is planned one at a time, and a plan can be changed and taken back', async () => {
    const { id: conferenceId } = await room.ok(room.sari.planConference({ caseId, plan }));
    expect(await room.error(room.sari.planConference({ caseId, plan }))).toMatchObject({
      reason: 'cases.conferencePlanned',
      params: { on: '2026-11-26' },
    });
    await room.ok(room.sari.editConferencePlan({ conferenceId, plan: { ...plan, time: null } }));
    expect((await room.ok(room.sari.get({ caseId }))).conferences[0]?.time).toBeNull();
    await room.ok(room.sari.cancelConference({ conferenceId }));
    expect(await standing()).toMatchObject({ code: 'conferenceNeeded' });
  });

  it('that was held is mended, never unplanned', async () => {
    const { id: conferenceId } = await room.ok(room.sari.planConference({ caseId, plan }));
    const held = { ...record, heldOn: today };
    await room.ok(room.sari.recordConference({ conferenceId, record: held }));
    for (const call of [
      room.sari.cancelConference({ conferenceId }),
      room.sari.editConferencePlan({ conferenceId, plan }),
    ]) {
      expect((await room.error(call)).reason).toBe('cases.conferenceHeld');
    }
    await room.ok(room.sari.planConference({ caseId, plan: { ...plan, plannedOn: '2026-12-02' } }));
  });

  it('answers each wrong field by its path', async () => {
    const fieldsOf = async (changes: Partial<typeof plan>) =>
      (await room.error(room.sari.planConference({ caseId, plan: { ...plan, ...changes } }))).fields?.map(
        ({ path, reason }) => `${path} ${reason}`,
      );
    expect(await fieldsOf({ plannedOn: '2028-01-01' })).toEqual(['plan.plannedOn tooFarAhead']);
    expect(await fieldsOf({ time: '25:00' })).toEqual(['plan.time time']);
    expect(await fieldsOf({ participants: [] })).toEqual(['plan.participants participantsRequired']);
    const { id: conferenceId } = await room.ok(room.sari.planConference({ caseId, plan }));
    const early = room.sari.recordConference({ conferenceId, record });
    expect((await room.error(early)).fields).toMatchObject([{ path: 'record.heldOn', reason: 'inFuture' }]);
    const before = { ...record, heldOn: '2026-11-19' };
    const beforeReport = room.sari.recordConference({ conferenceId, record: before });
    expect((await room.error(beforeReport)).fields).toMatchObject([
      { path: 'record.heldOn', reason: 'beforeReport' },
    ]);
  });
});
