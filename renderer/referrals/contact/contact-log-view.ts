import type { ReferralView } from '@shared/contract/referrals';

type Contact = ReferralView['contacts'][number];

/** The log newest first, and the latest attempt to reach the receiver that is chosen now. */
export function contactLog(view: Pick<ReferralView, 'contacts' | 'receiver'>): {
  readonly attempts: readonly Contact[];
  readonly latest: Contact | null;
} {
  // Attempts of one day keep the order in which they were recorded.
  const attempts = [...view.contacts].sort((a, b) => a.on.localeCompare(b.on)).toReversed();
  return { attempts, latest: attempts.find(({ receiverId }) => receiverId === view.receiver?.id) ?? null };
}
