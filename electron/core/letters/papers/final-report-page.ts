import type { EntityManager } from 'typeorm';
import { Referral, ReferralFinalReport } from '../../database/entities';
import { AppError } from '../../errors';
import type { Now } from '../../now';
import type { KeptLetter } from '../kept-letter.query';
import { paperDraft, paperPreview } from './papers.service';

/**
 * The final report (laporan hasil referal) as it goes to the principal: what it proposes from the facts, which is of
 * outcomes only. It is made under the rights of the counselor who submitted it; whether the asker may have it is asked
 * by the caller.
 * @throws AppError `not_found`
 */
export async function finalReportPage(
  manager: EntityManager,
  referralId: number,
  now: Now,
): Promise<KeptLetter> {
  const referral = await manager.findOne(Referral, {
    where: { id: referralId },
    relations: { case: { counselor: true } },
  });
  const counselor = referral?.case?.counselor;
  if (!referral || !counselor) throw new AppError('not_found');
  const author: Now = {
    ...now,
    session: { accountId: counselor.id, role: 'counselor', name: counselor.name },
  };
  const about = { template: 'final_report' as const, caseId: referral.caseId, referralId, itemId: null };
  const { choices } = await paperDraft(manager, { about }, author);
  // It bears the day on which it was submitted, not that of reading it.
  const report = await manager.findOneBy(ReferralFinalReport, { referralId });
  const asSubmitted = { ...choices, nameAs: 'full' as const, date: report?.submittedOn ?? null };
  return paperPreview(manager, { about, choices: asSubmitted }, author);
}
