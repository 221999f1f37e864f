import { IsNull, Raw, type EntityManager, type FindOperator } from 'typeorm';
import { AppError, refused } from '../errors';
import type { Now } from '../now';
import { ArchivedCase, Case, CaseClosure } from './entities';

/**
 * Who reads which case, and nobody else knows: every query takes its condition from here. Four questions are asked:
 * - readable: may this person read what is written in the case (content)?
 * - overseen: may this person know that it exists, whose it is and where it stands (overview)?
 * - writable: is it this person's work?
 * - counted: does it count in this person's numbers?
 *
 * The conditions are SQL with the account's id in it: it comes from the session, is an integer, and so fits named and
 * positional parameters alike.
 */
export type Reader = Pick<Now, 'session' | 'instant'>;

const seesAllCases = ({ session }: Reader): boolean => session.role === 'coordinator';
const all = 'TRUE';
const ownCases = (alias: string, { session }: Reader): string =>
  `${alias}.counselor_id = ${Number(session.accountId)}`;

/**
 * A condition on cases: what is written in them may be read.
 * @param alias of the table `cases` in the statement
 */
export const readableCases = (alias: string, reader: Reader): string =>
  seesAllCases(reader) ? all : ownCases(alias, reader);

/** A condition on cases: that they exist, whose they are and where they stand may be known. */
export const overseenCases = (alias: string, reader: Reader): string =>
  seesAllCases(reader) ? all : ownCases(alias, reader);

/** A condition on cases: they are this person's work, whether they are open or not. */
export const writableCases = (alias: string, reader: Reader): string =>
  seesAllCases(reader) ? all : ownCases(alias, reader);

/** A condition on cases: they count in this person's numbers. A counselor's numbers are of the own cases alone. */
export const countedCases = (alias: string, reader: Reader): string =>
  countsAllCases(reader) ? all : ownCases(alias, reader);

/**
 * Whether the numbers of this person are those of the whole school. The principal has no case and knows of none, but
 * reads what the school's cases come to, small groups hidden (`principal.outcomes`).
 */
export const countsAllCases = (reader: Reader): boolean =>
  seesAllCases(reader) || reader.session.role === 'principal';

export type CaseCondition = (alias: string, reader: Reader) => string;

/** One of the conditions for `find`, on a column that holds the id of a case. */
export const caseIdIn = (condition: CaseCondition, reader: Reader): FindOperator<number> =>
  // Asked of each row by the key; a list of all ids would be made first, of a hundred thousand cases.
  Raw(
    (column) =>
      `EXISTS (SELECT 1 FROM cases among WHERE among.id = ${column} AND ${condition('among', reader)})`,
  );

/** Those of these cases that fulfil the condition. */
export async function casesAmong(
  manager: EntityManager,
  condition: CaseCondition,
  caseIds: readonly (number | null)[],
  reader: Reader,
): Promise<ReadonlySet<number>> {
  const ids = [...new Set(caseIds)].filter((id) => id !== null);
  const rows: { id: number }[] = await manager.query(
    `SELECT c.id FROM cases c WHERE c.id IN (SELECT value FROM json_each(?)) AND ${condition('c', reader)}`,
    [JSON.stringify(ids)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whose cases the condition lets through, or may: the accounts; `null` for everybody's. */
export async function ownersOf(
  _manager: EntityManager,
  condition: CaseCondition,
  reader: Reader,
): Promise<readonly number[] | null> {
  return condition('c', reader) === all ? null : [reader.session.accountId];
}

/** Whether this person may read what is written in the case. */
export const mayRead = async (manager: EntityManager, reader: Reader, caseId: number): Promise<boolean> =>
  (await casesAmong(manager, readableCases, [caseId], reader)).has(caseId);

/**
 * The case, if this person may read it. Another counselor's case is not there at all: not even its existence is told.
 * @throws AppError `not_found`
 */
export async function visibleCase(manager: EntityManager, reader: Reader, caseId: number): Promise<Case> {
  const found = await manager.findOneBy(Case, { id: caseId });
  if (!found || !(await mayRead(manager, reader, caseId))) throw new AppError('not_found');
  return found;
}

/**
 * The case, if this person may change it now: a closed case is read only until it is opened again, an archived one for
 * good.
 * @throws AppError `not_found`, `refused` with reason `cases.archived` or `cases.closed`
 */
export async function writableCase(manager: EntityManager, reader: Reader, caseId: number): Promise<Case> {
  const found = await visibleCase(manager, reader, caseId);
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
