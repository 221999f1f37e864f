import type { HomeroomHandoverForm } from '@shared/contract/homeroom';
import type { EntityManager } from 'typeorm';
import { invalidField, refused } from '../errors';
import type { Now } from '../now';
import type { HomeroomDesk } from './homeroom-desk';
import { isInClass, ledClass } from './own-class';
import { ownHandover } from './own-handovers';

/**
 * Hands a student of the own class over to the BK room, or mends an own hand-over that still waits. Who hands over is
 * the person of the account, by the name in the list of staff.
 * @throws AppError `refused` (`homeroom.noStaff`, `homeroom.noClass`, `homeroom.writtenByRoom`, `handovers.decided`),
 *   `invalid_input` (also at `handover.studentId`: `notInClass`), `not_found`
 */
export async function handOver(
  manager: EntityManager,
  { handoverId, handover }: { handoverId: number | null; handover: HomeroomHandoverForm },
  desk: HomeroomDesk,
  now: Now,
): Promise<{ id: number }> {
  const own = await ledClass(manager, now);
  const known = handoverId === null ? null : await ownHandover(manager, own, handoverId);
  if (known && known.decision !== null) throw refused('handovers.decided');
  if (known && known.recordedBy !== now.session.accountId) throw refused('homeroom.writtenByRoom');
  // Who has changed class since stays in a hand-over that is mended.
  const isSameStudent = known?.studentId === handover.studentId;
  if (!isSameStudent && !(await isInClass(manager, own, handover.studentId))) {
    throw invalidField('handover.studentId', 'notInClass');
  }
  const referrer = { kind: 'homeroom_teacher' as const, name: own.staff.name, staffId: own.staff.id };
  return desk.saveHandover(manager, { handoverId, handover: { ...handover, referrer } }, now);
}
