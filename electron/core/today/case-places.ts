import type { CalendarItem } from '@shared/contract/today';
import { In, type EntityManager } from 'typeorm';
import { classNamesOf } from '../database/class-names';
import { Student, type Case } from '../database/entities';
import type { Now } from '../now';

/** What a line of the list and a mark of the calendar say of the case that they belong to. */
export interface CasePlace {
  readonly caseId: number;
  readonly caseCode: string;
  readonly student: NonNullable<CalendarItem['student']>;
  readonly outreach: null;
}

/** The same for many cases at once, by id. */
export async function placesOf(
  manager: EntityManager,
  cases: readonly Pick<Case, 'id' | 'code' | 'studentId'>[],
  { today }: Now,
): Promise<Map<number, CasePlace>> {
  const studentIds = [...new Set(cases.map((one) => one.studentId))];
  const students = await manager.find(Student, {
    select: { id: true, name: true },
    where: { id: In(studentIds) },
  });
  const names = new Map(students.map(({ id, name }) => [id, name]));
  const classNames = await classNamesOf(manager, studentIds, today);
  return new Map(
    cases.map(({ id, code, studentId }) => [
      id,
      {
        caseId: id,
        caseCode: code,
        student: {
          id: studentId,
          name: names.get(studentId) ?? '',
          className: classNames.get(studentId) ?? null,
        },
        outreach: null,
      },
    ]),
  );
}
