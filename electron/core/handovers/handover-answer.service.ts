import type { handoversContract } from '@shared/contract/handovers';
import { earliestAnswer, possibleAnswers } from '@shared/domain/handover';
import { toldTooMuch } from '@shared/domain/handover-answer';
import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { ownCase } from '../database/case-access';
import { HandoverAnswer, Letter } from '../database/entities';
import { AppError, invalidField, refused } from '../errors';
import type { Now } from '../now';
import { checkNotBefore, checkPastDay } from '../record-days';
import type { CaseDesk } from './case-desk';
import { visibleHandover } from './handover-access';

type Input<Call extends keyof typeof handoversContract> = z.output<(typeof handoversContract)[Call]['input']>;

/** Which sentence says why something cannot be told yet. */
const notYet = {
  received: 'handovers.alreadyReturned',
  being_handled: 'handovers.notTakenOn',
  done: 'handovers.caseNotClosed',
  returned: 'handovers.notReturned',
} as const;

/**
 * Keeps what the referrer was told. The same answer sent twice is one. A text that names a problem of the case, or
 * the number of its file, is refused: nothing of the counseling goes to the referrer.
 * @throws AppError `not_found`, `refused` (`handovers.alreadyReturned`, `.notTakenOn`, `.caseNotClosed`,
 *   `.notReturned`, `cases.archived`), `invalid_input`
 */
export async function answerReferrer(
  manager: EntityManager,
  { handoverId, answer: { checked: _checked, ...answer } }: Input<'answer'>,
  desk: CaseDesk,
  now: Now,
): Promise<{ id: number }> {
  const { handover, facts } = await visibleHandover(manager, handoverId, now);
  if (handover.caseId !== null) await ownCase(manager, now, handover.caseId);
  if (!possibleAnswers(facts).includes(answer.kind)) throw refused(notYet[answer.kind]);
  checkPastDay('answer.on', answer.on, now.today);
  checkNotBefore('answer.on', answer.on, earliestAnswer(facts, answer.kind), 'beforeAnswerable');
  if (handover.case) {
    const { id, code } = handover.case;
    const problems = (await desk.problemLabels(manager, [id])).get(id) ?? [];
    if (toldTooMuch(answer.text, [...problems, code])) throw invalidField('answer.text', 'answerTellsCase');
  }
  const twin = await manager.findOneBy(HandoverAnswer, { ...answer, handoverId });
  if (twin) return { id: twin.id };
  const kept = manager.create(HandoverAnswer, {
    ...answer,
    handoverId,
    toldBy: now.session.accountId,
    createdAt: now.instant,
  });
  return { id: (await manager.save(kept)).id };
}

/** @throws AppError `not_found`, `refused` (`cases.archived`, or `handovers.answeredByLetter` while a letter that tells it stands) */
export async function removeAnswer(
  manager: EntityManager,
  { answerId }: Input<'removeAnswer'>,
  now: Now,
): Promise<void> {
  const found = await manager.findOneBy(HandoverAnswer, { id: answerId });
  if (!found) throw new AppError('not_found');
  const { handover } = await visibleHandover(manager, found.handoverId, now);
  if (handover.caseId !== null) await ownCase(manager, now, handover.caseId);
  if (await manager.existsBy(Letter, { answerId, cancelledOn: IsNull() })) {
    throw refused('handovers.answeredByLetter');
  }
  await manager.delete(HandoverAnswer, { id: answerId });
}
