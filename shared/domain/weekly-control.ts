import { addDays, daysBetween, weekday } from './calendar';
import type { IsoDate, ReferralFacts } from './referral-facts';

const weekLength = 7;

/**
 * `kept` on its first day or before, `late` on a later day of the week, `missed` once its seven days are over,
 * `due` while it is open and nothing is recorded, `holiday` is not counted.
 */
export type WeekStatus = 'kept' | 'late' | 'missed' | 'holiday' | 'due' | 'to_come';

export interface ControlWeek {
  /** 1, 2, … */
  readonly week: number;
  readonly dueOn: IsoDate;
  /** Last day on which its control can still be kept. */
  readonly openUntil: IsoDate;
  readonly status: WeekStatus;
  /** Days after the first day of the week, for `late`; 0 else. */
  readonly daysLate: number;
}

export interface WeeklyGrid {
  readonly weeks: readonly ControlWeek[];
  /** The week that is due now, else the next one to come; `null` once the referral has ended. */
  readonly next: ControlWeek | null;
  readonly kept: number;
  readonly missed: number;
}

interface ControlFacts extends Pick<ReferralFacts, 'controls' | 'holidays'> {
  readonly sessions: readonly { on: IsoDate }[];
  readonly weeklyControl: Pick<ReferralFacts['weeklyControl'], 'weekday'>;
}

/**
 * First day of week 1: the chosen weekday next after the first session, else a week after it, so that the
 * controls fall on the weekday of the first session.
 * @param chosen 1 (Monday) – 7 (Sunday), or `null`
 */
function firstControlOn(firstSession: IsoDate, chosen: number | null): IsoDate {
  const ahead = chosen === null ? 0 : (chosen - weekday(firstSession) + weekLength) % weekLength;
  return addDays(firstSession, ahead || weekLength);
}

/**
 * The fixed weekly grid of controls (Agustin & Rahmi, 2023): week 1 is due on the chosen weekday after the first
 * session, each later one seven days after the one before, and stays open for seven days. An entry counts for the week its own date falls in, whenever it is written
 * down; one before week 1 counts for week 1.
 * @param until last day of the grid, when the referral has ended
 * @returns `null` before the first session
 */
export function weeklyGrid(
  facts: ControlFacts,
  today: IsoDate,
  until: IsoDate | null = null,
): WeeklyGrid | null {
  const [first] = facts.sessions.map((session) => session.on).sort();
  if (!first) return null;
  const origin = addDays(firstControlOn(first, facts.weeklyControl.weekday), -weekLength);
  const weekOf = (on: IsoDate) => Math.max(1, Math.floor(daysBetween(origin, on) / weekLength));
  const earliest = new Map<number, IsoDate>();
  for (const { on } of facts.controls) {
    const known = earliest.get(weekOf(on));
    if (!known || on < known) earliest.set(weekOf(on), on);
  }
  const holidays = new Set(facts.holidays.map(({ on }) => weekOf(on)));
  const lastDay = until ?? today;
  // One week more than has begun: the next one to come.
  const last = Math.max(weekOf(lastDay), ...earliest.keys(), ...holidays) + (until ? 0 : 1);
  const weeks = Array.from({ length: last }, (_, index) =>
    controlWeek(index + 1, origin, today, earliest.get(index + 1) ?? null, holidays.has(index + 1)),
  ).filter((week) => !until || week.dueOn <= until);
  return {
    weeks,
    next: until ? null : (weeks.find(({ status }) => status === 'due' || status === 'to_come') ?? null),
    kept: weeks.filter(({ status }) => status === 'kept' || status === 'late').length,
    missed: weeks.filter(({ status }) => status === 'missed').length,
  };
}

function controlWeek(
  week: number,
  origin: IsoDate,
  today: IsoDate,
  keptOn: IsoDate | null,
  isHoliday: boolean,
): ControlWeek {
  const dueOn = addDays(origin, week * weekLength);
  const openUntil = addDays(dueOn, weekLength - 1);
  const daysLate = keptOn ? Math.max(0, daysBetween(dueOn, keptOn)) : 0;
  const withoutControl: WeekStatus = today < dueOn ? 'to_come' : today <= openUntil ? 'due' : 'missed';
  const status = keptOn ? (daysLate > 0 ? 'late' : 'kept') : isHoliday ? 'holiday' : withoutControl;
  return { week, dueOn, openUntil, status, daysLate };
}
