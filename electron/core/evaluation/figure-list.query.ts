import type { CountedPart, CountedRow, evaluationContract } from '@shared/contract/evaluation';
import type { CountedWeek } from '@shared/domain/figures';
import type { IsoDate } from '@shared/domain/referral-facts';
import { referralState } from '@shared/domain/referral-state';
import type { ReceiverKind } from '@shared/procedure/receivers';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { classNamesOf } from '../database/class-names';
import { Case, Outreach, Receiver, SchoolReceiverKind } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { AppError } from '../errors';
import type { Now } from '../now';
import { countedScope } from './counted-scope';
import { figureRows } from './figure-rows';

type List = typeof evaluationContract.list;

/** A row as the statement gives it; what it names is read for its page alone. */
interface RawRow {
  rowKey: string;
  caseId: number | null;
  referralId: number | null;
  outreachId: number | null;
  kind: ReceiverKind | null;
  schoolKindId: number | null;
  receiverId: number | null;
  on: IsoDate;
  amount: number | null;
  week: CountedWeek | null;
}

const columns = [
  'rowKey',
  'caseId',
  'referralId',
  'outreachId',
  'kind',
  'schoolKindId',
  'receiverId',
  'on',
  'amount',
] as const;

/**
 * One page of the rows behind a number of `figureCounts`, slowest first where they took days, else latest first.
 * @throws AppError `not_found` for a school year, counselor, kind of receiver or receiver that is not there
 */
export async function figureList(
  manager: EntityManager,
  { filter, figure, part, minDays, offset, limit }: z.output<List['input']>,
  now: Now,
  hoursAhead: number,
): Promise<z.output<List['output']>> {
  const scope = await countedScope(manager, filter, now, hoursAhead);
  await checkThere(manager, part);
  const query = manager
    .createQueryBuilder()
    .from(`(${figureRows[figure](scope)})`, 'x')
    .setParameters(scope.parameters);
  for (const [dimension, value] of Object.entries(part)) {
    query.andWhere(`x."${dimension}" IS :part_${dimension}`, { [`part_${dimension}`]: value });
  }
  if (minDays !== null) query.andWhere('x."days" >= :minDays', { minDays });
  const [counted] = await query.clone().select('COUNT(*)', 'total').getRawMany<{ total: number }>();
  for (const column of columns) query.addSelect(`x."${column}"`, column);
  query.addSelect(figure === 'controls' ? 'x."week"' : 'NULL', 'week');
  const page = await query
    .orderBy(figure === 'case_days' || figure === 'referral_days' ? 'x."days"' : 'x."on"', 'DESC')
    .addOrderBy('x."rowKey"', 'DESC')
    .offset(offset)
    .limit(limit)
    .getRawMany<RawRow>();
  return {
    total: counted?.total ?? 0,
    schoolYear: scope.schoolYear.name,
    rows: await rowsOf(manager, page, now),
  };
}

/** A receiver, or a kind of the school's own, that the number is of. @throws AppError `not_found` */
async function checkThere(manager: EntityManager, { schoolKindId, receiverId }: CountedPart): Promise<void> {
  const isThere =
    (!schoolKindId || (await manager.existsBy(SchoolReceiverKind, { id: schoolKindId }))) &&
    (!receiverId || (await manager.existsBy(Receiver, { id: receiverId })));
  if (!isThere) throw new AppError('not_found');
}

async function rowsOf(
  manager: EntityManager,
  page: readonly RawRow[],
  { today }: Now,
): Promise<CountedRow[]> {
  const ids = (column: 'caseId' | 'referralId' | 'outreachId' | 'receiverId') => [
    ...new Set(page.flatMap((row) => row[column] ?? [])),
  ];
  const cases = await manager.find(Case, { where: { id: In(ids('caseId')) }, relations: { student: true } });
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  const classNames = await classNamesOf(
    manager,
    cases.map(({ studentId }) => studentId),
    today,
  );
  const facts = await loadReferralFacts(manager, ids('referralId'), today);
  const outreaches = await manager.findBy(Outreach, { id: In(ids('outreachId')) });
  const themeOf = new Map(outreaches.map(({ id, theme }) => [id, theme]));
  const receivers = await manager.findBy(Receiver, { id: In(ids('receiverId')) });
  const receiverOf = new Map(receivers.map((one) => [one.id, one.person ?? one.institution]));

  const caseIn = ({ caseId }: RawRow): CountedRow['case'] => {
    const one = caseOf.get(caseId ?? 0);
    if (!one?.student) return null;
    const { id, code, severity, student } = one;
    const className = classNames.get(student.id) ?? null;
    return { id, code, severity, student: { id: student.id, name: student.name, className } };
  };
  const referralIn = ({ referralId }: RawRow): CountedRow['referral'] => {
    const known = facts.get(referralId ?? 0);
    return referralId && known ? { id: referralId, standing: referralState(known, today).standing } : null;
  };
  return page.map((row) => ({
    key: row.rowKey,
    case: caseIn(row),
    referral: referralIn(row),
    outreach: row.outreachId ? { id: row.outreachId, theme: themeOf.get(row.outreachId) ?? '' } : null,
    kind: row.kind,
    schoolKindId: row.schoolKindId,
    receiver: receiverOf.get(row.receiverId ?? 0) ?? null,
    on: row.on,
    amount: row.amount,
    week: row.week,
  }));
}
