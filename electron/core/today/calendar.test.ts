import { todayContract } from '@shared/contract/today';
import { addDays } from '@shared/domain/calendar';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { featureClient, people, report } from '../cases/testing';
import { School } from '../database/entities';
import { createFileHandout } from '../files/handout';
import {
  consent,
  control,
  prepare,
  session,
  startReferralRoom,
  type ReferralRoom,
} from '../referrals/testing';
import type { Session } from '../router';
import { testSchool } from '../testing';
import { createTodayHandlers } from './today.handlers';

let room: ReferralRoom;
beforeEach(async () => {
  room = await startReferralRoom();
});
afterEach(() => room.dispose());

const files = createFileHandout();
const callsOf = (person: Session = people.sari, day = '2026-11-24') => {
  const { database, logged } = room;
  return featureClient('today', todayContract, createTodayHandlers, {
    database,
    session: person,
    day,
    logged,
    files,
  });
};
const november = { from: '2026-10-26', to: '2026-12-06' };
const marksOf = async (person: Session = people.sari, day?: string, range = november) =>
  (await room.ok(callsOf(person, day).calendar(range))).items.map(({ on, time, kind, state }) =>
    [on, time, kind, state].filter(Boolean).join(' '),
  );

const meetFamily = {
  kind: 'consultation' as const,
  people: 'Ibu',
  topic: '',
  result: 'Setuju.',
  secret: false,
};
const appointment = (on: string, time: string | null = '09:00') => ({
  on,
  time,
  place: 'receiver' as const,
  note: 'Bawa kartu pelajar Dimas',
});

/** The letter went out and the student met the receiver on Tuesday, 24 November. */
async function startedReferral(): Promise<number> {
  const { id: referralId } = await prepare(room);
  await room.issueLetter(referralId);
  await room.ok(room.sari.saveSession({ referralId, id: null, form: session() }));
  return referralId;
}

const planConference = async (
  plannedOn: string,
  studentId = 2,
  client = room.cases.tono,
): Promise<number> => {
  const triage = { problems: ['suicide_attempt'], severity: 'severe' as const, reason: '' };
  const { id } = await room.ok(client.report(report({ studentId, reportedOn: '2026-11-20', triage })));
  const participants = [{ name: 'Endang', position: 'Kepala sekolah', from: null }];
  const plan = { plannedOn, time: '10:00', place: 'Rumah Kasih', agenda: 'Langkah', participants };
  await room.ok(client.planConference({ caseId: id, plan }));
  return id;
};

describe('the calendar', () => {
  it('shows what is to come, as far ahead as it is asked for', async () => {
    const { id: referralId } = await prepare(room);
    await room.ok(room.sari.saveAppointment({ referralId, form: appointment('2026-11-26') }));
    expect(await marksOf()).toEqual(['2026-11-26 09:00 appointment planned']);
    await room.issueLetter(referralId);
    expect(await marksOf(people.sari, '2026-11-24', { from: '2026-12-21', to: '2026-12-27' })).toEqual([
      '2026-12-24 report planned',
    ]);
  });

  it('shows what was held, and the controls that were missed and that are to come', async () => {
    const referralId = await startedReferral();
    const later = room.on('2026-12-16');
    await room.ok(later.saveControl({ referralId, id: null, form: control('2026-12-09') }));
    await room.ok(
      later.saveFamilyMeeting({
        referralId,
        id: null,
        form: { ...meetFamily, on: '2026-12-02', attended: true },
      }),
    );
    await room.ok(
      later.saveFamilyMeeting({
        referralId,
        id: null,
        form: { ...meetFamily, on: '2026-12-03', attended: false },
      }),
    );
    expect(await marksOf(people.sari, '2026-12-16', { from: '2026-11-23', to: '2026-12-27' })).toEqual([
      '2026-11-24 09:00 session done',
      '2026-12-01 control missed',
      '2026-12-02 consultation done',
      '2026-12-09 control done',
      '2026-12-15 control planned',
      '2026-12-22 control planned',
      '2026-12-24 report planned',
    ]);
  });

  it('keeps what was held when the case is closed, and then shows nothing to come', async () => {
    const referralId = await startedReferral();
    const withdrawn = consent('guardian', 'withdrawn');
    await room.ok(room.sari.saveConsent({ referralId, id: null, form: withdrawn }));
    const end = { as: 'revoked' as const, reason: 'Pindah sekolah.', on: '2026-11-24' };
    await room.ok(room.sari.end({ referralId, form: end }));
    const closing = {
      caseId: room.caseId,
      closedOn: '2026-11-24',
      outcome: 'resolved' as const,
      reason: 'Pindah.',
    };
    await room.ok(room.cases.sari.close(closing));
    expect(await marksOf()).toEqual(['2026-11-24 09:00 session done']);
  });

  it('shows everybody the own cases, the coordinator too: it is one’s own work', async () => {
    await startedReferral();
    await planConference('2026-11-27');
    expect(await marksOf(people.tono)).toEqual(['2026-11-27 10:00 conference planned']);
    expect(await marksOf(people.sari)).not.toContainEqual(expect.stringContaining('conference'));
    expect(await marksOf(people.coordinator)).toEqual([]);
  });

  it('takes at most 45 days, in their order', async () => {
    const ask = (from: string, to: string) => callsOf().calendar({ from, to });
    expect((await ask('2026-11-01', addDays('2026-11-01', 44))).ok).toBe(true);
    const { fields } = await room.error(ask('2026-11-01', addDays('2026-11-01', 45)));
    expect(fields).toMatchObject([{ path: 'to', reason: 'range' }]);
    expect((await room.error(ask('2026-11-02', '2026-11-01'))).code).toBe('invalid_input');
  });

  it('costs as many queries for many cases as for one', async () => {
    const queriesOf = async () => {
      const logger = await room.database.read(async (manager) => manager.dataSource.logger);
      const spy = vi.spyOn(logger, 'logQuery');
      await marksOf(people.sari);
      const count = spy.mock.calls.length;
      spy.mockRestore();
      return count;
    };
    await startedReferral();
    const one = await queriesOf();
    for (const studentId of [1, 2, 3]) await planConference('2026-11-27', studentId, room.cases.sari);
    expect(await queriesOf()).toBe(one);
  });
});

