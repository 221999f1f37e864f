import type { EvaluationFilter } from '@shared/contract/evaluation';
import { addDays } from '@shared/domain/calendar';
import { countedSpan, type YearDays } from '@shared/domain/counted-span';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { countedCases } from '../database/case-access';
import { Account, SchoolYear } from '../database/entities';
import { AppError } from '../errors';
import type { Now } from '../now';

/** What the statements of `figure-rows` are asked with. */
export interface CountedScope {
  readonly parameters: {
    /** First day counted. */
    readonly from: IsoDate;
    /** First day that is not. */
    readonly until: IsoDate;
    /** The last day counted that has come, or the day as of which one counts. */
    readonly last: IsoDate;
    readonly today: IsoDate;
    readonly year: number;
    readonly counselor: number | null;
    readonly classKey: string | null;
    /** `+7 hours`: from UTC to the wall of the school. */
    readonly toLocal: string;
  };
  /**
   * Which cases `c` count. A counselor's numbers are of the own cases alone: a number that counted those of others
   * would tell that there are some, and, a class at a time, whose.
   */
  readonly cases: string;
  readonly schoolYear: SchoolYear;
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/** A school year between its neighbours. @throws AppError `not_found` */
export async function yearDays(
  manager: EntityManager,
  schoolYearId: number,
): Promise<{ year: SchoolYear; days: YearDays }> {
  const years = await manager.find(SchoolYear, { order: { startsOn: 'ASC' } });
  const at = years.findIndex(({ id }) => id === schoolYearId);
  const year = years[at];
  if (!year) throw new AppError('not_found');
  const { startsOn, endsOn } = year;
  const nextStartsOn = years[at + 1]?.startsOn ?? null;
  return { year, days: { startsOn, endsOn, isFirst: at === 0, nextStartsOn } };
}

/**
 * The days and cases that a filter means for this person.
 * @param hoursAhead of UTC, at the school
 * @throws AppError `not_found` for a school year or a counselor that is not there
 */
export async function countedScope(
  manager: EntityManager,
  filter: EvaluationFilter,
  now: Now,
  hoursAhead: number,
): Promise<CountedScope> {
  const { year, days } = await yearDays(manager, filter.schoolYearId);
  const { counselorId } = filter;
  if (counselorId !== null && !(await manager.existsBy(Account, { id: counselorId }))) {
    throw new AppError('not_found');
  }
  const span = countedSpan(days, filter);
  const { today } = now;
  const asOf = filter.asOf ?? today;
  const until = filter.asOf ? earlier(span.until, addDays(filter.asOf, 1)) : span.until;
  const conditions = [
    countedCases('c', now),
    ...(counselorId === null ? [] : ['c.counselor_id = :counselor']),
    ...(filter.classKey === null
      ? []
      : [
          `c.student_id IN (SELECT member.student_id FROM class_memberships member
            WHERE member.school_year_id = :year AND member.class_key = :classKey)`,
        ]),
  ];
  return {
    parameters: {
      from: span.from,
      until,
      last: span.until === '9999-12-31' ? asOf : earlier(addDays(until, -1), asOf),
      today,
      year: year.id,
      counselor: counselorId,
      classKey: filter.classKey,
      toLocal: `+${hoursAhead} hours`,
    },
    cases: conditions.join(' AND '),
    schoolYear: year,
  };
}
