import { In, IsNull, type EntityManager } from 'typeorm';
import { writableCase } from '../database/case-access';
import { IncomingLetter, Letter, ReferralSession, ReportReminder } from '../database/entities';
import { refused } from '../errors';
import type { Now } from '../now';
import { ownLetter, refuseAfterTheEnd } from './letter-access';

/**
 * Marks a letter as cancelled (batal). It keeps its number and stays in the register, and its referral may be given
 * another letter. A reminder that is cancelled no longer counts as one.
 * @throws AppError `not_found`, `forbidden`, `refused` with `letters.cancelled`, `letters.answered`,
 *   `letters.sessionHeld`, `letters.reportAskedFor`, `referrals.missing.referral_ended`, `cases.closed`
 */
export async function cancelLetter(
  manager: EntityManager,
  { letterId, reason }: { letterId: number; reason: string },
  now: Now,
): Promise<void> {
  const letter = await ownLetter(manager, now, letterId);
  if (letter.caseId !== null) await writableCase(manager, now, letter.caseId);
  if (letter.cancelledOn !== null) throw refused('letters.cancelled', { on: letter.cancelledOn });
  if (await manager.existsBy(IncomingLetter, { answersId: letterId })) throw refused('letters.answered');
  const { referralId, kind, number } = letter;
  if (kind === 'handover' && referralId !== null) {
    await refuseAfterTheEnd(manager, referralId);
    await refuseActedUpon(manager, referralId);
  }
  if (kind === 'report_reminder' && referralId !== null && number !== null) {
    await refuseAfterTheEnd(manager, referralId);
    await manager.delete(ReportReminder, { referralId, channel: 'letter', note: number });
  }
  await manager.update(Letter, { id: letterId }, { cancelledOn: now.today, cancelReason: reason });
}

/**
 * A handover letter on whose strength something was done with the receiver is not undone: it has met the student, or
 * was asked for its report by the letter's number and date. Records of the latter are not dropped along with it,
 * since they happened; where one is a mistake, it is taken back first and by itself.
 */
async function refuseActedUpon(manager: EntityManager, referralId: number): Promise<void> {
  if (await manager.existsBy(ReferralSession, { referralId })) throw refused('letters.sessionHeld');
  const kind = In(['report_request', 'report_reminder']);
  const isAskedFor =
    (await manager.existsBy(ReportReminder, { referralId })) ||
    (await manager.existsBy(Letter, { referralId, kind, cancelledOn: IsNull() }));
  if (isAskedFor) throw refused('letters.reportAskedFor');
}
