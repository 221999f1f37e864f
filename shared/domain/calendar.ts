import type { IsoDate } from './referral-facts';

export const timeZoneCodes = ['WIB', 'WITA', 'WIT'] as const;
export type IndonesianTimeZone = (typeof timeZoneCodes)[number];

/** Hours ahead of UTC; Indonesia has no summer time. */
export const hoursAhead: Readonly<Record<IndonesianTimeZone, number>> = { WIB: 7, WITA: 8, WIT: 9 };
const millisecondsPerDay = 86_400_000;

const instantOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (instant: number): IsoDate => new Date(instant).toISOString().slice(0, 10);

/** The calendar day at the school when it is `instant`. */
export const localDate = (instant: Date, zone: IndonesianTimeZone): IsoDate =>
  dateOf(instant.getTime() + hoursAhead[zone] * 3_600_000);

/** The time on the school's wall, `HH:mm`. */
export const localTime = (instant: Date, zone: IndonesianTimeZone): string =>
  new Date(instant.getTime() + hoursAhead[zone] * 3_600_000).toISOString().slice(11, 16);

/** The instant at which the wall of the school shows this day and time (`HH:mm`). */
export const instantAt = (date: IsoDate, time: string, zone: IndonesianTimeZone): Date =>
  new Date(Date.parse(`${date}T${time}:00Z`) - hoursAhead[zone] * 3_600_000);

/** True for `YYYY-MM-DD` that the calendar knows: 29 February of a common year is none. */
export function isRealDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = instantOf(text);
  return !Number.isNaN(instant) && dateOf(instant) === text;
}

/** The day that lies `days` later (earlier where negative). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  dateOf(instantOf(date) + days * millisecondsPerDay);

/** Days from the first day to the second; negative where the second lies before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((instantOf(to) - instantOf(from)) / millisecondsPerDay);

/** Day of the week, 0 = Sunday. */
export const weekday = (date: IsoDate): number => new Date(instantOf(date)).getUTCDay();

/** The Monday of the week that the day lies in. */
export const mondayOf = (date: IsoDate): IsoDate => addDays(date, -((weekday(date) + 6) % 7));

/** The same day so many months later (earlier where negative); the last of the month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}
