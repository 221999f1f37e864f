import { consentHistory, consentStanding } from './consent';
import type { ReferralFacts } from './referral-facts';

type Facts = Pick<ReferralFacts, 'consents' | 'emergency'>;

/**
 * Whether the principal is a party to the referral: asked by the counselor, or named by an emergency, which somebody
 * has to approve. Before that the principal knows nothing of it.
 */
export const concernsPrincipal = ({ consents, emergency }: Facts): boolean =>
  emergency !== null || consents.some(({ party }) => party === 'principal');

/** Whether the principal owes an answer: asked and not answered, or not yet asked in an emergency. */
export function waitsForPrincipal({ consents, emergency }: Facts): boolean {
  const standing = consentStanding(consents, 'principal');
  return standing === 'asked' || (standing === 'none' && emergency !== null);
}

/** To refuse what was approved is to withdraw the approval. */
export const decisionEvent = (
  { consents }: Facts,
  decision: 'given' | 'refused',
): 'given' | 'refused' | 'withdrawn' =>
  decision === 'refused' && consentStanding(consents, 'principal') === 'given' ? 'withdrawn' : decision;

/** The day of the principal's last word or of the last question; a decision does not lie before it. */
export const lastAskedOn = ({ consents }: Facts): string | null =>
  consentHistory(consents, 'principal').at(-1)?.on ?? null;
