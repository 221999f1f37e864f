import { parseClassName } from '@shared/domain/class-name';
import type { EntityManager } from 'typeorm';
import { Account, ClassMembership, Staff, Student } from '../database/entities';
import { schoolYears } from '../database/school-years';
import { refused } from '../errors';
import type { Now } from '../now';

/** Who a homeroom teacher is at the school, and the class that follows from it. */
export interface OwnClass {
  /** The member of staff whom the account is linked to; `null` where it is linked to none. */
  readonly staff: Staff | null;
  /** As the list of staff names it: `VII A`; `null` where that person leads no class. */
  readonly className: string | null;
  /** As classes are compared: `7a`. */
  readonly classKey: string | null;
  readonly schoolYearId: number;
}

/**
 * The class of the running school year that the signed-in person leads. The account is linked to a member of staff by
 * the coordinator, the class stands with that one (`Pengaturan › Staf`): nothing that is called with an id widens it.
 */
export async function ownClass(manager: EntityManager, { session, today }: Now): Promise<OwnClass> {
  const account = await manager.findOneByOrFail(Account, { id: session.accountId });
  const staff =
    account.staffId === null ? null : await manager.findOneBy(Staff, { id: account.staffId, active: true });
  const led = staff?.homeroomOf ? parseClassName(staff.homeroomOf) : null;
  const { running } = await schoolYears(manager, today);
  return {
    staff,
    className: led?.name ?? null,
    classKey: led?.key ?? null,
    schoolYearId: running.id,
  };
}

/** The same of somebody who leads one. @throws AppError `refused` (`homeroom.noStaff`, `homeroom.noClass`) */
export async function ledClass(
  manager: EntityManager,
  now: Now,
): Promise<OwnClass & { staff: Staff; classKey: string }> {
  const own = await ownClass(manager, now);
  const { staff, classKey } = own;
  if (!staff) throw refused('homeroom.noStaff');
  if (classKey === null) throw refused('homeroom.noClass');
  return { ...own, staff, classKey };
}

/** Whether a student who is at the school is in this class. */
export async function isInClass(
  manager: EntityManager,
  { classKey, schoolYearId }: OwnClass,
  studentId: number,
): Promise<boolean> {
  if (classKey === null) return false;
  const isMember = await manager.existsBy(ClassMembership, { studentId, schoolYearId, classKey });
  if (!isMember) return false;
  const student = await manager.findOneBy(Student, { id: studentId });
  return student !== null && student.leftOn === null;
}
