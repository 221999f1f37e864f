import { localDate } from '@shared/domain/calendar';
import { clockOf, shortDate } from '@renderer/lib/dates';
import { currentTimeZone } from '@renderer/lib/session';

/** `24 Nov 2026`: the day of an instant at the school. */
export const dayOf = (instant: string): string => shortDate(localDate(new Date(instant), currentTimeZone()));

/** `24 Nov 2026, 10.42`, at the school. */
export const momentOf = (instant: string): string => `${dayOf(instant)}, ${clockOf(instant)}`;
