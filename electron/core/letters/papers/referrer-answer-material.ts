import type { AnswerKind, ReferrerKind } from '@shared/domain/handover';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { HandoverAnswer } from '../../database/entities';
import { AppError } from '../../errors';
import type { Now } from '../../now';
import { visibleHandover } from '../letter-access';
import { loadPupilSheet, type PupilMaterial } from './sheet-material';

/**
 * What the answer to a referrer is made of: the answer as it was kept, word for word. Neither what the teacher told nor
 * anything of the case is read for it.
 */
export interface ReferrerAnswerMaterial extends PupilMaterial {
  /** The case that took the hand-over on; of it nothing else is read. */
  readonly caseId: number | null;
  readonly referrer: { readonly kind: ReferrerKind; readonly name: string };
  readonly handedOverOn: IsoDate;
  readonly answer: { readonly kind: AnswerKind; readonly on: IsoDate; readonly text: string };
}

/** @throws AppError `not_found` where the answer is of another hand-over, or the hand-over may not be seen */
export async function loadReferrerAnswerMaterial(
  manager: EntityManager,
  { handoverId, answerId }: { handoverId: number; answerId: number },
  now: Now,
): Promise<ReferrerAnswerMaterial> {
  const handover = await visibleHandover(manager, now, handoverId);
  const answer = await manager.findOneBy(HandoverAnswer, { id: answerId, handoverId });
  if (!answer) throw new AppError('not_found');
  const { studentId, referrerKind: kind, referrerName: name, handedOverOn } = handover;
  const counselorId = handover.case?.counselorId ?? handover.decidedBy ?? handover.recordedBy;
  return {
    ...(await loadPupilSheet(manager, { studentId, counselorId }, now)),
    caseId: handover.caseId,
    referrer: { kind, name },
    handedOverOn,
    answer: { kind: answer.kind, on: answer.on, text: answer.text },
  };
}
