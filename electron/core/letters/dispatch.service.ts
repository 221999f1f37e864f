import type { lettersContract } from '@shared/contract/letters';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { noteChange, type ChangedRecord } from '../database/change-log';
import { LetterDispatch, type Letter } from '../database/entities';
import { AppError, invalidField, refused } from '../errors';
import type { Now } from '../now';
import { ownLetter } from './letter-access';

type Input = z.output<typeof lettersContract.saveDispatch.input>;

/**
 * Writes down that a letter was sent, or mends it. Its case may be closed by then: it is the register's, not the case's.
 * @throws AppError `not_found`; `refused` with `cases.archived`, `letters.cancelled`; `invalid_input` for the day
 */
export async function saveDispatch(
  manager: EntityManager,
  { letterId, form }: Input,
  now: Now,
): Promise<void> {
  const letter = await ownLetter(manager, now, letterId);
  if (letter.cancelledOn !== null) throw refused('letters.cancelled', { on: letter.cancelledOn });
  const { sentOn } = form;
  if (sentOn > now.today) throw invalidField('form.sentOn', 'inFuture', { latest: now.today });
  if (sentOn < letter.date) throw invalidField('form.sentOn', 'beforeLetter', { earliest: letter.date });
  const known = await manager.findOneBy(LetterDispatch, { letterId });
  if (known) await noteChange(manager, now, dispatchOf(letter), known, form);
  const recorded = { recordedBy: now.session.accountId, recordedAt: now.instant };
  await manager.upsert(LetterDispatch, { letterId, ...form, ...recorded }, ['letterId']);
}

/**
 * Takes back that a letter was sent: it was written down by mistake.
 * @throws AppError `not_found`; `refused` with `cases.archived`, `letters.cancelled`
 */
export async function removeDispatch(
  manager: EntityManager,
  { letterId }: { letterId: number },
  now: Now,
): Promise<void> {
  const letter = await ownLetter(manager, now, letterId);
  if (letter.cancelledOn !== null) throw refused('letters.cancelled', { on: letter.cancelledOn });
  const known = await manager.findOneBy(LetterDispatch, { letterId });
  if (!known) throw new AppError('not_found');
  await noteChange(manager, now, dispatchOf(letter), known, null);
  await manager.delete(LetterDispatch, { letterId });
}

const dispatchOf = ({ id, caseId, referralId }: Letter): ChangedRecord => ({
  subject: 'dispatch',
  recordId: id,
  caseId,
  referralId,
});
