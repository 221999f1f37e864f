import type { ContactAttempt, ReferralFacts } from './referral-facts';

/** The latest attempt to reach the chosen receiver; attempts of one day keep the order of recording. */
export const latestContact = (facts: ReferralFacts): ContactAttempt | null =>
  facts.contacts
    .filter((contact) => contact.receiverId === facts.receiver?.id)
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1) ?? null;

/** Whether school and receiver have come to an agreement that still holds (Anwar, 2016: kontak). */
export const receiverHasAgreed = (facts: ReferralFacts): boolean => latestContact(facts)?.result === 'agreed';
