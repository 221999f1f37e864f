import type { CalendarItem, DueItem, TodayView } from '@shared/contract/today';
import { addDays, mondayOf } from '@shared/domain/calendar';
import type { DayRange } from '@shared/domain/calendar-marks';
import { caseWork, referralWork, urgencyOf, type DueWork, type Urgency } from '@shared/domain/due-work';
import { IsNull, type EntityManager } from 'typeorm';
import { overseenCases } from '../database/case-access';
import { loadStandings, type CaseStandings } from '../database/case-standings';
import { Student } from '../database/entities';
import { endedYear } from '../database/year-changes';
import type { Now } from '../now';
import { byTime, plannedItems } from './calendar.query';
import { placesOf } from './case-places';
import { handoverItems } from './handover-items';
import { outreachItems, outreachMarks } from './outreach-items';
import { workInParts, type OpenCase, type Read } from '../database/open-cases';

/** What is due today in every open case that this person may see, and the week around it. */
export async function todayView(read: Read, now: Now): Promise<TodayView> {
  const monday = mondayOf(now.today);
  const week = { from: monday, to: addDays(monday, 6) };
  const parts = await workInParts(read, now, (manager, cases) => ofCases(manager, cases, week, now));
  return read((manager) => viewOf(manager, parts, week, now));
}

interface OfCases {
  readonly due: readonly DueItem[];
  readonly planned: readonly CalendarItem[];
}

/** As many queries for a hundred cases as for one: the rules do the rest. */
async function ofCases(
  manager: EntityManager,
  cases: readonly OpenCase[],
  week: DayRange,
  now: Now,
): Promise<OfCases> {
  const standings = await loadStandings(manager, cases, now.today);
  const places = await placesOf(manager, cases, now);
  const due = cases
    .flatMap((one) => workOf(one, standings, now).map((work) => ({ one, ...work })))
    .flatMap(({ one, referralId, work }): DueItem[] => {
      const urgency = urgencyOf(work, now.today);
      const place = places.get(one.id);
      return urgency && place ? [{ ...place, referralId, handoverId: null, urgency, ...work }] : [];
    });
  return { due, planned: plannedItems(standings, places, week, now.today) };
}

async function viewOf(
  manager: EntityManager,
  parts: readonly OfCases[],
  week: DayRange,
  now: Now,
): Promise<TodayView> {
  const items = [
    ...parts.flatMap(({ due }) => due),
    ...(await handoverItems(manager, now)),
    ...(await outreachItems(manager, now)),
  ].sort(byUrgency);
  const known: { count: number }[] = await manager.query(
    `SELECT count(*) AS count FROM cases c WHERE ${overseenCases('c', now)}`,
  );
  const count = (urgency: Urgency) => items.filter((item) => item.urgency === urgency).length;
  return {
    today: now.today,
    items,
    counts: { overdue: count('overdue'), today: count('today'), soon: count('soon') },
    week: {
      startsOn: week.from,
      items: [
        ...parts.flatMap(({ planned }) => planned),
        ...(await outreachMarks(manager, week, 'planned')),
      ].sort(byTime),
    },
    school: {
      students: await manager.countBy(Student, { leftOn: IsNull() }),
      cases: known[0]?.count ?? 0,
    },
    endedYear:
      now.session.role === 'coordinator' ? ((await endedYear(manager, now.today))?.name ?? null) : null,
  };
}

/** What one case and its referrals ask for. */
function workOf(one: OpenCase, standings: CaseStandings, { today }: Now) {
  const running = standings.running.get(one.id) ?? [];
  const { code, params } = standings.of(one);
  const ofReferrals = running.flatMap(({ id, facts, state }) =>
    referralWork(facts, state, today).map((work) => ({ referralId: id, work })),
  );
  const ofCase = caseWork({
    standing: { code, on: typeof params.on === 'string' ? params.on : null },
    reportedOn: one.reportedOn,
    planned: (standings.conferences.get(one.id) ?? [])
      .filter(({ heldOn }) => heldOn === null)
      .map(({ plannedOn }) => ({ on: plannedOn })),
    conferenceAwaited: running.some(({ state }) => state.standing.code === 'waiting_for_conference'),
  });
  return [...ofReferrals, ...ofCase.map((work: DueWork) => ({ referralId: null, work }))];
}

const rank: Readonly<Record<Urgency, number>> = { overdue: 0, today: 1, soon: 2 };

/** An emergency before everything; a case that only waits to be closed after everything. */
const weight = ({ kind }: DueItem): number =>
  kind === 'emergency' ? -1 : Number(kind === 'case_after_referral');

/** The most pressing first; what has a day before what only waits; then the earlier day. */
const byUrgency = (a: DueItem, b: DueItem): number =>
  rank[a.urgency] - rank[b.urgency] ||
  weight(a) - weight(b) ||
  a.basis.localeCompare(b.basis) ||
  a.on.localeCompare(b.on) ||
  (a.caseId ?? 0) - (b.caseId ?? 0) ||
  (a.outreach?.id ?? 0) - (b.outreach?.id ?? 0);
