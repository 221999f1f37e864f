import type { IsoDate } from '@shared/domain/referral-facts';
import type { Clock } from './host';

export type TimeZone = 'WIB' | 'WITA' | 'WIT';

/** Hours ahead of UTC; Indonesia has no summer time. */
const hoursAhead: Readonly<Record<TimeZone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** The clock on the school's wall. Its zone is the school's setting, known once the vault is open. */
export interface SchoolClock {
  timeZone: TimeZone;
  now(): Date;
  /** Today at the school, `YYYY-MM-DD`. */
  today(): IsoDate;
}

export function createSchoolClock(clock: Clock): SchoolClock {
  return {
    timeZone: 'WIB',
    now: () => clock.now(),
    today() {
      const there = new Date(clock.now().getTime() + hoursAhead[this.timeZone] * 3_600_000);
      return there.toISOString().slice(0, 10);
    },
  };
}
