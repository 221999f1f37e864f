import { changedFields, type RecordRow } from '@shared/domain/record-change';
import type { EntityManager } from 'typeorm';
import { noteWriting } from '../database/change-log';
import { Account, Receiver, Referral } from '../database/entities';
import type { ReferralInHand } from './referral-in-hand';

/** Notes what a step changed of the columns of the referral itself: they save themselves while one types. */
export async function noteReferralChange({ manager, referral, now }: ReferralInHand): Promise<void> {
  const after = await manager.findOneByOrFail(Referral, { id: referral.id });
  if (changedFields(referral, after).length === 0) return;
  const { id, caseId } = referral;
  const record = { subject: 'referral', recordId: id, caseId, referralId: id } as const;
  await noteWriting(manager, now, record, await readable(manager, referral), await readable(manager, after));
}

/** The row with names in the place of ids: read years later, a number says nothing. */
async function readable(manager: EntityManager, row: Referral): Promise<RecordRow> {
  const { receiverId, responsibleId } = row;
  const receiver = receiverId === null ? null : await manager.findOneBy(Receiver, { id: receiverId });
  const responsible = responsibleId === null ? null : await manager.findOneBy(Account, { id: responsibleId });
  return { ...row, receiverId: receiver?.institution ?? null, responsibleId: responsible?.name ?? null };
}
