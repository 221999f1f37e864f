import { IsNull, Raw, type EntityManager, type FindOperator } from 'typeorm';
import { bkRoom } from '@shared/contract/define';
import { AppError, refused } from '../errors';
import type { Now } from '../now';
import { ArchivedCase, Case, CaseClosure } from './entities';

/**
 * Who reads which case, and nobody else knows: every query takes its condition from here. Four questions are asked:
 * - readable: may this person read what is written in the case? Its counselor may, whom it is shared with, and a
 *   coordinator who opened it with a reason, for a day.
 * - overseen: may this person know that it exists, whose it is and where it stands? The coordinator may of every case.
 * - writable: is it this person's work? Only its counselor's.
 * - counted: does it count in this person's numbers?
 *
 * The conditions are SQL with the account's id and the instant in it: both are the core's own, an integer and what
 * `Date` writes, and so fit named and positional parameters alike.
 */
export type Reader = Pick<Now, 'session' | 'instant'>;

const all = 'TRUE';
const none = 'FALSE';
const oversees = ({ session }: Reader): boolean => session.role === 'coordinator';
const worksOnCases = ({ session }: Reader): boolean => bkRoom.some((role) => role === session.role);
const ownCases = (alias: string, { session }: Reader): string =>
  `${alias}.counselor_id = ${Number(session.accountId)}`;

/** SQL of what this person was let into; an opening with a reason holds for a coordinator alone. */
const grantsOf = (reader: Reader, columns: string): string =>
  `SELECT ${columns} FROM case_grants held WHERE held.account_id = ${Number(reader.session.accountId)}
    AND held.ended_at IS NULL AND (held.expires_at IS NULL OR held.expires_at > '${reader.instant}')
    AND held.kind IN ('shared'${oversees(reader) ? ", 'break_glass'" : ''})`;

/**
 * A condition on cases: what is written in them may be read.
 * @param alias of the table `cases` in the statement
 */
export const readableCases = (alias: string, reader: Reader): string =>
  worksOnCases(reader)
    ? `(${ownCases(alias, reader)} OR ${alias}.id IN (${grantsOf(reader, 'held.case_id')}))`
    : none;

/** A condition on cases: that they exist, whose they are and where they stand may be known. */
export const overseenCases = (alias: string, reader: Reader): string =>
  oversees(reader) ? all : readableCases(alias, reader);

/** A condition on cases: they are this person's work, whether they are open or not. */
export const writableCases = (alias: string, reader: Reader): string =>
  worksOnCases(reader) ? ownCases(alias, reader) : none;

/** A condition on cases: they are another counselor's who shared them with this person. */
export const sharedCases = (alias: string, reader: Reader): string =>
  `(${alias}.counselor_id <> ${Number(reader.session.accountId)}
    AND ${alias}.id IN (${grantsOf(reader, 'held.case_id')} AND held.kind = 'shared'))`;

/** A condition on cases: they count in this person's numbers. A counselor's numbers are of the own cases alone. */
export const countedCases = (alias: string, reader: Reader): string =>
  countsAllCases(reader) ? all : writableCases(alias, reader);

/**
 * Whether the numbers of this person are those of the whole school. The principal has no case and knows of none, but
 * reads what the school's cases come to, small groups hidden (`principal.outcomes`).
 */
export const countsAllCases = (reader: Reader): boolean =>
  oversees(reader) || reader.session.role === 'principal';

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

/** Whose cases the condition lets through: the accounts of their counselors; `null` for everybody's. */
export async function ownersOf(
  manager: EntityManager,
  condition: CaseCondition,
  reader: Reader,
): Promise<readonly number[] | null> {
  if (condition('c', reader) === all) return null;
  const rows: { id: number }[] = await manager.query(
    `SELECT DISTINCT c.counselor_id AS id FROM case_grants g JOIN cases c ON c.id = g.case_id
     WHERE g.account_id = ? AND ${condition('c', reader)}`,
    [reader.session.accountId],
  );
  return [...new Set([reader.session.accountId, ...rows.map(({ id }) => id)])];
}

/** Whether this person may read what is written in the case. */
export const mayRead = async (manager: EntityManager, reader: Reader, caseId: number): Promise<boolean> =>
  (await casesAmong(manager, readableCases, [caseId], reader)).has(caseId);

/**
 * The case, if this person may read it. To another counselor it is not there at all: not even its existence is told.
 * @throws AppError `not_found`, `forbidden` with reason `caseAccess.overviewOnly` for who may know of it
 */
export async function visibleCase(manager: EntityManager, reader: Reader, caseId: number): Promise<Case> {
  const found = await manager.findOneBy(Case, { id: caseId });
  if (found && (await mayRead(manager, reader, caseId))) return found;
  if (found && oversees(reader)) {
    throw new AppError('forbidden', { reason: 'caseAccess.overviewOnly', params: { caseId } });
  }
  throw new AppError('not_found');
}

/**
 * The case, if it is this person's work, also where it is closed by now: what is still written down about it.
 * @throws AppError as `visibleCase`, `forbidden` with reason `caseAccess.readOnly`, `refused` with `cases.archived`
 */
export async function ownCase(manager: EntityManager, reader: Reader, caseId: number): Promise<Case> {
  const found = await visibleCase(manager, reader, caseId);
  if (found.counselorId !== reader.session.accountId) {
    throw new AppError('forbidden', { reason: 'caseAccess.readOnly' });
  }
  await refuseArchived(manager, caseId);
  return found;
}

/**
 * The case, if this person may change it now: a closed case is read only until it is opened again, an archived one for
 * good.
 * @throws AppError as `ownCase`, `refused` with reason `cases.closed`
 */
export async function writableCase(manager: EntityManager, reader: Reader, caseId: number): Promise<Case> {
  const found = await ownCase(manager, reader, caseId);
  if (await currentClosure(manager, caseId)) throw refused('cases.closed');
  return found;
}

/** @throws AppError `refused` with reason `cases.archived` */
export async function refuseArchived(manager: EntityManager, caseId: number): Promise<void> {
  if (await manager.existsBy(ArchivedCase, { caseId })) throw refused('cases.archived');
}

/** The closing that holds now; `null` while the case is open. */
export const currentClosure = (manager: EntityManager, caseId: number): Promise<CaseClosure | null> =>
  manager.findOneBy(CaseClosure, { caseId, reopenedOn: IsNull() });
