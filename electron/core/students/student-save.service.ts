import type { StudentForm } from '@shared/contract/students';
import { parseClassName } from '@shared/domain/class-name';
import type { IsoDate } from '@shared/domain/referral-facts';
import { searchName } from '@shared/domain/search-name';
import { In, Not, type EntityManager } from 'typeorm';
import { ClassMembership, Guardian, Student } from '../database/entities';
import { AppError, invalidField } from '../errors';
import { withPrimary } from './primary-guardian';

/**
 * Writes one student as the form has it, with guardians and the class of the running year.
 * @returns the student's id
 * @throws AppError `not_found`; `invalid_input` at the field that is wrong
 */
export async function saveStudent(
  manager: EntityManager,
  studentId: number | null,
  form: StudentForm,
  { yearId, today }: { yearId: number; today: IsoDate },
): Promise<number> {
  if (studentId !== null && !(await manager.existsBy(Student, { id: studentId }))) {
    throw new AppError('not_found');
  }
  await requireFree(manager, studentId, form);
  if (form.birthDate && form.birthDate > today) throw invalidField('student.birthDate', 'dateInFuture');
  const { guardians, className, ...facts } = form;
  const student = await manager.save(Student, {
    ...(studentId === null ? { createdOn: today } : { id: studentId }),
    ...facts,
    searchName: searchName(form.name),
  });
  await saveGuardians(manager, student.id, guardians);
  await saveClass(manager, student.id, yearId, className);
  return student.id;
}

async function requireFree(manager: EntityManager, studentId: number | null, form: StudentForm) {
  const other = studentId === null ? {} : { id: Not(studentId) };
  if (form.nisn && (await manager.existsBy(Student, { nisn: form.nisn, ...other }))) {
    throw invalidField('student.nisn', 'nisnTaken');
  }
  if (form.nis && (await manager.existsBy(Student, { nis: form.nis, ...other }))) {
    throw invalidField('student.nis', 'nisTaken');
  }
}

async function saveGuardians(manager: EntityManager, studentId: number, guardians: StudentForm['guardians']) {
  const kept = guardians.map(({ relation }) => relation);
  await manager.delete(Guardian, { studentId, relation: Not(In(kept)) });
  if (guardians.length === 0) return;
  await manager.upsert(
    Guardian,
    withPrimary(guardians).map((guardian) => ({ studentId, ...guardian })),
    ['studentId', 'relation'],
  );
}

async function saveClass(
  manager: EntityManager,
  studentId: number,
  schoolYearId: number,
  className: string | null,
) {
  if (className === null) {
    await manager.delete(ClassMembership, { studentId, schoolYearId });
    return;
  }
  const parsed = parseClassName(className);
  if (!parsed) throw invalidField('student.className', 'className');
  await manager.upsert(
    ClassMembership,
    { studentId, schoolYearId, className: parsed.name, classKey: parsed.key, level: parsed.level },
    ['studentId', 'schoolYearId'],
  );
}
