import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { invalidField } from '../errors';
import { Student } from './entities';

/**
 * Only of who is at the school something new begins.
 * @throws AppError `invalid_input` at `path`: `unknownStudent`, `studentLeft`
 */
export async function checkEnrolled(
  manager: EntityManager,
  path: string,
  studentId: number,
  today: IsoDate,
): Promise<void> {
  const student = await manager.findOneBy(Student, { id: studentId });
  if (!student) throw invalidField(path, 'unknownStudent');
  if (student.leftOn !== null && student.leftOn <= today) throw invalidField(path, 'studentLeft');
}
