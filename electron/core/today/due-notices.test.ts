import { todayContract } from '@shared/contract/today';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { featureClient, people, report, startCaseRoom, type CaseRoom } from '../cases/testing';
import { ToldDueItem } from '../database/entities';
import { createEventHub } from '../events';
import type { Notice } from '../host';
import type { CoreParts } from '../parts';
import type { Session } from '../router';
import { createSchoolClock } from '../school-clock';
import { createSessions } from '../vault/sessions';
import { createDueNotices, type DueNotices } from './due-notices';
import { createTodayHandlers } from './today.handlers';

let room: CaseRoom;
let desk: ReturnType<typeof createDesk>;
beforeEach(async () => {
  room = await startCaseRoom();
  desk = createDesk();
});
afterEach(() => room.dispose());

/** A PC that shows notifications, with a clock that the test moves. */
function createDesk() {
  let time = new Date('2026-11-24T01:00:00Z');
  const shown: Notice[] = [];
  const clock = { now: () => time, system: () => time, fixed: false };
  const sessions = createSessions(clock);
  const events = createEventHub();
  const host = { clock, notify: (notice: Notice) => void shown.push(notice), log: () => {} };
  const parts = { host, clock: createSchoolClock(clock), database: () => room.database, events };
  const start = (): DueNotices => createDueNotices(parts as unknown as CoreParts, sessions);
  let notices = start();
  const told: string[] = [];
  events.subscribe('window', ({ type }) => told.push(type));
  return {
    told,
    /** The latest notification. */
    last: () => shown.at(-1),
    signIn: (session: Session = people.sari) => sessions.begin('window', { ...session }),
    /** The app is closed and started again. */
    restart: () => (notices = start()),
    /** Looks at this minute; gives what was said. */
    async at(minute: string): Promise<string[]> {
      time = new Date(`${minute}:00+07:00`);
      const before = shown.length;
      await notices.check();
      return shown.slice(before).map(({ body }) => body);
    },
  };
}

const openCase = async (studentId = 1) =>
  (await room.ok(room.sari.report(report({ studentId, reportedOn: '2026-11-20' })))).id;

const planConference = async (caseId: number, plannedOn: string) => {
  const participants = [{ name: 'Endang', position: 'Kepala sekolah', from: null }];
  const plan = { plannedOn, time: '10:00', place: 'Ruang BK', agenda: 'Langkah', participants };
  await room.ok(room.sari.planConference({ caseId, plan }));
};

describe('a notification', () => {
  it('counts what is due after signing in, without a name and without what it is about', async () => {
    const caseId = await openCase();
    await planConference(caseId, '2026-11-23');
    await planConference(await openCase(2), '2026-11-24');
    desk.signIn();
    expect(await desk.at('2026-11-24T08:01')).toEqual([
      '1 hal jatuh tempo hari ini, 1 sudah lewat waktunya.',
    ]);
  });

  it('is not shown for what merely waits: a case that was just written down', async () => {
    await openCase();
    desk.signIn();
    expect(await desk.at('2026-11-24T08:00')).toEqual([]);
  });

  it('tells each thing once, also after signing in anew and after a restart', async () => {
    await planConference(await openCase(), '2026-11-24');
    desk.signIn();
    expect(await desk.at('2026-11-24T08:00')).toEqual(['1 hal jatuh tempo hari ini.']);
    expect(await desk.at('2026-11-24T09:30')).toEqual([]);
    desk.signIn();
    expect(await desk.at('2026-11-24T10:00')).toEqual([]);
    desk.restart();
    desk.signIn();
    expect(await desk.at('2026-11-25T07:00')).toEqual([]);
  });

  it('comes with the school’s new day, and else at most once an hour', async () => {
    const caseId = await openCase();
    desk.signIn();
    expect(await desk.at('2026-11-24T22:00')).toEqual([]);
    await planConference(caseId, '2026-11-25');
    expect(await desk.at('2026-11-24T23:59')).toEqual([]);
    expect(await desk.at('2026-11-25T00:00')).toEqual(['1 hal jatuh tempo hari ini.']);
    await planConference(await openCase(2), '2026-11-24');
    expect(await desk.at('2026-11-25T00:59')).toEqual([]);
    expect(await desk.at('2026-11-25T01:00')).toEqual(['1 hal sudah lewat waktunya.']);
  });

  it('tells nobody of a colleague’s cases, the coordinator neither', async () => {
    await planConference(await openCase(), '2026-11-24');
    desk.signIn(people.tono);
    expect(await desk.at('2026-11-24T08:00')).toEqual([]);
    desk.signIn(people.coordinator);
    expect(await desk.at('2026-11-24T08:01')).toEqual([]);
  });

  it('is silent while nobody is signed in, and for an account that turned it off', async () => {
    await planConference(await openCase(), '2026-11-24');
    expect(await desk.at('2026-11-24T08:00')).toEqual([]);
    const { database, logged } = room;
    const caller = { database, session: people.sari, day: '2026-11-24', logged };
    const today = featureClient('today', todayContract, createTodayHandlers, caller);
    expect(await room.ok(today.notices({}))).toEqual({ possible: false, wanted: true });
    await room.ok(today.saveNotices({ wanted: false }));
    expect(await room.ok(today.notices({}))).toMatchObject({ wanted: false });
    desk.signIn();
    expect(await desk.at('2026-11-24T08:01')).toEqual([]);
    await room.ok(today.saveNotices({ wanted: true }));
    expect(await desk.at('2026-11-24T09:02')).toEqual(['1 hal jatuh tempo hari ini.']);
  });

  it('leads to Hari ini when it is clicked', async () => {
    await planConference(await openCase(), '2026-11-24');
    desk.signIn();
    await desk.at('2026-11-24T08:00');
    expect(desk.told).toEqual([]);
    desk.last()?.onOpen();
    expect(desk.told).toEqual(['today.open']);
  });

  it('forgets what is no longer due', async () => {
    const caseId = await openCase();
    await planConference(caseId, '2026-11-24');
    desk.signIn();
    await desk.at('2026-11-24T08:00');
    const closing = { caseId, closedOn: '2026-11-24', outcome: 'resolved' as const, reason: 'Teratasi.' };
    await room.ok(room.sari.close(closing));
    await desk.at('2026-11-24T09:00');
    expect(await room.database.read((manager) => manager.count(ToldDueItem))).toBe(0);
  });
});
