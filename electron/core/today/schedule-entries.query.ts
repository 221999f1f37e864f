import { isWithin, type DayRange } from '@shared/domain/calendar-marks';
import { meetingPlace, type MeetingPlace } from '@shared/domain/meeting-place';
import type { ReferralFacts } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { visibleCase } from '../database/case-access';
import { loadStandings } from '../database/case-standings';
import { Referral, School } from '../database/entities';
import { AppError, refused } from '../errors';
import type { Now } from '../now';
import { workInParts, type OpenCase, type Read } from '../database/open-cases';
import type { ScheduleEntry } from './schedule-file';

const placeNames: Readonly<Record<MeetingPlace, string>> = {
  receiver: 'Di tempat penerima',
  inside: 'Di sekolah',
  school: 'Ruang BK',
};

/** Every appointment and conference to come within the range, in the open cases that this person may see. */
export async function scheduleEntries(read: Read, range: DayRange, now: Now): Promise<ScheduleEntry[]> {
  const uidOf = await read(uidMaker);
  const entries = await workInParts(read, now, (manager, cases) => entriesOf(manager, cases, uidOf, now));
  return entries.flat().filter(({ on }) => isWithin(range, on));
}

async function entriesOf(
  manager: EntityManager,
  cases: readonly OpenCase[],
  uidOf: MakeUid,
  now: Now,
): Promise<ScheduleEntry[]> {
  const standings = await loadStandings(manager, cases, now.today);
  return cases.flatMap(({ id: caseId, code }): ScheduleEntry[] => [
    ...(standings.running.get(caseId) ?? []).flatMap(({ id, facts: { kind, appointment } }) =>
      appointment ? [appointmentEntry(uidOf, { id, kind }, code, appointment)] : [],
    ),
    ...(standings.conferences.get(caseId) ?? [])
      .filter(({ heldOn }) => heldOn === null)
      .map(({ id, plannedOn, time }) => ({
        uid: uidOf('konferensi', id),
        summary: `Konferensi kasus ${code}`,
        on: plannedOn,
        time,
        // What was typed as its place may name somebody.
        location: null,
      })),
  ]);
}

/**
 * The appointment of one referral.
 * @throws AppError `not_found`; `refused` with `today.noAppointment`
 */
export async function appointmentOf(
  manager: EntityManager,
  referralId: number,
  now: Now,
): Promise<ScheduleEntry> {
  const referral = await manager.findOneBy(Referral, { id: referralId });
  if (!referral) throw new AppError('not_found');
  const { code } = await visibleCase(manager, now, referral.caseId);
  const { appointmentOn: on, appointmentTime: time, appointmentPlace: place } = referral;
  if (!on) throw refused('today.noAppointment');
  return appointmentEntry(await uidMaker(manager), referral, code, {
    on,
    time,
    place: place ?? 'receiver',
  });
}

type MakeUid = (kind: string, id: number) => string;

const appointmentEntry = (
  uidOf: MakeUid,
  { id, kind }: Pick<Referral, 'id' | 'kind'>,
  caseCode: string,
  { on, time, place }: NonNullable<ReferralFacts['appointment']>,
): ScheduleEntry => ({
  uid: uidOf('pertemuan', id),
  summary: `Pertemuan rujukan ${caseCode}`,
  on,
  time,
  location: placeNames[meetingPlace(kind, place)],
});

/** Ids are counted by each school; the instant of its set-up keeps two schools' meetings apart. */
async function uidMaker(manager: EntityManager): Promise<MakeUid> {
  const { createdAt } = await manager.findOneByOrFail(School, { id: 1 });
  const school = Date.parse(createdAt).toString(36);
  return (kind, id) => `${kind}-${id}-${school}@rujuk`;
}
