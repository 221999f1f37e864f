import type { ErasedCounts } from '@shared/contract/erasure';
import type { IsoDate } from '@shared/domain/referral-facts';
import { IsNull, type EntityManager } from 'typeorm';
import { Handover, Student } from '../database/entities';
import { refused } from '../errors';
import { erasableOf } from './erasable.query';
import { eraseCases } from './erase-cases';

/**
 * Erases all cases of a pupil, and the hand-overs that became none. The pupil's own row goes where the pupil has left the
 * school: the list of those who attend is the school's, not the room's.
 * @throws AppError `not_found`, `refused` with reason `erasure.blocked`
 */
export async function erasePerson(
  manager: EntityManager,
  studentId: number,
  erasedOn: IsoDate,
): Promise<ErasedCounts> {
  const { blocks, caseIds, studentGoes } = await erasableOf(manager, studentId);
  if (blocks.length > 0) throw refused('erasure.blocked', { count: blocks.length });
  const givenBack = await manager.findBy(Handover, { studentId, caseId: IsNull() });
  const handovers = givenBack.map(({ id }) => id);
  const counts = await eraseCases(manager, caseIds, erasedOn, { handovers });
  await manager.query(`DELETE FROM drafts WHERE key IN (?, ?, ?)`, [
    `cases.report.${studentId}`,
    `students.edit.${studentId}`,
    `letters.paper.student.${studentId}.studentHistory`,
  ]);
  if (studentGoes) {
    await manager.query(
      `DELETE FROM import_changes WHERE target_id = ?
       AND batch_id IN (SELECT id FROM import_batches WHERE kind = 'students')`,
      [studentId],
    );
    await manager.delete(Student, { id: studentId });
  }
  return counts;
}
