import type { CalendarItem } from '@shared/contract/today';
import {
  isWithin,
  markKinds,
  referralMarks,
  type CalendarMark,
  type DayRange,
} from '@shared/domain/calendar-marks';
import { In, type EntityManager } from 'typeorm';
import { loadStandings, type CaseStandings } from '../database/case-standings';
import { Case } from '../database/entities';
import type { Now } from '../now';
import { placesOf, type CasePlace } from './case-places';
import { heldMarks } from './held-marks.query';
import { outreachMarks } from './outreach-items';
import { workInParts, type Read } from '../database/open-cases';

/**
 * What stands on each day of the range in the cases that this person may see: what is to come by the rules of the
 * list, and what was held.
 */
export async function calendarItems(read: Read, range: DayRange, now: Now): Promise<CalendarItem[]> {
  const planned = await workInParts(read, now, async (manager, cases) =>
    plannedItems(
      await loadStandings(manager, cases, now.today),
      await placesOf(manager, cases, now),
      range,
      now.today,
    ),
  );
  return [...planned.flat(), ...(await read((manager) => heldItems(manager, range, now)))].sort(byTime);
}

/** What was held, also in cases that are closed by now, and the outreaches. */
async function heldItems(manager: EntityManager, range: DayRange, now: Now): Promise<CalendarItem[]> {
  const held = await heldMarks(manager, range, now);
  const cases = await manager.find(Case, {
    select: { id: true, code: true, studentId: true },
    where: { id: In([...new Set(held.map(({ caseId }) => caseId))]) },
  });
  const places = await placesOf(manager, cases, now);
  return [
    ...held.flatMap(({ caseId, referralId, mark }) => itemOf(places.get(caseId), referralId, mark)),
    ...(await outreachMarks(manager, range, 'planned')),
    ...(await outreachMarks(manager, range, 'done')),
  ];
}

/** What is to come in these cases, and the controls that were missed, day by day. */
export const plannedItems = (
  standings: CaseStandings,
  places: ReadonlyMap<number, CasePlace>,
  range: DayRange,
  today: string,
): CalendarItem[] =>
  [...places.values()].flatMap((place) => [
    ...(standings.conferences.get(place.caseId) ?? [])
      .filter(({ heldOn, plannedOn }) => heldOn === null && isWithin(range, plannedOn))
      .flatMap(({ plannedOn: on, time }) =>
        itemOf(place, null, { kind: 'conference', state: 'planned', on, time, step: null }),
      ),
    ...(standings.running.get(place.caseId) ?? []).flatMap(({ id, facts, state }) =>
      referralMarks(facts, state, range, today).flatMap((mark) => itemOf(place, id, mark)),
    ),
  ]);

const itemOf = (
  place: CasePlace | undefined,
  referralId: number | null,
  mark: CalendarMark,
): CalendarItem[] => (place ? [{ ...place, referralId, ...mark }] : []);

/** Without a time it stands for the whole day, above what has one. */
export const byTime = (a: CalendarItem, b: CalendarItem): number =>
  a.on.localeCompare(b.on) ||
  (a.time ?? '').localeCompare(b.time ?? '') ||
  markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind) ||
  (a.caseId ?? 0) - (b.caseId ?? 0) ||
  (a.outreach?.id ?? 0) - (b.outreach?.id ?? 0);