describe('a file for other calendars', () => {
  beforeEach(() =>
    room.database.write(async (manager) => {
      const settings = { ...testSchool, numberPattern: '', numberCode: null, numberUnit: null } as never;
      await manager.insert(School, { id: 1, settings, createdAt: '2026-07-13T01:00:00.000Z' });
    }),
  );

  const textOf = async (offer: ReturnType<ReturnType<typeof callsOf>['scheduleFile']>) => {
    const { fileId, name } = await room.ok(offer);
    const file = files.take(fileId, 'test');
    return { name, text: new TextDecoder().decode(file?.bytes).replaceAll('\r\n ', '') };
  };

  it('holds one appointment, with its place, and nothing of the student', async () => {
    const { id: referralId } = await prepare(room);
    expect(await room.reason(callsOf().appointmentFile({ referralId }))).toMatchObject({
      reason: 'today.noAppointment',
    });
    await room.ok(room.sari.saveAppointment({ referralId, form: appointment('2026-11-26') }));
    const { name, text } = await textOf(callsOf().appointmentFile({ referralId }));
    expect(name).toBe('jadwal-2026-11-26.ics');
    expect(text).toContain('SUMMARY:Pertemuan rujukan K-2026-001');
    expect(text).toContain('LOCATION:Di tempat penerima');
    expect(text).toContain('DTSTART:20261126T020000Z');
    expect(text).not.toMatch(/Dimas|Arya|VIII|Cakrawala|kartu/);
    const again = await textOf(callsOf().appointmentFile({ referralId }));
    expect(again.text).toBe(text);
  });

  it('holds every appointment and conference of the days that are shown', async () => {
    const { id: referralId } = await prepare(room);
    await room.ok(room.sari.saveAppointment({ referralId, form: appointment('2026-11-26', null) }));
    await planConference('2026-11-27', 2, room.cases.sari);
    await planConference('2026-12-31', 3, room.cases.sari);
    const { name, text } = await textOf(callsOf().scheduleFile(november));
    expect(name).toBe('jadwal-2026-10-26-sd-2026-12-06.ics');
    expect(
      [...text.matchAll(/^(?:SUMMARY|DTSTART.*?):(.*)$/gm)].map(([, found]) => found?.trim()).sort(),
    ).toEqual([
      '20261126',
      '20261127T030000Z',
      'Konferensi kasus K-2026-002',
      'Pertemuan rujukan K-2026-001',
    ]);
    expect(text).not.toMatch(/Dimas|Nur'aini|Kasih|bunuh/i);
    expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(2);
  });

  it('is not made of another counselor’s appointment, nor of days without any', async () => {
    const { id: referralId } = await prepare(room);
    await room.ok(room.sari.saveAppointment({ referralId, form: appointment('2026-11-26') }));
    expect((await room.error(callsOf(people.tono).appointmentFile({ referralId }))).code).toBe('not_found');
    expect(await room.reason(callsOf(people.tono).scheduleFile(november))).toEqual({
      reason: 'today.nothingScheduled',
    });
  });
});
