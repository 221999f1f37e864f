import type { HandoverForm } from '@shared/contract/handovers';
import type { EntityManager } from 'typeorm';
import { checkEnrolled } from '../database/enrolled-student';
import { Handover, Staff } from '../database/entities';
import { invalidField } from '../errors';
import type { Now } from '../now';
import { checkPastDay } from '../record-days';
import { waitingHandover } from './handover-access';

interface Saving {
  handoverId: number | null;
  handover: HandoverForm;
}

/**
 * Writes down what a teacher brings, or mends it while it waits. The same hand-over sent twice is one.
 * @throws AppError `not_found`, `refused` (`handovers.decided`), `invalid_input`
 */
export async function saveHandover(
  manager: EntityManager,
  { handoverId, handover: form }: Saving,
  { session, today, instant }: Now,
): Promise<{ id: number }> {
  const known = handoverId === null ? null : await waitingHandover(manager, handoverId);
  if (known?.studentId !== form.studentId) {
    await checkEnrolled(manager, 'handover.studentId', form.studentId, today);
  }
  checkPastDay('handover.handedOverOn', form.handedOverOn, today);
  form.efforts.forEach(({ on }, index) => checkPastDay(`handover.efforts.${index}.on`, on, today));
  await checkStaff(manager, form.referrer.staffId);

  const { referrer, ...rest } = form;
  const fields = {
    ...rest,
    referrerKind: referrer.kind,
    referrerName: referrer.name,
    staffId: referrer.staffId,
  };
  if (known) {
    await manager.save(manager.merge(Handover, known, fields, { efforts: fields.efforts }));
    return { id: known.id };
  }
  const { studentId, referrerKind, referrerName, handedOverOn, seen } = fields;
  const alike = { studentId, referrerKind, referrerName, handedOverOn, seen };
  const twin = await manager.findOneBy(Handover, alike);
  if (twin && twin.decision === null) return { id: twin.id };
  const { id } = await manager.save(
    manager.create(Handover, { ...fields, recordedBy: session.accountId, createdAt: instant }),
  );
  return { id };
}

async function checkStaff(manager: EntityManager, staffId: number | null): Promise<void> {
  if (staffId !== null && !(await manager.existsBy(Staff, { id: staffId }))) {
    throw invalidField('handover.referrer.name', 'unknownStaff');
  }
}
