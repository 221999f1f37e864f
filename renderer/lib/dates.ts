import { daysBetween, localTime } from '@shared/domain/calendar';
import { formatDate, formatDayAndDate } from '@shared/domain/indonesian-date';
import i18n from '@renderer/i18n/i18n';
import { currentTimeZone } from './session';

/** `Selasa, 24 November 2026`, from `YYYY-MM-DD`. */
export const longDate = (date: string): string => formatDayAndDate(date);

/** `24 Nov 2026`, from `YYYY-MM-DD`. */
export function shortDate(date: string): string {
  const [day = '', month = '', year = ''] = formatDate(date).split(' ');
  return `${day} ${month === 'Agustus' ? 'Agu' : month.slice(0, 3)} ${year}`;
}

/** `hari ini`, `besok`, `3 hari lagi`, `2 hari lalu`. */
export function relativeDay(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return i18n.t('common.today');
  if (days === 1) return i18n.t('common.tomorrow');
  if (days === -1) return i18n.t('common.yesterday');
  return days > 0 ? i18n.t('common.daysAhead', { days }) : i18n.t('common.daysAgo', { days: -days });
}

/** `10.42`: the time of an instant on the school's wall. */
export const clockOf = (instant: string): string =>
  localTime(new Date(instant), currentTimeZone()).replace(':', '.');
