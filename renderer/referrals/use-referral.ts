import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallError } from '@shared/contract/errors';
import { queryClient, useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { onLock, sessionEnded } from '@renderer/lib/session';
import type { Desk, ReferralAnswer } from './desk';

/** How the saving of the page stands, for the line at its top. */
export interface Saving {
  readonly busy: boolean;
  /** Instant of the last saving; `null` before the first of this visit. */
  readonly savedAt: string | null;
  /** Why the last change could not be kept. */
  readonly failure: CallError | null;
}

const keyOf = (referralId: number) => ['referrals', 'get', referralId];

/** The referral as the core holds it. */
export const useReferral = (referralId: number) =>
  useAnswer(keyOf(referralId), () => rpc.referrals.get({ referralId }));

/**
 * Sends the changes of one page in the order in which they were made, so that an older answer never replaces a newer
 * one; each answer is the whole referral and becomes what the page shows.
 */
export function useReferralChanges(referralId: number): { change: Desk['change']; saving: Saving } {
  const [saving, setSaving] = useState<Saving>({ busy: false, savedAt: null, failure: null });
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  /** After the lock no answer may bring the student back into the page's memory. */
  const isLocked = useRef(false);
  useEffect(() => {
    isLocked.current = false;
    return onLock(() => {
      isLocked.current = true;
    });
  }, []);

  const change = useCallback(
    async (send: () => Promise<ReferralAnswer>) => {
      waiting.current++;
      setSaving((now) => ({ ...now, busy: true }));
      const answer = last.current.then(send);
      last.current = answer;
      const result = await answer;
      waiting.current--;
      const busy = waiting.current > 0;
      if (result.ok) {
        const { value } = result;
        setSaving({ busy, savedAt: value.updatedAt, failure: null });
        if (!isLocked.current) {
          queryClient.setQueryData(keyOf(referralId), value);
          // The case shows its referrals as cards, the lists where each stands.
          void queryClient.invalidateQueries({ queryKey: ['cases'] });
        }
      } else {
        setSaving((now) => ({ ...now, busy, failure: result.error }));
        if (result.error.code === 'locked') sessionEnded();
      }
      return result;
    },
    [referralId],
  );

  return { change, saving };
}
