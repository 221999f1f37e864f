import { todayContract } from '@shared/contract/today';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handoversContract } from '@shared/contract/handovers';
import { addEffort } from '../cases/case-efforts.service';
import { reportCase } from '../cases/case-report.service';
import { problemLabels } from '../cases/problem-catalogue';
import { featureClient, people, report } from '../cases/testing';
import { createHandoversHandlers } from '../handovers/handovers.handlers';
import {
  consent,
  control,
  prepare,
  session,
  startReferralRoom,
  type ReferralRoom,
} from '../referrals/testing';
import type { Session } from '../router';
import { createTodayHandlers } from './today.handlers';

let room: ReferralRoom;
beforeEach(async () => {
  room = await startReferralRoom();
});
afterEach(() => room.dispose());

const listOf = (person: Session, day: string) => {
  const { database, logged } = room;
  const caller = { database, session: person, day, logged };
  return room.ok(featureClient('today', todayContract, createTodayHandlers, caller).list({}));
};
const dueOn = async (day: string, person: Session = people.sari) =>
  (await listOf(person, day)).items.map(({ urgency, kind, on }) => `${urgency} ${kind} ${on}`);

/** The letter went out and the student met the receiver on Tuesday, 24 November. */
async function startedReferral(): Promise<number> {
  const { id: referralId } = await prepare(room);
  await room.issueLetter(referralId);
  await room.ok(room.sari.saveSession({ referralId, id: null, form: session() }));
  return referralId;
}

