import type { EntityManager } from 'typeorm';
import { seesAllCases } from './case-access';
import { Case, CaseClosure } from './entities';
import type { Now } from '../now';

export type OpenCase = Pick<Case, 'id' | 'code' | 'studentId' | 'severity' | 'reportedOn'>;

/** A condition on cases: those that this person may see. */
export const ofPerson = ({ session }: Pick<Now, 'session'>) =>
  seesAllCases(session) ? {} : { counselorId: session.accountId };

/** Every case that is not closed and that this person may see. */
export const openCases = (manager: EntityManager, now: Now): Promise<OpenCase[]> =>
  manager
    .createQueryBuilder(Case, 'one')
    .select(['one.id', 'one.code', 'one.studentId', 'one.severity', 'one.reportedOn'])
    .leftJoin(CaseClosure, 'closure', 'closure.caseId = one.id AND closure.reopenedOn IS NULL')
    .where('closure.id IS NULL')
    .andWhere(ofPerson(now))
    .orderBy('one.id')
    .getMany();
