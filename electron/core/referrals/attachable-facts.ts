import type { AttachmentPlace } from '@shared/domain/attachment';
import type { EntityTarget } from 'typeorm';
import {
  Attachment,
  FamilyMeeting,
  ReceiverReport,
  ReferralConsent,
  ReferralSession,
} from '../database/entities';
import { refused } from '../errors';
import type { ReferralInHand } from './referral-in-hand';

/** The tables whose facts files are kept with. */
export const attachableFacts = {
  consent: ReferralConsent,
  session: ReferralSession,
  family_meeting: FamilyMeeting,
  report: ReceiverReport,
} as const satisfies Record<Exclude<AttachmentPlace, 'item' | 'outreach' | 'incoming'>, unknown>;

/**
 * A fact that files are kept with stays until they were taken away: nobody loses a scan by the way.
 * @throws AppError `refused` (`referrals.hasAttachments`)
 */
export async function refuseWithAttachments(
  { manager, referral }: ReferralInHand,
  table: EntityTarget<object>,
  recordId: number,
): Promise<void> {
  const places = Object.entries(attachableFacts).filter(([, one]) => one === table);
  for (const [of] of places) {
    const spot = { referralId: referral.id, of: of as AttachmentPlace, recordId };
    if (await manager.existsBy(Attachment, spot)) throw refused('referrals.hasAttachments');
  }
}
