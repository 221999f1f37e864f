import { consentHistory } from '@shared/domain/consent';
import { latestContact } from '@shared/domain/receiver-agreement';
import { consentPartyCodes, type IsoDate, type ReferralFacts } from '@shared/domain/referral-facts';

/**
 * The first day that the handover letter may bear. It names the approvals of student, guardian and principal and the
 * receiver's agreement, and for a severe case follows the conference: it cannot be older than the last of them.
 */
export function earliestLetterDate(facts: ReferralFacts): IsoDate {
  const days = [
    facts.case.reportedOn,
    ...consentPartyCodes.map((party) => consentHistory(facts.consents, party).at(-1)?.on),
    facts.severity === 'severe' ? facts.conference?.heldOn : undefined,
    latestContact(facts)?.on,
  ].filter((day) => day !== undefined);
  return days.toSorted().at(-1) ?? facts.createdOn;
}
