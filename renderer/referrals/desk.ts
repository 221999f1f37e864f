import { createContext, use } from 'react';
import type { Result } from '@shared/contract/errors';
import type { ReferralView } from '@shared/contract/referrals';
import type { Missing } from '@shared/domain/missing';
import type { StepCode } from '@shared/domain/referral-steps';

export type EndWay = 'finished' | 'declined' | 'revoked' | 'cancelled';
/** How a referral leaves its straight course. */
export type Leaving = EndWay | 'emergency';

export type ReferralAnswer = Result<ReferralView>;

/** What every part of a referral's page works with. */
export interface Desk {
  readonly view: ReferralView;
  readonly today: string;
  /** The referral has ended: its record can be read only. */
  readonly readOnly: boolean;
  /** Sends one change after all earlier ones; its answer becomes the page's view. Never rejects. */
  readonly change: (send: () => Promise<ReferralAnswer>) => Promise<ReferralAnswer>;
  /** Goes to a step, and to a field in it. */
  readonly goTo: (step: StepCode, field?: string) => void;
  /** Goes to where a missing fact is mended: a field, the student's form, or the case. */
  readonly mend: (missing: Missing) => void;
  /** Opens the form of one way to leave the straight course. */
  readonly leave: (how: Leaving) => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk of the page around it. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('outside of a referral page');
  return desk;
}
