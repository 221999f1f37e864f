import { receiverKind } from '@shared/procedure/receivers';
import { IsNull, type EntityManager } from 'typeorm';
import { writableCase } from '../database/case-access';
import { Referral } from '../database/entities';
import { refused } from '../errors';
import type { Now } from '../now';
import type { StepInput } from './step-input';

/**
 * Begins a referral and gives its id. One of this kind that was begun and has no receiver yet is that same
 * referral: pressing twice does not make two. The case's counselor answers for it until another is named:
 * the school stays responsible (Kurnia, 2017).
 * @throws AppError `not_found`, `refused` (`cases.closed`, `referrals.kindNotOffered`)
 */
export async function createReferral(
  manager: EntityManager,
  { caseId, kind }: StepInput<'create'>,
  { session, today, instant }: Now,
): Promise<number> {
  const found = await writableCase(manager, session, caseId);
  if (!receiverKind(kind).available) throw refused('referrals.kindNotOffered', { kind });
  const begun = await manager.findOneBy(Referral, {
    caseId,
    kind,
    receiverId: IsNull(),
    endedOn: IsNull(),
  });
  if (begun) return begun.id;
  const sequence = ((await manager.maximum(Referral, 'sequence', { caseId })) ?? 0) + 1;
  const { id } = await manager.save(
    manager.create(Referral, {
      caseId,
      kind,
      sequence,
      createdOn: today,
      responsibleId: found.counselorId,
      createdAt: instant,
      updatedAt: instant,
    }),
  );
  return id;
}
