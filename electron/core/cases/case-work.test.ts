import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Case, Referral, ReferralFinalReport } from '../database/entities';
import { addReferral, people, report, startCaseRoom, today, type CaseRoom } from './testing';

let room: CaseRoom;
let caseId: number;
beforeEach(async () => {
  room = await startCaseRoom();
  caseId = (await room.ok(room.sari.report(report()))).id;
});
afterEach(() => room.dispose());

const effort = { on: '2026-11-21', service: 'Konseling individual', result: 'Siswa bercerita.' };
const entry = { kind: 'counseling' as const, on: today, text: 'Bertemu di ruang BK.', secret: false };

describe('what was tried', () => {
  it('is added, mended and taken away, newest first; the same one twice is one', async () => {
    const { id } = await room.ok(room.sari.addEffort({ caseId, effort }));
    const later = { ...effort, on: '2026-11-23', service: 'Konsultasi orang tua' };
    await room.ok(room.sari.addEffort({ caseId, effort: later }));
    expect((await room.ok(room.sari.addEffort({ caseId, effort }))).id).toBe(id);
    await room.ok(room.sari.editEffort({ effortId: id, effort: { ...effort, result: 'Masih membolos.' } }));
    const { efforts } = await room.ok(room.sari.get({ caseId }));
    expect(efforts.map((one) => [one.service, one.result])).toEqual([
      ['Konsultasi orang tua', 'Siswa bercerita.'],
      ['Konseling individual', 'Masih membolos.'],
    ]);
    await room.ok(room.sari.removeEffort({ effortId: id }));
    expect((await room.ok(room.sari.get({ caseId }))).efforts).toHaveLength(1);
    expect((await room.error(room.sari.removeEffort({ effortId: id }))).code).toBe('not_found');
  });

  it('lies in the past', async () => {
    const error = await room.error(room.sari.addEffort({ caseId, effort: { ...effort, on: '2026-11-25' } }));
    expect(error.fields).toEqual([
      { path: 'effort.on', reason: 'inFuture', params: { latest: '2026-11-24' } },
    ]);
  });
});

describe('the timeline', () => {
  it('holds what was written and what the records tell, newest first', async () => {
    await room.ok(room.sari.addEntry({ caseId, entry }));
    await room.ok(
      room.sari.addEntry({ caseId, entry: { ...entry, on: '2026-11-21', text: 'Ayah datang.' } }),
    );
    const { timeline } = await room.ok(room.sari.get({ caseId }));
    expect(timeline.map((item) => (item.type === 'entry' ? item.text : item.type))).toEqual([
      'Bertemu di ruang BK.',
      'Ayah datang.',
      'fact',
    ]);
  });

  it('puts the end of a referral after all that was recorded of it on that day', async () => {
    const referralId = await addReferral(room, caseId);
    await room.database.write(async (manager) => {
      const recorded = { recordedBy: people.sari.accountId, recordedAt: new Date().toISOString() };
      await manager.insert(ReferralFinalReport, { ...recorded, referralId, submittedOn: today });
      await manager.update(Referral, { id: referralId }, { endedOn: today, endedAs: 'finished' });
    });
    const { timeline } = await room.ok(room.sari.get({ caseId }));
    expect(timeline.map((item) => item.type === 'fact' && item.fact).slice(0, 2)).toEqual([
      'referralEnded',
      'finalReport',
    ]);
  });

  it('keeps a secret line secret, and the same line twice is one', async () => {
    const secret = { ...entry, secret: true };
    const first = await room.ok(room.sari.addEntry({ caseId, entry: secret }));
    expect(await room.ok(room.sari.addEntry({ caseId, entry: secret }))).toEqual(first);
    await handOver(people.coordinator.accountId);
    const [item] = (await room.ok(room.coordinator.get({ caseId }))).timeline;
    expect(item).toMatchObject({ type: 'entry', secret: true, mine: false, author: { name: 'Sari Utami' } });
  });

  it('lets nobody put other words under the name of who wrote', async () => {
    const { id: entryId } = await room.ok(room.sari.addEntry({ caseId, entry }));
    const changed = { ...entry, text: 'Lain.' };
    await handOver(people.coordinator.accountId);
    expect((await room.error(room.coordinator.editEntry({ entryId, entry: changed }))).reason).toBe(
      'cases.entryOfAnother',
    );
    expect((await room.error(room.coordinator.removeEntry({ entryId }))).reason).toBe('cases.entryOfAnother');
    await handOver(people.sari.accountId);
    await room.ok(room.sari.editEntry({ entryId, entry: changed }));
    await room.ok(room.sari.removeEntry({ entryId }));
    const { timeline } = await room.ok(room.sari.get({ caseId }));
    expect(timeline.map((item) => item.type)).toEqual(['change', 'change', 'fact']);
  });
});

/** The case becomes another counselor's. */
const handOver = (counselorId: number) =>
  room.database.write((manager) => manager.update(Case, { id: caseId }, { counselorId }));

describe("another counselor's case", () => {
  it('is not there: every call answers as for a case that never was', async () => {
    const { id: effortId } = await room.ok(room.sari.addEffort({ caseId, effort }));
    const { id: entryId } = await room.ok(room.sari.addEntry({ caseId, entry }));
    const plan = {
      plannedOn: today,
      time: null,
      place: 'Ruang BK',
      agenda: 'Membahas langkah.',
      participants: [{ name: 'Siti Rahmah', position: 'Wali kelas', from: null }],
    };
    const { id: conferenceId } = await room.ok(room.sari.planConference({ caseId, plan }));
    const record = {
      heldOn: today,
      participants: plan.participants,
      notes: 'Dibahas.',
      decision: 'Merujuk.',
      decidedToRefer: true,
      secrecyPledged: true,
    };
    const closing = { closedOn: today, outcome: 'resolved' as const, reason: 'Selesai.' };
    const { tono } = room;
    const calls = [
      tono.get({ caseId }),
      tono.update({ caseId, changes: {} }),
      tono.addEffort({ caseId, effort }),
      tono.editEffort({ effortId, effort }),
      tono.removeEffort({ effortId }),
      tono.addEntry({ caseId, entry }),
      tono.editEntry({ entryId, entry }),
      tono.removeEntry({ entryId }),
      tono.planConference({ caseId, plan }),
      tono.editConferencePlan({ conferenceId, plan }),
      tono.recordConference({ conferenceId, record }),
      tono.cancelConference({ conferenceId }),
      tono.close({ caseId, ...closing }),
      tono.reopen({ caseId, reason: 'Kambuh.' }),
    ];
    for (const call of calls) expect(await room.error(call)).toEqual({ code: 'not_found' });
    expect(await room.error(tono.get({ caseId: 999 }))).toEqual({ code: 'not_found' });
    expect(await room.ok(tono.list({ state: 'all' }))).toEqual({ total: 0, rows: [] });
    expect(await room.ok(tono.filters({}))).toEqual({
      counselors: [],
      classNames: [],
      anyShared: false,
    });
    expect((await room.ok(room.sari.get({ caseId }))).efforts).toHaveLength(1);
  });
});
