import { consentHistory, type ConsentStanding } from '@shared/domain/consent';
import type { ConsentParty } from '@shared/domain/referral-facts';
import type { ReferralView } from '@shared/contract/referrals';

export type ConsentRecord = ReferralView['consents'][number];
export type ConsentEventCode = ConsentRecord['event'];

/** What the card of one party shows. */
export interface ConsentCardView {
  readonly party: ConsentParty;
  readonly standing: ConsentStanding;
  /** The event that decides; `null` before anybody was asked. */
  readonly latest: ConsentRecord | null;
  /** Newest first. */
  readonly history: readonly ConsentRecord[];
  /** What can be recorded now, the likeliest first; the first is the card's main button. */
  readonly offers: readonly ConsentEventCode[];
}

/** The parties in the order of the cards: the student's own will counts most (Anwar, 2016). */
export const consentParties = ['student', 'guardian', 'principal'] as const satisfies readonly ConsentParty[];

export function consentCard(consents: readonly ConsentRecord[], party: ConsentParty): ConsentCardView {
  // `consentHistory` returns the very events it is given, in order.
  const history = (consentHistory(consents, party) as ConsentRecord[]).toReversed();
  const latest = history[0] ?? null;
  const standing = latest?.event ?? 'none';
  return { party, standing, latest, history, offers: offersAt(standing, party) };
}

function offersAt(standing: ConsentStanding, party: ConsentParty): ConsentEventCode[] {
  // A guardian alone can be passed over, with a written reason.
  const waive: ConsentEventCode[] = party === 'guardian' && standing !== 'waived' ? ['waived'] : [];
  switch (standing) {
    case 'given':
      return ['withdrawn'];
    case 'waived':
      return ['given', 'refused'];
    case 'none':
      return ['given', 'refused', 'asked', ...waive];
    case 'asked':
      return ['given', 'refused', ...waive];
    case 'refused':
    case 'withdrawn':
      // The principal reads the question under the own account: it is put anew there.
      return ['given', 'refused', ...(party === 'principal' ? (['asked'] as const) : []), ...waive];
  }
}

/** Green, amber or red of a standing; always shown with its word. */
export const consentTone = (standing: ConsentStanding): 'good' | 'bad' | 'waiting' | 'empty' => {
  if (standing === 'given' || standing === 'waived') return 'good';
  if (standing === 'refused' || standing === 'withdrawn') return 'bad';
  return standing === 'asked' ? 'waiting' : 'empty';
};

/** What is open below the cards: the form of one event, or the history of one party. */
export type ConsentShown = ConsentEventCode | 'history';

const shownCodes: readonly ConsentShown[] = ['asked', 'given', 'refused', 'withdrawn', 'waived', 'history'];

/** Reads `student.given`, as an open form is named; `null` where it names none. */
export function consentShown(open: string | null): { party: ConsentParty; what: ConsentShown } | null {
  const [first, second] = (open ?? '').split('.');
  const party = consentParties.find((one) => one === first);
  const what = shownCodes.find((one) => one === second);
  return party && what ? { party, what } : null;
}
