import { addDays, addMonths } from './calendar';
import type { DayRange } from './calendar-marks';
import type { IsoDate } from './referral-facts';

/** A month of the calendar, `YYYY-MM`. */
export type Month = string;

export const monthOf = (day: IsoDate): Month => day.slice(0, 7);

/** First and last day. */
export function daysOfMonth(month: Month): DayRange {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The month so many later (earlier where negative). */
export const monthsLater = (month: Month, months: number): Month => monthOf(addMonths(`${month}-01`, months));
