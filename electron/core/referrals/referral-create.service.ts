import { needsOutsideReason } from '@shared/domain/requirement-gate';
import { receiverKind } from '@shared/procedure/receivers';
import { IsNull, type EntityManager } from 'typeorm';
import { writableCase } from '../database/case-access';
import { Referral } from '../database/entities';
import { schoolKindOf } from '../database/school-kinds';
import { invalidField } from '../errors';
import type { Now } from '../now';
import type { StepInput } from './step-input';

/**
 * Begins a referral and gives its id. One of this kind that was begun and has no receiver yet is that same
 * referral: pressing twice does not make two. The case's counselor answers for it until another is named:
 * the school stays responsible (Kurnia, 2017).
 * @throws AppError `not_found`, `refused` (`cases.closed`), `invalid_input` at `schoolKindId` and, where a mild
 *   problem goes outside the school without one, at `outsideReason`
 */
export async function createReferral(
  manager: EntityManager,
  { caseId, kind, schoolKindId, outsideReason }: StepInput<'create'>,
  now: Now,
): Promise<number> {
  const { today, instant } = now;
  const found = await writableCase(manager, now, caseId);
  const schoolKind = await schoolKindOf(manager, kind, schoolKindId);
  if (needsOutsideReason({ severity: found.severity, kind }) && outsideReason === '') {
    throw invalidField('outsideReason', 'required');
  }
  const begun = await manager.findOneBy(Referral, {
    caseId,
    kind,
    schoolKindId: schoolKind?.id ?? IsNull(),
    receiverId: IsNull(),
    endedOn: IsNull(),
  });
  if (begun) return begun.id;
  const sequence = ((await manager.maximum(Referral, 'sequence', { caseId })) ?? 0) + 1;
  const { id } = await manager.save(
    manager.create(Referral, {
      caseId,
      kind,
      schoolKindId: schoolKind?.id ?? null,
      outsideReason,
      weeklyControl: schoolKind?.weeklyControl ?? receiverKind(kind).weeklyControl,
      sequence,
      createdOn: today,
      responsibleId: found.counselorId,
      createdAt: instant,
      updatedAt: instant,
    }),
  );
  return id;
}
