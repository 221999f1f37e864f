import type { IsoDate } from '@shared/domain/referral-facts';
import { checkNotBefore, checkPastDay } from '../record-days';
import type { ReferralInHand } from './referral-in-hand';

/**
 * A record of a referral lies between the report of its case and today: things that happened before the
 * referral was begun in the app are written down afterwards.
 * @throws AppError `invalid_input` at `path`: `inFuture`, `tooLongAgo`, `beforeReport`
 */
export function checkHappened({ case: one, now }: ReferralInHand, path: string, day: IsoDate): void {
  checkPastDay(path, day, now.today);
  checkNotBefore(path, day, one.reportedOn, 'beforeReport');
}

/** The same for a day that may be left open. */
export function checkHappenedIfAny(referral: ReferralInHand, path: string, day: IsoDate | null): void {
  if (day !== null) checkHappened(referral, path, day);
}
