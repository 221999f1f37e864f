import { letterContent, type LetterContent } from '@shared/contract/letter-content';
import type { EntityManager } from 'typeorm';
import { writableCase } from '../database/case-access';
import { Letter } from '../database/entities';
import { AppError, refused } from '../errors';
import type { Now } from '../now';
import { ownLetter } from './letter-access';
import { refuseTaken } from './letter-numbers';

/**
 * Enters the number that the office gave to a letter that was issued without one. Once: from then on the letter is
 * printed with it, and it is never another's.
 * @throws AppError `not_found`; `refused` with `letters.numbered`, `letters.cancelled`, `cases.closed`; `invalid_input`
 *   for a number that is taken
 */
export async function enterNumber(
  manager: EntityManager,
  { letterId, number }: { letterId: number; number: string },
  now: Now,
): Promise<void> {
  const letter = await ownLetter(manager, now, letterId);
  if (letter.caseId !== null) await writableCase(manager, now, letter.caseId);
  if (letter.cancelledOn !== null) throw refused('letters.cancelled', { on: letter.cancelledOn });
  if (letter.number !== null) throw refused('letters.numbered', { number: letter.number });
  await refuseTaken(manager, number, 'number');
  const kept = letterContent.safeParse(letter.content);
  if (!kept.success) throw new AppError('database_damaged');
  await manager.save(Letter, { id: letterId, number, content: withNumber(kept.data, number) });
}

const withNumber = (content: LetterContent, number: string): LetterContent =>
  content.kind === 'handover' ? { ...content, number } : { ...content, head: { ...content.head, number } };
