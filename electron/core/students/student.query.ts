import type { StudentView } from '@shared/contract/students';
import { guardianRelations } from '@shared/contract/students';
import type { EntityManager } from 'typeorm';
import { overseenCases, type Reader } from '../database/case-access';
import { Student } from '../database/entities';
import { AppError } from '../errors';

/**
 * One student with guardians, classes and how many cases this account may know of.
 * @throws AppError `not_found`
 */
export async function readStudent(
  manager: EntityManager,
  studentId: number,
  { yearId, reader }: { yearId: number; reader: Reader },
): Promise<StudentView> {
  const student = await manager.findOne(Student, {
    where: { id: studentId },
    relations: { guardians: true, classes: { schoolYear: true } },
  });
  if (!student) throw new AppError('not_found');
  const { guardians = [], classes = [], searchName: _folded, createdOn: _created, ...facts } = student;
  return {
    ...facts,
    className: classes.find(({ schoolYearId }) => schoolYearId === yearId)?.className ?? null,
    guardians: guardians
      .sort((a, b) => guardianRelations.indexOf(a.relation) - guardianRelations.indexOf(b.relation))
      .map(({ relation, name, occupation, phone, address, deceased, isPrimary }) => ({
        relation,
        name,
        occupation,
        phone,
        address,
        deceased,
        isPrimary,
      })),
    classes: classes
      .sort((a, b) => (b.schoolYear?.startsOn ?? '').localeCompare(a.schoolYear?.startsOn ?? ''))
      .map(({ schoolYear, className }) => ({ schoolYear: schoolYear?.name ?? '', className })),
    cases: await countCases(manager, studentId, reader),
  };
}

async function countCases(manager: EntityManager, studentId: number, reader: Reader) {
  const rows: { open: number; closed: number }[] = await manager.query(
    `SELECT count(*) FILTER (WHERE k.id IS NULL) AS open, count(k.id) AS closed
     FROM cases c LEFT JOIN case_closures k ON k.case_id = c.id AND k.reopened_on IS NULL
     WHERE c.student_id = ? AND ${overseenCases('c', reader)}`,
    [studentId],
  );
  return rows[0] ?? { open: 0, closed: 0 };
}
