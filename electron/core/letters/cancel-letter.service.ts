import type { EntityManager } from 'typeorm';
import { writableCase } from '../database/case-access';
import { Letter, ReferralSession } from '../database/entities';
import { refused } from '../errors';
import type { Now } from '../now';
import { readableLetter, refuseAfterTheEnd } from './letter-access';

/**
 * Marks a letter as cancelled (batal). It keeps its number and stays in the register, and its referral may be given
 * another letter.
 * @throws AppError `not_found`, `forbidden`, `refused` with `letters.cancelled`, `letters.sessionHeld`,
 *   `referrals.missing.referral_ended`, `cases.closed`
 */
export async function cancelLetter(
  manager: EntityManager,
  { letterId, reason }: { letterId: number; reason: string },
  now: Now,
): Promise<void> {
  const letter = await readableLetter(manager, now.session, letterId);
  if (letter.caseId !== null) await writableCase(manager, now.session, letter.caseId);
  if (letter.cancelledOn !== null) throw refused('letters.cancelled', { on: letter.cancelledOn });
  const { referralId, kind } = letter;
  if (kind === 'handover' && referralId !== null) await refuseAfterTheEnd(manager, referralId);
  // The receiver has met the student on the strength of this letter: it cannot be undone.
  if (kind === 'handover' && referralId !== null && (await manager.existsBy(ReferralSession, { referralId })))
    throw refused('letters.sessionHeld');
  await manager.update(Letter, { id: letterId }, { cancelledOn: now.today, cancelReason: reason });
}
