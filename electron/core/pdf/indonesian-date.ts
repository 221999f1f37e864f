import type { IsoDate } from '@shared/domain/referral-facts';

const dayMonthYear = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const weekday = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' });

const at = (day: IsoDate) => new Date(`${day}T00:00:00Z`);

/** `24 November 2026`, as letters write it. */
export const writtenDate = (day: IsoDate) => dayMonthYear.format(at(day));

/** `Selasa, 24 November 2026`. */
export const writtenDay = (day: IsoDate) => `${weekday.format(at(day))}, ${writtenDate(day)}`;

/** `pukul 09.00 WIB` from `09:00`. */
export const writtenTime = (time: string, timeZone: string) => `pukul ${time.replace(':', '.')} ${timeZone}`;
