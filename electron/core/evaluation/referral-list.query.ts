import type { CountedReferral, evaluationContract } from '@shared/contract/evaluation';
import { referralState } from '@shared/domain/referral-state';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { classNamesOf } from '../database/class-names';
import { SchoolReceiverKind, SchoolYear, type Referral } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { outcomeSql, phaseSql } from '../database/referral-phase';
import { AppError } from '../errors';
import type { Now } from '../now';
import { countedReferrals } from './counted-referrals';

type List = typeof evaluationContract.list;

/**
 * One page of the referrals behind a number of `referralCounts`, newest first.
 * @throws AppError `not_found` for a school year or a kind of the school's own that is not there
 */
export async function listCountedReferrals(
  manager: EntityManager,
  { schoolYearId, kind, schoolKindId, phase, outcome, offset, limit }: z.output<List['input']>,
  now: Now,
): Promise<z.output<List['output']>> {
  const year = await manager.findOneBy(SchoolYear, { id: schoolYearId });
  if (!year) throw new AppError('not_found');
  if (schoolKindId !== null && !(await manager.existsBy(SchoolReceiverKind, { id: schoolKindId }))) {
    throw new AppError('not_found');
  }
  const query = await countedReferrals(manager, year, now);
  if (kind) {
    query.andWhere('r.kind = :kind AND r.schoolKindId IS :schoolKindId', { kind, schoolKindId });
  }
  if (phase) query.andWhere(`(${phaseSql}) = :phase`, { phase });
  if (outcome) query.andWhere(`(${outcomeSql}) = :outcome`, { outcome });
  const total = await query.getCount();
  const page = await query
    .addSelect(['c.id', 'c.code', 'c.studentId'])
    .innerJoinAndSelect('c.student', 's')
    .leftJoinAndSelect('r.receiver', 'receiver')
    .orderBy('r.createdOn', 'DESC')
    .addOrderBy('r.id', 'DESC')
    .offset(offset)
    .limit(limit)
    .getMany();
  return { total, schoolYear: year.name, rows: await rowsOf(manager, page, now) };
}

async function rowsOf(
  manager: EntityManager,
  page: readonly Referral[],
  { today }: Now,
): Promise<CountedReferral[]> {
  const students = page.flatMap((one) => one.case?.studentId ?? []);
  const classNames = await classNamesOf(manager, students, today);
  const facts = await loadReferralFacts(
    manager,
    page.map(({ id }) => id),
    today,
  );
  return page.flatMap((referral) => {
    const { id, caseId, kind, schoolKindId, receiver, createdOn } = referral;
    const student = referral.case?.student;
    const known = facts.get(id);
    if (!student || !known) return [];
    return {
      id,
      caseId,
      caseCode: referral.case?.code ?? '',
      student: { id: student.id, name: student.name, className: classNames.get(student.id) ?? null },
      kind,
      schoolKindId,
      receiver: receiver ? (receiver.person ?? receiver.institution) : null,
      createdOn,
      standing: referralState(known, today).standing,
    };
  });
}
