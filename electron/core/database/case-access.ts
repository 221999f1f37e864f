import { IsNull, type EntityManager } from 'typeorm';
import { AppError, refused } from '../errors';
import type { Session } from '../router';
import { ArchivedCase, Case, CaseClosure } from './entities';

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
 * The case, if this person may change it now: a closed case is read only until it is opened again, an archived one for
 * good.
 * @throws AppError `not_found`, `refused` with reason `cases.archived` or `cases.closed`
 */
export async function writableCase(manager: EntityManager, person: Person, caseId: number): Promise<Case> {
  const found = await visibleCase(manager, person, caseId);
  await refuseArchived(manager, caseId);
  if (await currentClosure(manager, caseId)) throw refused('cases.closed');
  return found;
}

/**
 * For what may still be written down about a closed case, but not about one that is sealed with its year.
 * @param caseId `null` for a record of no case
 * @throws AppError `refused` with reason `cases.archived`
 */
export async function refuseArchived(manager: EntityManager, caseId: number | null): Promise<void> {
  if (caseId !== null && (await manager.existsBy(ArchivedCase, { caseId }))) throw refused('cases.archived');
}

/** The closing that holds now; `null` while the case is open. */
export const currentClosure = (manager: EntityManager, caseId: number): Promise<CaseClosure | null> =>
  manager.findOneBy(CaseClosure, { caseId, reopenedOn: IsNull() });
