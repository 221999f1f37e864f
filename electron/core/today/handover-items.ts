import type { DueItem } from '@shared/contract/today';
import { urgencyOf } from '@shared/domain/due-work';
import { handoverWork } from '@shared/domain/handover-work';
import { In, type EntityManager } from 'typeorm';
import { writableCases } from '../database/case-access';
import { classNamesOf } from '../database/class-names';
import { Student } from '../database/entities';
import { openHandovers } from '../database/handover-states';
import type { Now } from '../now';

/** Hand-overs that wait for a decision, and answers that a referrer waits for. */
export async function handoverItems(manager: EntityManager, now: Now): Promise<DueItem[]> {
  const open = await openHandovers(manager, now, writableCases);
  const studentIds = [...new Set(open.map(({ handover }) => handover.studentId))];
  const students = await manager.find(Student, {
    select: { id: true, name: true },
    where: { id: In(studentIds) },
  });
  const names = new Map(students.map(({ id, name }) => [id, name]));
  const classNames = await classNamesOf(manager, studentIds, now.today);
  return open.flatMap(({ handover, facts }): DueItem[] => {
    const work = handoverWork(facts);
    const urgency = work && urgencyOf(work, now.today);
    if (!urgency) return [];
    const { id: handoverId, studentId, case: taking } = handover;
    return [
      {
        handoverId,
        caseId: taking?.id ?? null,
        caseCode: taking?.code ?? null,
        referralId: null,
        outreach: null,
        student: {
          id: studentId,
          name: names.get(studentId) ?? '',
          className: classNames.get(studentId) ?? null,
        },
        urgency,
        ...work,
      },
    ];
  });
}
