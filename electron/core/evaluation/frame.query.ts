import type { evaluationContract } from '@shared/contract/evaluation';
import { addMonths } from '@shared/domain/calendar';
import { monthsOf } from '@shared/domain/counted-span';
import { problems } from '@shared/procedure/problems';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { countsAllCases } from '../database/case-access';
import { Account, Case, ClassMembership, Receiver, SchoolProblem, SchoolYear } from '../database/entities';
import { schoolYears } from '../database/school-years';
import type { Now } from '../now';
import { yearDays } from './counted-scope';

type Frame = typeof evaluationContract.frame;

/**
 * What can be chosen in the line of filters, and the names of what the numbers are divided by.
 * @throws AppError `not_found` for a school year that is not there
 */
export async function evaluationFrame(
  manager: EntityManager,
  { schoolYearId }: z.output<Frame['input']>,
  now: Now,
): Promise<z.output<Frame['output']>> {
  const years = await manager.find(SchoolYear, { order: { startsOn: 'DESC' } });
  const running = (await schoolYears(manager, now.today)).running;
  const { year, days } = await yearDays(manager, schoolYearId ?? running.id);
  const before = years.find(
    ({ startsOn }) => startsOn.slice(0, 7) === addMonths(year.startsOn, -12).slice(0, 7),
  );
  return {
    years: years.map(({ id, name }) => ({ id, name })),
    schoolYearId: year.id,
    months: monthsOf(days),
    yearBeforeId: before?.id ?? null,
    sameDayBefore: before && year.id === running.id ? addMonths(now.today, -12) : null,
    classes: await classesOf(manager, year.id),
    counselors: await counselorsOf(manager, now),
    receivers: (await manager.find(Receiver, { order: { searchName: 'ASC' } })).map(
      ({ id, person, institution }) => ({ id, name: person ?? institution }),
    ),
    problems: [
      ...problems.map(({ code, label }) => ({ code, label })),
      ...(await manager.find(SchoolProblem, { order: { label: 'ASC' } })).map(({ id, label }) => ({
        code: `school:${id}`,
        label,
      })),
    ],
  };
}

const classesOf = (manager: EntityManager, schoolYearId: number): Promise<{ key: string; name: string }[]> =>
  manager
    .createQueryBuilder(ClassMembership, 'm')
    .select(['m.classKey AS key', 'min(m.className) AS name'])
    .where('m.schoolYearId = :schoolYearId', { schoolYearId })
    .groupBy('m.classKey')
    .orderBy('min(m.level)')
    .addOrderBy('m.classKey')
    .getRawMany<{ key: string; name: string }>();

/** Of whom there are cases; a counselor has no others to choose from. */
async function counselorsOf(manager: EntityManager, now: Now): Promise<{ id: number; name: string }[]> {
  const { session } = now;
  if (!countsAllCases(now)) return [{ id: session.accountId, name: session.name }];
  return manager
    .createQueryBuilder(Account, 'a')
    .select(['a.id AS id', 'a.name AS name'])
    .where((query) => {
      const own = query.subQuery().select('1').from(Case, 'c').where('c.counselorId = a.id').getQuery();
      return `EXISTS ${own}`;
    })
    .orderBy('a.name')
    .getRawMany<{ id: number; name: string }>();
}
