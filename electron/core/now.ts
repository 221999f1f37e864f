import type { IsoDate } from '@shared/domain/referral-facts';
import type { CoreParts } from './parts';
import { signedIn, type CallContext, type Session } from './router';

/** Who does something, and when. */
export interface Now {
  readonly session: Session;
  /** Today on the school's clock. */
  readonly today: IsoDate;
  /** The instant in UTC. */
  readonly instant: string;
}

export const nowOf = ({ clock }: CoreParts, context: CallContext): Now => ({
  session: signedIn(context),
  today: clock.today(),
  instant: clock.now().toISOString(),
});
