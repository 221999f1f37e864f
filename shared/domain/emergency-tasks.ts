import { addDays } from './calendar';
import { withoutRepeats, type Missing } from './missing';
import type { IsoDate, ReferralFacts } from './referral-facts';
import { referralEnd } from './referral-end';
import {
  missingConference,
  missingConsent,
  missingForStart,
  type RequirementState,
} from './requirement-gate';

/**
 * Days within which what an emergency left open is to be made good. Neither the paper nor a regulation names a
 * number: three days is the time in which a school can gather a conference and a family.
 */
export const emergencyTaskDays = 3;

export interface EmergencyTask extends Missing {
  readonly dueOn: IsoDate;
}

/** What an emergency skipped and still owes: the conference, the approvals, requirements 1–4. Else empty. */
export function emergencyTasks(
  facts: ReferralFacts,
  requirements: readonly RequirementState[],
): EmergencyTask[] {
  const { emergency } = facts;
  if (!emergency || referralEnd(facts)) return [];
  const dueOn = addDays(emergency.on, emergencyTaskDays);
  return withoutRepeats([
    ...missingConference(facts),
    ...missingConsent(facts, 'principal'),
    ...missingConsent(facts, 'guardian'),
    ...missingForStart(requirements),
  ]).map(({ code, step, field }) => ({ code, step, field, dueOn }));
}
