import type { IsoDate } from '@shared/domain/referral-facts';
import { MoreThan, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { seesAllCases } from '../database/case-access';
import { Referral, SchoolYear } from '../database/entities';
import type { Now } from '../now';

/** The first day of a school year, and the first day that is no longer of it. */
interface YearDays {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/**
 * The days whose referrals count as those of the school year: every day is of exactly one year, the one that
 * began last up to it, so also the holidays after it; what lies before the first year is of the first.
 */
async function daysOfYear(manager: EntityManager, year: SchoolYear): Promise<YearDays> {
  const next = await manager.findOne(SchoolYear, {
    where: { startsOn: MoreThan(year.startsOn) },
    order: { startsOn: 'ASC' },
  });
  const [first] = await manager.find(SchoolYear, { order: { startsOn: 'ASC' }, take: 1 });
  return {
    from: first?.id === year.id ? '0000-01-01' : year.startsOn,
    until: next?.startsOn ?? '9999-12-31',
  };
}

/** The referrals `r` begun in that year whose cases `c` this person may see: all that a number may count. */
export async function countedReferrals(
  manager: EntityManager,
  year: SchoolYear,
  { session, today }: Now,
): Promise<SelectQueryBuilder<Referral>> {
  const query = manager
    .createQueryBuilder(Referral, 'r')
    .innerJoin('r.case', 'c')
    .where('r.createdOn >= :from AND r.createdOn < :until', await daysOfYear(manager, year))
    .setParameter('today', today);
  return seesAllCases(session) ? query : query.andWhere('c.counselorId = :me', { me: session.accountId });
}
