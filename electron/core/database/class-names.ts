import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { ClassMembership } from './entities';

/**
 * The class each student is in today, or was in last: that of the latest school year that has begun. A student
 * of whom no class is known is not in the map.
 */
export async function classNamesOf(
  manager: EntityManager,
  studentIds: readonly number[],
  today: IsoDate,
): Promise<Map<number, string>> {
  const rows = await manager
    .createQueryBuilder(ClassMembership, 'm')
    .innerJoin('m.schoolYear', 'y')
    .select(['m.studentId AS studentId', 'm.className AS className'])
    .where('m.studentId IN (:...studentIds) AND y.startsOn <= :today', {
      studentIds: [...studentIds, 0],
      today,
    })
    .orderBy('y.startsOn', 'ASC')
    .getRawMany<{ studentId: number; className: string }>();
  return new Map(rows.map((row) => [row.studentId, row.className]));
}