describe('Hari ini', () => {
  it('names the next step of a referral from the day it waits', async () => {
    const { id: referralId } = await prepare(room);
    expect(await dueOn('2026-11-24')).toEqual(['today letter 2026-11-24']);
    await room.ok(room.sari.saveConsent({ referralId, id: null, form: consent('guardian', 'asked') }));
    // Who was asked is left in peace for three days.
    expect(await dueOn('2026-11-26')).toEqual([]);
    expect(await dueOn('2026-11-28')).toEqual(['today consent_guardian 2026-11-27']);
  });

  it('tells the weekly control before it is due, on its day, when it is late, and is quiet once it is kept', async () => {
    const referralId = await startedReferral();
    const controls = async (day: string) => (await dueOn(day)).filter((line) => line.includes('control'));
    expect(await controls('2026-11-24')).toEqual(['soon control 2026-12-01']);
    expect(await controls('2026-12-01')).toEqual(['today control 2026-12-01']);
    expect(await controls('2026-12-07')).toEqual(['overdue control 2026-12-01']);
    expect(await controls('2026-12-08')).toEqual(['today control 2026-12-08']);
    const december = room.on('2026-12-02');
    await room.ok(december.saveControl({ referralId, id: null, form: control('2026-12-02') }));
    expect(await controls('2026-12-02')).toEqual(['soon control 2026-12-08']);
  });

  it('puts a report that is late first, and forgets it when it comes', async () => {
    const referralId = await startedReferral();
    const [first] = await dueOn('2026-12-30');
    expect(first).toBe('overdue report_owed 2026-12-24');
    const form = { receivedOn: '2026-12-29', readOn: null, reference: '', summary: '', advice: '' };
    await room.ok(room.on('2026-12-30').saveReport({ referralId, form }));
    expect(await dueOn('2026-12-30')).not.toContain('overdue report_owed 2026-12-24');
  });

  it('says where to go: the step of the referral', async () => {
    const referralId = await startedReferral();
    const { items } = await listOf(people.sari, '2026-12-01');
    expect(items).toMatchObject([
      {
        kind: 'control',
        step: 'follow_up',
        referralId,
        caseId: room.caseId,
        params: { week: 1 },
        student: { name: 'Dimas Arya', className: 'VIII A' },
      },
    ]);
  });

  it('shows the week from Monday to Sunday', async () => {
    await startedReferral();
    const { week } = await listOf(people.sari, '2026-12-03');
    expect(week.startsOn).toBe('2026-11-30');
    expect(week.items.map(({ kind, on }) => [kind, on])).toEqual([['control', '2026-12-01']]);
  });

  it('asks for a conference in a severe case, then for its day, then for its result', async () => {
    const triage = { problems: ['suicide_attempt'], severity: 'severe' as const, reason: '' };
    const { id: caseId } = await room.ok(
      room.cases.tono.report(report({ studentId: 2, reportedOn: '2026-11-20', triage })),
    );
    expect(await dueOn('2026-11-24', people.tono)).toEqual(['today conference_needed 2026-11-20']);
    const plan = {
      plannedOn: '2026-11-27',
      time: '10:00',
      place: 'Ruang BK',
      agenda: 'Langkah penanganan',
      participants: [{ name: 'Endang', position: 'Kepala sekolah', from: null }],
    };
    await room.ok(room.cases.tono.planConference({ caseId, plan }));
    expect(await dueOn('2026-11-24', people.tono)).toEqual(['soon conference 2026-11-27']);
    expect(await dueOn('2026-11-30', people.tono)).toEqual(['overdue conference 2026-11-27']);
  });

  it('shows a counselor own cases only, the coordinator all, and nothing of a closed case', async () => {
    expect(await dueOn('2026-11-24', people.tono)).toEqual([]);
    const { id: caseId } = await room.ok(room.cases.tono.report(report({ studentId: 2 })));
    expect(await dueOn('2026-11-24', people.tono)).toEqual(['today case_new 2026-11-20']);
    expect(await dueOn('2026-11-24', people.sari)).toEqual([]);
    expect((await listOf(people.coordinator, '2026-11-24')).school).toEqual({ students: 3, cases: 2 });
    const closing = { caseId, closedOn: '2026-11-24', outcome: 'resolved' as const, reason: 'Teratasi.' };
    await room.ok(room.cases.tono.close(closing));
    expect(await dueOn('2026-11-24', people.tono)).toEqual([]);
  });

  it('shows a hand-over to the whole room until it is decided, then the answer owed to who may see the case', async () => {
    const { database, logged } = room;
    const desk = { openCase: reportCase, addEffort, problemLabels };
    const caller = { database, session: people.sari, day: '2026-11-24', logged };
    const handovers = featureClient(
      'handovers',
      handoversContract,
      (parts) => createHandoversHandlers(parts, desk),
      caller,
    );
    const handover = {
      studentId: 2,
      referrer: { kind: 'homeroom_teacher' as const, name: 'Siti Rahmah', staffId: null },
      handedOverOn: '2026-11-20',
      seen: 'Sering melamun.',
      efforts: [],
      urgency: null,
    };
    const { id: handoverId } = await room.ok(handovers.save({ handoverId: null, handover }));
    expect(await dueOn('2026-11-24', people.tono)).toEqual(['today handover_waiting 2026-11-20']);
    const taken = { handoverId, takenOn: '2026-11-24', report: report({ studentId: 2 }) };
    const { id: caseId } = await room.ok(handovers.takeOn(taken));
    expect(await dueOn('2026-11-24', people.tono)).toEqual([]);
    const { items } = await listOf(people.sari, '2026-11-24');
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'handover_answer', handoverId, caseId, on: '2026-11-24' }),
    );
    const answer = {
      kind: 'received' as const,
      on: '2026-11-24',
      how: 'told' as const,
      checked: true as const,
    };
    await room.ok(handovers.answer({ handoverId, answer: { ...answer, text: 'Sudah kami terima.' } }));
    expect(await dueOn('2026-11-24')).not.toContain('today handover_answer 2026-11-24');
  });

  it('costs as many queries for many cases as for one', async () => {
    const queriesOf = async () => {
      const logger = await room.database.read(async (manager) => manager.dataSource.logger);
      const spy = vi.spyOn(logger, 'logQuery');
      await listOf(people.coordinator, '2026-11-24');
      const count = spy.mock.calls.length;
      spy.mockRestore();
      return count;
    };
    await prepare(room);
    const one = await queriesOf();
    for (const studentId of [1, 2, 3, 1, 2]) {
      await room.ok(room.cases.tono.report(report({ studentId, chronology: `Kejadian ${studentId}` })));
    }
    expect(await queriesOf()).toBe(one);
  });
});
