import type { DueItem, TodayView, WeekItem } from '@shared/contract/today';
import { caseWork, referralWork, urgencyOf, type DueWork, type Urgency } from '@shared/domain/due-work';
import { In, IsNull, type EntityManager } from 'typeorm';
import { seesAllCases } from '../database/case-access';
import { loadStandings, type CaseStandings } from '../database/case-standings';
import { classNamesOf } from '../database/class-names';
import { Case, CaseClosure, Student } from '../database/entities';
import type { Now } from '../now';
import { handoverItems } from './handover-items';
import { weekCalendar } from './week-calendar';

/** What everything on the page says of the case it belongs to. */
export type CasePlace = Pick<WeekItem, 'caseId' | 'caseCode' | 'student'>;

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
  const items = [...ofCases, ...(await handoverItems(manager, now))].sort(byUrgency);
  const count = (urgency: Urgency) => items.filter((item) => item.urgency === urgency).length;
  return {
    today: now.today,
    items,
    counts: { overdue: count('overdue'), today: count('today'), soon: count('soon') },
    week: weekCalendar(standings, places, now.today),
    school: {
      students: await manager.countBy(Student, { leftOn: IsNull() }),
      cases: await manager.countBy(Case, ofPerson(now)),
    },
  };
}

type OpenCase = Pick<Case, 'id' | 'code' | 'studentId' | 'severity' | 'reportedOn'>;

const ofPerson = ({ session }: Now) => (seesAllCases(session) ? {} : { counselorId: session.accountId });

const openCases = (manager: EntityManager, now: Now): Promise<OpenCase[]> =>
  manager
    .createQueryBuilder(Case, 'one')
    .select(['one.id', 'one.code', 'one.studentId', 'one.severity', 'one.reportedOn'])
    .leftJoin(CaseClosure, 'closure', 'closure.caseId = one.id AND closure.reopenedOn IS NULL')
    .where('closure.id IS NULL')
    .andWhere(ofPerson(now))
    .orderBy('one.id')
    .getMany();

async function placesOf(
  manager: EntityManager,
  cases: readonly OpenCase[],
  { today }: Now,
): Promise<Map<number, CasePlace>> {
  const studentIds = [...new Set(cases.map((one) => one.studentId))];
  const students = await manager.find(Student, {
    select: { id: true, name: true },
    where: { id: In(studentIds) },
  });
  const names = new Map(students.map(({ id, name }) => [id, name]));
  const classNames = await classNamesOf(manager, studentIds, today);
  return new Map(
    cases.map(({ id, code, studentId }) => [
      id,
      {
        caseId: id,
        caseCode: code,
        student: {
          id: studentId,
          name: names.get(studentId) ?? '',
          className: classNames.get(studentId) ?? null,
        },
      },
    ]),
  );
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
  (a.caseId ?? 0) - (b.caseId ?? 0);
