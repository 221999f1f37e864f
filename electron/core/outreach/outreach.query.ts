import type { IssuedRef } from '@shared/contract/letter-views';
import type { OutreachRow, OutreachView, outreachContract } from '@shared/contract/outreach';
import { outreachGate, outreachParts, outreachStanding } from '@shared/domain/outreach';
import { schoolYearOf } from '@shared/domain/school-year';
import { searchName } from '@shared/domain/search-name';
import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { casesAmong, overseenCases, visibleCase } from '../database/case-access';
import { Account, Letter, Outreach, OutreachCase, School } from '../database/entities';
import { AppError } from '../errors';
import { attachmentsOf } from '../files/attachments';
import { orderFirstBy } from '../list-order';
import type { Now } from '../now';

/** @throws AppError `not_found` */
export async function outreachOrThrow(manager: EntityManager, id: number): Promise<Outreach> {
  const found = await manager.findOne(Outreach, { where: { id }, relations: { receiver: true } });
  if (!found) throw new AppError('not_found');
  return found;
}

const orderKeys = {
  theme: 'outreach.theme COLLATE NOCASE',
  receiver: 'receiver.searchName',
  day: 'coalesce(outreach.heldOn, outreach.plannedOn)',
  attended: `(SELECT sum(json_extract(class.value, '$.attended')) FROM json_each(outreach.classes) class)`,
} as const;

/** One page of the outreaches, newest request first; the whole BK room sees them, they are about no pupil. */
export async function listOutreaches(
  manager: EntityManager,
  { search, yearOf, sort, descending, offset, limit }: z.output<typeof outreachContract.list.input>,
  now: Now,
): Promise<{ total: number; rows: OutreachRow[] }> {
  const query = manager
    .createQueryBuilder(Outreach, 'outreach')
    .innerJoinAndSelect('outreach.receiver', 'receiver');
  for (const [index, word] of searchName(search).split(' ').filter(Boolean).entries()) {
    query.andWhere(`(receiver.searchName LIKE :word${index} OR LOWER(outreach.theme) LIKE :word${index})`, {
      [`word${index}`]: `%${word}%`,
    });
  }
  if (yearOf) {
    const { settings } = await manager.findOneByOrFail(School, { id: 1 });
    const { startsOn, endsOn } = schoolYearOf(yearOf, settings.yearStartMonth);
    query.andWhere('outreach.requestedOn BETWEEN :startsOn AND :endsOn', { startsOn, endsOn });
  }
  query.orderBy('outreach.requestedOn', 'DESC').addOrderBy('outreach.id', 'DESC');
  const [rows, total] = await orderFirstBy(query, orderKeys, { sort, descending })
    .offset(offset)
    .limit(limit)
    .getManyAndCount();
  return { total, rows: rows.map((row) => rowOf(row, now)) };
}

/** Outreaches that a case is linked to. @throws AppError `not_found` */
export async function outreachesOfCase(
  manager: EntityManager,
  { caseId }: { caseId: number },
  now: Now,
): Promise<OutreachRow[]> {
  await visibleCase(manager, now, caseId);
  const links = await manager.find(OutreachCase, {
    where: { caseId },
    relations: { outreach: { receiver: true } },
    order: { id: 'DESC' },
  });
  return links.flatMap(({ outreach }) => (outreach ? [rowOf(outreach, now)] : []));
}

function rowOf(row: Outreach, { today }: Now): OutreachRow {
  const { receiver } = row;
  if (!receiver) throw new Error('an outreach has its receiver');
  const counted = row.classes.filter(({ attended }) => attended !== null);
  return {
    id: row.id,
    theme: row.theme,
    receiver: { id: receiver.id, kind: receiver.kind, institution: receiver.institution },
    requestedOn: row.requestedOn,
    plannedOn: row.plannedOn,
    heldOn: row.heldOn,
    attended: counted.length === 0 ? null : counted.reduce((sum, { attended }) => sum + (attended ?? 0), 0),
    standing: outreachStanding(row, today),
  };
}

/**
 * An outreach whole. Of the linked cases only those that the caller may know of: others are neither told nor counted.
 * @throws AppError `not_found`
 */
export async function outreachView(manager: EntityManager, id: number, now: Now): Promise<OutreachView> {
  const row = await outreachOrThrow(manager, id);
  const facts = row;
  const links = await manager.find(OutreachCase, {
    where: { outreachId: id },
    relations: { case: true },
    order: { id: 'ASC' },
  });
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const names = new Map(accounts.map((one) => [one.id, one.name]));
  const known = await casesAmong(
    manager,
    overseenCases,
    links.map(({ caseId }) => caseId),
    now,
  );
  const letters = await requestLetters(manager, id);
  return {
    ...rowOf(row, now),
    letters,
    requestLetter: askedBy(row, letters),
    request: pick(row, ['receiverId', 'theme', 'material', 'requestedOn', 'channel']),
    agreement: pick(row, ['agreedOn', 'agreedMaterial', 'refusedOn', 'refusalReason']),
    plan: pick(row, ['plannedOn', 'time', 'place', 'speaker', 'classes']),
    held: pick(row, ['heldOn', 'documentation']),
    evaluation: pick(row, ['evaluatedOn', 'evaluation', 'analysis', 'followUp']),
    report: pick(row, [
      'reportReceivedOn',
      'reportReadOn',
      'reportSummary',
      'submittedOn',
      'acknowledgedOn',
      'conclusion',
    ]),
    attachments: await attachmentsOf(manager, { outreachId: id }, (account) => names.get(account) ?? ''),
    cancelled: row.cancelledOn === null ? null : { on: row.cancelledOn, reason: row.cancelReason },
    recordedBy: names.get(row.recordedBy) ?? '',
    gates: Object.fromEntries(
      outreachParts.map((part) => [part, outreachGate(facts, part)]),
    ) as OutreachView['gates'],
    cases: links.flatMap(({ case: one }) =>
      one && known.has(one.id) ? [{ id: one.id, code: one.code }] : [],
    ),
  };
}

/** Letters that ask for an outreach and stand, the first first. */
export const requestLetters = (manager: EntityManager, outreachId: number): Promise<IssuedRef[]> =>
  manager.find(Letter, {
    select: { id: true, number: true, date: true },
    where: { outreachId, kind: 'outreach_request', cancelledOn: IsNull() },
    order: { date: 'ASC', id: 'ASC' },
  });

/** The letter by which it was asked for: it bears the day of the request. */
export const askedBy = (
  { channel, requestedOn }: Pick<Outreach, 'channel' | 'requestedOn'>,
  letters: readonly IssuedRef[],
): IssuedRef | null =>
  channel === 'letter' ? (letters.find(({ date }) => date === requestedOn) ?? null) : null;

const pick = <T extends object, K extends keyof T>(row: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<T, K>;
