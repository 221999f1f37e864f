import { consentHistory } from './consent';
import type { ReferralFacts } from './referral-facts';

/**
 * How the referral ended; `null` while it runs. A student who withdraws after the letter went out revokes it by
 * that alone, before anybody writes the end down.
 */
export function referralEnd(facts: ReferralFacts): ReferralFacts['ended'] {
  if (facts.ended) return facts.ended;
  const latest = consentHistory(facts.consents, 'student').at(-1);
  return facts.letter && latest?.event === 'withdrawn' ? { as: 'revoked', on: latest.on } : null;
}
