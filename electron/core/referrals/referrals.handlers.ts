import type { FeatureHandlers } from '@shared/contract/define';
import type { ReferralView, referralsContract } from '@shared/contract/referrals';
import { Referral } from '../database/entities';
import { handOutAttachment, layDownAttachment } from '../files/attachments';
import { nowOf } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import {
  addAttachment,
  mayAttach,
  removeAttachment,
  replaceAttachment,
  visibleAttachment,
} from './attachments.service';
import { removeConsent, saveConsent } from './consents.service';
import { refuseContradictions } from './contradictions';
import {
  clearItem,
  removeControl,
  removeFamilyMeeting,
  removeReminder,
  removeSession,
  saveAnalysis,
  saveControl,
  saveEvaluation,
  saveFamilyMeeting,
  saveFinalReport,
  saveFollowUp,
  saveItem,
  saveReminder,
  saveReport,
  saveSession,
  saveWeeklyControl,
} from './course.service';
import {
  declareEmergency,
  removeContact,
  saveAppointment,
  saveArrangements,
  saveContact,
  saveOutsideReason,
  saveRequest,
  setReceiver,
} from './preparation.service';
import { noteReferralChange } from './referral-changes';
import { createReferral } from './referral-create.service';
import { endReferral, reopenReferral } from './referral-end.service';
import { takeInHand, type ReferralInHand } from './referral-in-hand';
import { referralView } from './referral-view.query';

/**
 * Referrals, step by step. Each step is one transaction: rights and rules are asked of the facts as they stand
 * in it, its days may contradict no other, and the answer is the referral as it stands after it.
 */
export function createReferralsHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof referralsContract, CallContext> {
  const step =
    <I extends { referralId: number }>(work: (referral: ReferralInHand, input: I) => Promise<void>) =>
    (input: I, context: CallContext): Promise<ReferralView> =>
      parts.database().write(async (manager) => {
        const now = nowOf(parts, context);
        const referral = await takeInHand(manager, input.referralId, now);
        await work(referral, input);
        await refuseContradictions(referral, input);
        await noteReferralChange(referral);
        await manager.update(Referral, { id: input.referralId }, { updatedAt: now.instant });
        return referralView(manager, input.referralId, now);
      });

  const laidDown = (input: Parameters<typeof mayAttach>[1], context: CallContext) =>
    layDownAttachment(parts.database(), input.form, (manager) =>
      mayAttach(manager, input, nowOf(parts, context)),
    );

  return {
    create: (input, context) =>
      parts.database().write(async (manager) => {
        const now = nowOf(parts, context);
        return referralView(manager, await createReferral(manager, input, now), now);
      }),
    get: ({ referralId }, context) =>
      parts.database().read((manager) => referralView(manager, referralId, nowOf(parts, context))),

    saveConsent: step(saveConsent),
    removeConsent: step(removeConsent),
    saveOutsideReason: step(saveOutsideReason),
    saveArrangements: step(saveArrangements),
    setReceiver: step(setReceiver),
    saveContact: step(saveContact),
    removeContact: step(removeContact),
    saveAppointment: step(saveAppointment),
    saveRequest: step(saveRequest),
    declareEmergency: step(declareEmergency),
    saveItem: step(saveItem),
    clearItem: step(clearItem),
    saveSession: step(saveSession),
    removeSession: step(removeSession),
    saveFamilyMeeting: step(saveFamilyMeeting),
    removeFamilyMeeting: step(removeFamilyMeeting),
    saveWeeklyControl: step(saveWeeklyControl),
    saveControl: step(saveControl),
    removeControl: step(removeControl),
    saveReminder: step(saveReminder),
    removeReminder: step(removeReminder),
    saveReport: step(saveReport),
    saveEvaluation: step(saveEvaluation),
    saveAnalysis: step(saveAnalysis),
    saveFollowUp: step(saveFollowUp),
    saveFinalReport: step(saveFinalReport),
    async addAttachment(input, context) {
      const file = await laidDown(input, context);
      return step((referral, { form }: typeof input) => addAttachment(referral, form, file))(input, context);
    },
    async changeAttachment(input, context) {
      const file = await laidDown(input, context);
      return step((referral, { id }: typeof input) => replaceAttachment(referral, id, file))(input, context);
    },
    removeAttachment: step(removeAttachment),
    async attachment(input, context) {
      const now = nowOf(parts, context);
      const found = await parts.database().read((manager) => visibleAttachment(manager, input, now));
      return handOutAttachment(parts.database(), parts.files, context.clientId, found);
    },
    end: step(endReferral),
    reopen: step(reopenReferral),
  };
}
