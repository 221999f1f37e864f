import type { incomingLettersContract } from '@shared/contract/incoming-letters';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { visibleCase } from '../database/case-access';
import { IncomingLetter, Referral } from '../database/entities';
import { AppError, invalidField } from '../errors';
import type { Now } from '../now';
import { readableIncoming } from './incoming.query';

type Input = z.output<typeof incomingLettersContract.saveIncoming.input>;

/**
 * Adds a letter that came in, or changes one. It may come in for a case that is closed by then.
 * @throws AppError `not_found`; `invalid_input` for its days
 */
export async function saveIncoming(
  manager: EntityManager,
  { id, form }: Input,
  now: Now,
): Promise<{ id: number }> {
  if (id !== null) await readableIncoming(manager, now, id);
  await checkLink(manager, form, now);
  if (form.receivedOn > now.today) throw invalidField('form.receivedOn', 'inFuture', { latest: now.today });
  if (form.date !== null && form.date > form.receivedOn) {
    throw invalidField('form.date', 'afterReceived', { latest: form.receivedOn });
  }
  if (id !== null) {
    await manager.update(IncomingLetter, { id }, form);
    return { id };
  }
  const letter = await manager.save(
    manager.create(IncomingLetter, {
      ...form,
      recordedBy: now.session.accountId,
      recordedAt: now.instant,
    }),
  );
  return { id: letter.id };
}

async function checkLink(
  manager: EntityManager,
  { caseId, referralId }: Pick<Input['form'], 'caseId' | 'referralId'>,
  { session }: Now,
): Promise<void> {
  if (caseId !== null) await visibleCase(manager, session, caseId);
  if (referralId === null) return;
  const isOfCase = caseId !== null && (await manager.existsBy(Referral, { id: referralId, caseId }));
  if (!isOfCase) throw new AppError('not_found');
}

/** Takes a letter out that was entered by mistake. @throws AppError `not_found` */
export async function removeIncoming(
  manager: EntityManager,
  { id }: { id: number },
  now: Now,
): Promise<void> {
  await readableIncoming(manager, now, id);
  await manager.delete(IncomingLetter, { id });
}
