import type { DueItem, TodayView } from '@shared/contract/today';
import { addDays, mondayOf } from '@shared/domain/calendar';
import { caseWork, referralWork, urgencyOf, type DueWork, type Urgency } from '@shared/domain/due-work';
import { IsNull, type EntityManager } from 'typeorm';
import { caseIdIn, overseenCases } from '../database/case-access';
import { loadStandings, type CaseStandings } from '../database/case-standings';
import { Case, Student } from '../database/entities';
import { endedYear } from '../database/year-changes';
import type { Now } from '../now';
import { byTime, plannedItems } from './calendar.query';
import { placesOf } from './case-places';
import { handoverItems } from './handover-items';
import { outreachItems, outreachMarks } from './outreach-items';
import { openCases, type OpenCase } from '../database/open-cases';

/**
 * What is due today in every open case that this person may see. As many queries for a thousand cases as for
 * one: the rules do the rest.
 */
export async function todayView(manager: EntityManager, now: Now): Promise<TodayView> {
  const cases = await openCases(manager, now);
  const standings = await loadStandings(manager, cases, now.today);
  const places = await placesOf(manager, cases, now);
  const ofCases = cases
    .flatMap((one) => workOf(one, standings, now).map((work) => ({ one, ...work })))
    .flatMap(({ one, referralId, work }): DueItem[] => {
      const urgency = urgencyOf(work, now.today);
      const place = places.get(one.id);
      return urgency && place ? [{ ...place, referralId, handoverId: null, urgency, ...work }] : [];
    });
  const items = [
    ...ofCases,
    ...(await handoverItems(manager, now)),
    ...(await outreachItems(manager, now)),
  ].sort(byUrgency);
  const monday = mondayOf(now.today);
  const week = { from: monday, to: addDays(monday, 6) };
  const count = (urgency: Urgency) => items.filter((item) => item.urgency === urgency).length;
  return {
    today: now.today,
    items,
    counts: { overdue: count('overdue'), today: count('today'), soon: count('soon') },
    week: {
      startsOn: week.from,
      items: [
        ...plannedItems(standings, places, week, now.today),
        ...(await outreachMarks(manager, week, 'planned')),
      ].sort(byTime),
    },
    school: {
      students: await manager.countBy(Student, { leftOn: IsNull() }),
      cases: await manager.countBy(Case, { id: caseIdIn(overseenCases, now) }),
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
