import type { evaluationContract, ReferralCount } from '@shared/contract/evaluation';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { SchoolYear } from '../database/entities';
import { outcomeSql, phaseSql } from '../database/referral-phase';
import { schoolYears } from '../database/school-years';
import { AppError } from '../errors';
import type { Now } from '../now';
import { countedReferrals } from './counted-referrals';

type Evaluation = typeof evaluationContract.referrals;

/**
 * How many referrals of the school year are in which phase, by kind of receiver. One statement counts them all.
 * @throws AppError `not_found` for a school year that is not there
 */
export async function referralCounts(
  manager: EntityManager,
  { schoolYearId }: z.output<Evaluation['input']>,
  now: Now,
): Promise<z.output<Evaluation['output']>> {
  const years = await manager.find(SchoolYear, { order: { startsOn: 'DESC' } });
  const year =
    schoolYearId === null
      ? (await schoolYears(manager, now.today)).running
      : years.find(({ id }) => id === schoolYearId);
  if (!year) throw new AppError('not_found');
  const counts = await (
    await countedReferrals(manager, year, now)
  )
    .select('r.kind', 'kind')
    .addSelect('r.schoolKindId', 'schoolKindId')
    .addSelect(phaseSql, 'phase')
    .addSelect(outcomeSql, 'outcome')
    .addSelect('COUNT(*)', 'count')
    .groupBy('r.kind')
    .addGroupBy('r.schoolKindId')
    .addGroupBy('phase')
    .addGroupBy('outcome')
    .getRawMany<ReferralCount>();
  return { years: years.map(({ id, name }) => ({ id, name })), schoolYearId: year.id, counts };
}
