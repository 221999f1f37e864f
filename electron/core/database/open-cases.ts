import type { EntityManager } from 'typeorm';
import { seesAllCases } from './case-access';
import { Case, CaseClosure } from './entities';
import type { Now } from '../now';

export type OpenCase = Pick<Case, 'id' | 'code' | 'studentId' | 'severity' | 'reportedOn'>;

/** A condition on cases: those that this person may see. */
export const ofPerson = ({ session }: Pick<Now, 'session'>) =>
  seesAllCases(session) ? {} : { counselorId: session.accountId };

/**
 * Every case that is not closed and that this person may see.
 * @param only those of these ids, where they are such cases
 */
export function openCases(
  manager: EntityManager,
  now: Pick<Now, 'session'>,
  only: readonly number[] | null = null,
): Promise<OpenCase[]> {
  const query = manager
    .createQueryBuilder(Case, 'one')
    .select(['one.id', 'one.code', 'one.studentId', 'one.severity', 'one.reportedOn'])
    .leftJoin(CaseClosure, 'closure', 'closure.caseId = one.id AND closure.reopenedOn IS NULL')
    .where('closure.id IS NULL')
    .andWhere(ofPerson(now));
  if (only !== null) query.andWhere('one.id IN (:...only)', { only: [0, ...only] });
  return query.orderBy('one.id').getMany();
}
