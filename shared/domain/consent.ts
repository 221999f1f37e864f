import type { ConsentEvent, ConsentParty } from './referral-facts';

/** Where the consent of one party stands; `none` before it was asked for. */
export type ConsentStanding = 'none' | ConsentEvent['event'];

/** The events of one party, earliest first; events of one day keep the order in which they were recorded. */
export const consentHistory = (events: readonly ConsentEvent[], party: ConsentParty): ConsentEvent[] =>
  events.filter((event) => event.party === party).sort((a, b) => a.on.localeCompare(b.on));

/** The latest event of the party decides. */
export const consentStanding = (events: readonly ConsentEvent[], party: ConsentParty): ConsentStanding =>
  consentHistory(events, party).at(-1)?.event ?? 'none';
