import type { EntityManager } from 'typeorm';
import { writableCases, type Reader } from './case-access';
import { Case, CaseClosure } from './entities';

export type OpenCase = Pick<Case, 'id' | 'code' | 'studentId' | 'severity' | 'reportedOn'>;

/**
 * Every case that is not closed and that is this person's work.
 * @param only those of these ids, where they are such cases
 */
export function openCases(
  manager: EntityManager,
  reader: Reader,
  only: readonly number[] | null = null,
): Promise<OpenCase[]> {
  const query = manager
    .createQueryBuilder(Case, 'one')
    .select(['one.id', 'one.code', 'one.studentId', 'one.severity', 'one.reportedOn'])
    .leftJoin(CaseClosure, 'closure', 'closure.caseId = one.id AND closure.reopenedOn IS NULL')
    .where('closure.id IS NULL')
    .andWhere(writableCases('one', reader));
  if (only !== null) query.andWhere('one.id IN (:...only)', { only: [0, ...only] });
  return query.orderBy('one.id').getMany();
}
