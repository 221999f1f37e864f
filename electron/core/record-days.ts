import type { IsoDate } from '@shared/domain/referral-facts';
import { invalidField } from './errors';

/** A day further back than this is a slip of the pen (0206 for 2026), not a record. */
const yearsBack = 10;
const yearsAhead = 1;

const shiftYears = (day: IsoDate, years: number): IsoDate =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/**
 * What is written down has happened: today or before, and not absurdly long ago.
 * @throws AppError `invalid_input` at `path`: `inFuture`, `tooLongAgo`
 */
export function checkPastDay(path: string, day: IsoDate, today: IsoDate): void {
  if (day > today) throw invalidField(path, 'inFuture', { latest: today });
  checkNotTooLongAgo(path, day, today);
}

/**
 * A plan may lie ahead by at most a year; one that has passed is taken as well, to be recorded afterwards.
 * @throws AppError `invalid_input` at `path`: `tooFarAhead`, `tooLongAgo`
 */
export function checkPlannedDay(path: string, day: IsoDate, today: IsoDate): void {
  const latest = shiftYears(today, yearsAhead);
  if (day > latest) throw invalidField(path, 'tooFarAhead', { latest });
  checkNotTooLongAgo(path, day, today);
}

/**
 * A day that cannot lie before another: a closing before the report.
 * @throws AppError `invalid_input` at `path`: `reason`
 */
export function checkNotBefore(path: string, day: IsoDate, earliest: IsoDate, reason: string): void {
  if (day < earliest) throw invalidField(path, reason, { earliest });
}

function checkNotTooLongAgo(path: string, day: IsoDate, today: IsoDate): void {
  const earliest = shiftYears(today, -yearsBack);
  if (day < earliest) throw invalidField(path, 'tooLongAgo', { earliest });
}
