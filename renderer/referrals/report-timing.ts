import { daysBetween } from '@shared/domain/calendar';

/** When the receiver's report came, or is to come, against the day it was asked for by. */
export interface ReportTiming {
  readonly code: 'due_in' | 'due_today' | 'late' | 'on_time';
  /** Days left for `due_in`, days late for `late`, else 0. */
  readonly days: number;
}

/** `null` while no day was set. A report that came counts by the day it was received, not by today. */
export function reportTiming(
  dueOn: string | null,
  receivedOn: string | null,
  today: string,
): ReportTiming | null {
  if (dueOn === null) return null;
  const left = daysBetween(receivedOn ?? today, dueOn);
  if (left < 0) return { code: 'late', days: -left };
  if (receivedOn !== null) return { code: 'on_time', days: 0 };
  return left === 0 ? { code: 'due_today', days: 0 } : { code: 'due_in', days: left };
}
