import { IsNull, type EntityManager } from 'typeorm';
import { AppError, refused } from '../errors';
import type { Session } from '../router';
import { Case, CaseClosure } from './entities';

type Person = Pick<Session, 'accountId' | 'role'>;

/** The coordinator sees every case, a counselor only own ones. */
export const seesAllCases = ({ role }: Person): boolean => role === 'coordinator';

/**
 * The case, if this person may see it. Another counselor's case is not there at all: not even its existence is told.
 * @throws AppError `not_found`
 */
export async function visibleCase(manager: EntityManager, person: Person, caseId: number): Promise<Case> {
  const found = await manager.findOneBy(Case, { id: caseId });
  if (!found || !(seesAllCases(person) || found.counselorId === person.accountId)) {
    throw new AppError('not_found');
  }
  return found;
}

/**
 * The case, if this person may change it now: a closed case is read only until it is opened again.
 * @throws AppError `not_found`, `refused` with reason `cases.closed`
 */
export async function writableCase(manager: EntityManager, person: Person, caseId: number): Promise<Case> {
  const found = await visibleCase(manager, person, caseId);
  if (await currentClosure(manager, caseId)) throw refused('cases.closed');
  return found;
}

/** The closing that holds now; `null` while the case is open. */
export const currentClosure = (manager: EntityManager, caseId: number): Promise<CaseClosure | null> =>
  manager.findOneBy(CaseClosure, { caseId, reopenedOn: IsNull() });
