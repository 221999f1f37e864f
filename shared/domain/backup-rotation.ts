import type { IsoDate } from './referral-facts';
import { addDays, mondayOf } from './calendar';

/** Why a backup was made. All but the last two are made by the app on its own. */
export const backupReasons = [
  'daily',
  'before_migration',
  'before_import',
  'before_year_change',
  'before_restore',
  'by_hand',
] as const;
export type BackupReason = (typeof backupReasons)[number];

export interface DatedBackup {
  readonly id: string;
  /** Instant, ISO 8601 in UTC. */
  readonly madeAt: string;
  /** The school's own day of it. */
  readonly day: IsoDate;
  readonly reason: BackupReason;
}

/** Kept of the newest: one a day for 7 days, one a week for 4 weeks, one a month for 12 months. */
const days = 7;
const weeks = 4;
const months = 12;
/** A backup before a change that may turn out wrong is kept this long whatever else there is. */
const daysOfAlarm = 30;

/**
 * The ids of backups that may go: not the newest of one of the last seven days, four weeks or twelve months that have
 * one, and not made by hand or before a change within the last month. The newest backup of all never goes.
 */
export function outdatedBackups(backups: readonly DatedBackup[], today: IsoDate): string[] {
  const newestFirst = backups.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
  const kept = new Set([
    ...newestOfEach(newestFirst, ({ day }) => day, days),
    ...newestOfEach(newestFirst, ({ day }) => mondayOf(day), weeks),
    ...newestOfEach(newestFirst, ({ day }) => day.slice(0, 7), months),
  ]);
  const sinceAlarm = addDays(today, -daysOfAlarm);
  return newestFirst
    .filter(({ id, reason, day }) => !kept.has(id) && (reason === 'daily' || day < sinceAlarm))
    .map(({ id }) => id);
}

/**
 * Which of the folders that restorings have laid broken data aside in may go: all that are older than a month, but the
 * newest.
 * @param on the days of the folders by their names
 */
export function outdatedLaidAside(on: ReadonlyMap<string, IsoDate>, today: IsoDate): string[] {
  const newestFirst = [...on].toSorted(([, a], [, b]) => b.localeCompare(a));
  const since = addDays(today, -daysOfAlarm);
  return newestFirst
    .slice(1)
    .filter(([, day]) => day < since)
    .map(([name]) => name);
}

function newestOfEach(
  newestFirst: readonly DatedBackup[],
  periodOf: (one: DatedBackup) => string,
  count: number,
): string[] {
  const newest = new Map<string, string>();
  for (const one of newestFirst) {
    const period = periodOf(one);
    if (!newest.has(period) && newest.size < count) newest.set(period, one.id);
  }
  return [...newest.values()];
}

/** Without a backup for this many days the first screen warns. */
const daysWithoutBackup = 7;

/** Whether somebody should be told that the last good backup is too old, or that there is none. */
export const backupIsOverdue = (lastDay: IsoDate | null, today: IsoDate): boolean =>
  lastDay === null || addDays(lastDay, daysWithoutBackup) < today;
