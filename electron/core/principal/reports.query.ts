import type { principalContract, ReportToPrincipal } from '@shared/contract/principal';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { classNamesOf } from '../database/class-names';
import { ReferralFinalReport } from '../database/entities';
import { AppError } from '../errors';
import type { Now } from '../now';

type Contract = typeof principalContract;

/** Reports of sealed cases lie in the archive, not in the principal's list. */
const daily = 'NOT EXISTS (SELECT 1 FROM archived_cases sealed WHERE sealed.case_id = referral.caseId)';

const submitted = (manager: EntityManager) =>
  manager
    .createQueryBuilder(ReferralFinalReport, 'report')
    .innerJoinAndSelect('report.referral', 'referral')
    .leftJoinAndSelect('referral.schoolKind', 'schoolKind')
    .innerJoinAndSelect('referral.case', 'one')
    .innerJoinAndSelect('one.student', 'student')
    .innerJoinAndSelect('one.counselor', 'counselor')
    .where(daily);

/** One page of the final reports that were submitted, the latest first. */
export async function listReports(
  manager: EntityManager,
  { offset, limit }: z.output<Contract['reports']['input']>,
  now: Now,
): Promise<z.output<Contract['reports']['output']>> {
  const [rows, total] = await submitted(manager)
    .orderBy('report.submittedOn', 'DESC')
    .addOrderBy('report.id', 'DESC')
    .skip(offset)
    .take(limit)
    .getManyAndCount();
  return { total, rows: await shown(manager, rows, now) };
}

/** @throws AppError `not_found` where none was submitted of this referral */
export async function oneReport(
  manager: EntityManager,
  { referralId }: { referralId: number },
  now: Now,
): Promise<ReportToPrincipal> {
  const rows = await submitted(manager).andWhere('report.referralId = :referralId', { referralId }).getMany();
  const [found] = await shown(manager, rows, now);
  if (!found) throw new AppError('not_found');
  return found;
}

async function shown(
  manager: EntityManager,
  rows: readonly ReferralFinalReport[],
  { today }: Now,
): Promise<ReportToPrincipal[]> {
  const studentIds = rows.flatMap(({ referral }) => referral?.case?.studentId ?? []);
  const classNames = await classNamesOf(manager, studentIds, today);
  return rows.flatMap(({ referral, submittedOn, acknowledgedOn }) => {
    const student = referral?.case?.student;
    if (!referral || !student) return [];
    return {
      referralId: referral.id,
      student: { name: student.name, className: classNames.get(student.id) ?? null },
      kind: referral.kind,
      schoolKind: referral.schoolKind?.label ?? null,
      counselor: referral.case?.counselor?.name ?? '',
      submittedOn,
      acknowledgedOn,
    };
  });
}
