import type { HandoverRow, handoversContract } from '@shared/contract/handovers';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { overseenCases, visibleCase } from '../database/case-access';
import { classNamesOf } from '../database/class-names';
import { Account, Student } from '../database/entities';
import {
  openHandovers,
  visibleHandovers,
  withStates,
  type StandingHandover,
} from '../database/handover-states';
import type { Now } from '../now';

type Contract = typeof handoversContract;

const orderKeys = {
  student: 'student.searchName',
  referrer: 'handover.referrerName COLLATE NOCASE',
  on: 'handover.handedOverOn',
} as const;

/** Ids of the hand-overs this person may see, in the order of a column. */
async function orderedIds(
  manager: EntityManager,
  { sort, descending }: { sort: keyof typeof orderKeys; descending: boolean },
  now: Now,
): Promise<number[]> {
  const rows = await visibleHandovers(manager, now)
    .innerJoin('handover.student', 'student')
    .select('handover.id', 'id')
    .addSelect(orderKeys[sort], 'list_key')
    .groupBy('handover.id')
    .orderBy('list_key', descending ? 'DESC' : 'ASC')
    .addOrderBy('handover.handedOverOn', 'DESC')
    .addOrderBy('handover.id', 'DESC')
    .getRawMany<{ id: number }>();
  return rows.map(({ id }) => id);
}

/**
 * One page of the hand-overs this person may see: what waits, then answers owed; or all of them, newest first; or in the
 * order of a column.
 */
export async function listHandovers(
  manager: EntityManager,
  { state, sort, descending, offset, limit }: z.output<Contract['list']['input']>,
  now: Now,
): Promise<z.output<Contract['list']['output']>> {
  const open = await openHandovers(manager, now, overseenCases);
  const waiting = open.filter((one) => one.state.standing === 'waiting');
  const owed = open.filter((one) => one.state.standing !== 'waiting');
  const every = visibleHandovers(manager, now, overseenCases);
  const all = await every.getCount();
  const ids = sort && (await orderedIds(manager, { sort, descending }, now));
  const inOrder = <One>(all: readonly One[], idOf: (one: One) => number): One[] => {
    const place = new Map(ids?.map((id, at) => [id, at]));
    return ids ? all.toSorted((a, b) => (place.get(idOf(a)) ?? 0) - (place.get(idOf(b)) ?? 0)) : [...all];
  };
  const pageOfAll = async () => {
    if (!ids) return every.skip(offset).take(limit).getMany();
    const found = await every
      .andWhere('handover.id IN (:...page)', { page: [0, ...ids.slice(offset, offset + limit)] })
      .getMany();
    return inOrder(found, ({ id }) => id);
  };
  const page =
    state === 'open'
      ? inOrder([...waiting, ...owed], ({ handover }) => handover.id).slice(offset, offset + limit)
      : await withStates(manager, await pageOfAll());
  return {
    total: state === 'open' ? open.length : all,
    rows: await rowsOf(manager, page, now),
    counts: { waiting: waiting.length, owed: owed.length, all },
  };
}

/**
 * The hand-overs that this case has taken on.
 * @throws AppError `not_found`
 */
export async function handoversOfCase(
  manager: EntityManager,
  { caseId }: z.output<Contract['ofCase']['input']>,
  now: Now,
): Promise<HandoverRow[]> {
  await visibleCase(manager, now, caseId);
  const found = await visibleHandovers(manager, now)
    .andWhere('handover.caseId = :caseId', { caseId })
    .getMany();
  return rowsOf(manager, await withStates(manager, found), now);
}

/** Hand-overs as the screens list them, with the names that belong to them. */
export async function rowsOf(
  manager: EntityManager,
  handovers: readonly StandingHandover[],
  { today }: Now,
): Promise<HandoverRow[]> {
  const studentIds = [...new Set(handovers.map(({ handover }) => handover.studentId))];
  const students = await manager.find(Student, {
    select: { id: true, name: true },
    where: { id: In(studentIds) },
  });
  const names = new Map(students.map(({ id, name }) => [id, name]));
  const classNames = await classNamesOf(manager, studentIds, today);
  const accounts = await accountNames(manager);
  return handovers.map(({ handover, state }) => ({
    id: handover.id,
    student: {
      id: handover.studentId,
      name: names.get(handover.studentId) ?? '',
      className: classNames.get(handover.studentId) ?? null,
    },
    referrer: { kind: handover.referrerKind, name: handover.referrerName, staffId: handover.staffId },
    handedOverOn: handover.handedOverOn,
    urgency: handover.urgency,
    standing: state.standing,
    owed: state.owed,
    case: handover.case
      ? { id: handover.case.id, code: handover.case.code, counselor: accounts(handover.case.counselorId) }
      : null,
  }));
}

/** Tells the person behind an account's id. */
export async function accountNames(
  manager: EntityManager,
): Promise<(id: number) => { id: number; name: string }> {
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? '' });
}
