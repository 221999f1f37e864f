import type { TodayView, WeekItem } from '@shared/contract/today';
import { addDays, weekday } from '@shared/domain/calendar';
import type { IsoDate } from '@shared/domain/referral-facts';
import { weeklyGrid } from '@shared/domain/weekly-control';
import type { CaseStandings, RunningReferral } from '../database/case-standings';
import type { CasePlace } from './today.query';

type DayMark = Pick<WeekItem, 'kind' | 'on' | 'time'>;

/** Appointments, conferences, controls and reports that fall into the week of `today`, day by day. */
export function weekCalendar(
  standings: CaseStandings,
  places: ReadonlyMap<number, CasePlace>,
  today: IsoDate,
): TodayView['week'] {
  const startsOn = addDays(today, -((weekday(today) + 6) % 7));
  const endsOn = addDays(startsOn, 6);
  const items = [...places.values()].flatMap((place): WeekItem[] => {
    const planned = (standings.conferences.get(place.caseId) ?? [])
      .filter(({ heldOn }) => heldOn === null)
      .map(({ plannedOn, time }) => ({ kind: 'conference' as const, on: plannedOn, time }));
    return [
      ...planned.map((mark) => ({ ...place, referralId: null, ...mark })),
      ...(standings.running.get(place.caseId) ?? []).flatMap((referral) =>
        marksOf(referral, today).map((mark) => ({ ...place, referralId: referral.id, ...mark })),
      ),
    ];
  });
  return {
    startsOn,
    items: items
      .filter(({ on }) => startsOn <= on && on <= endsOn)
      // Without a time it stands for the whole day, above what has one.
      .sort((a, b) => a.on.localeCompare(b.on) || (a.time ?? '').localeCompare(b.time ?? '')),
  };
}

function marksOf({ facts }: RunningReferral, today: IsoDate): DayMark[] {
  const { appointment, reportRequest, report, weeklyControl } = facts;
  const marks: DayMark[] = [];
  if (appointment) marks.push({ kind: 'appointment', on: appointment.on, time: appointment.time });
  if (reportRequest && !report) marks.push({ kind: 'report', on: reportRequest.dueOn, time: null });
  const grid = weeklyControl.on ? weeklyGrid(facts, today) : null;
  for (const { status, dueOn } of grid?.weeks ?? []) {
    if (status === 'due' || status === 'to_come') marks.push({ kind: 'control', on: dueOn, time: null });
  }
  return marks;
}
