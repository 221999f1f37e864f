import { addDays } from './calendar';
import type { IsoDate } from './referral-facts';
import type { Semester } from './school-year';

/** What of a school year is counted. Where something is `null`, it does not narrow. */
export interface SpanChoice {
  readonly semester: Semester | null;
  /** `2026-09`, both inclusive. */
  readonly fromMonth: string | null;
  readonly toMonth: string | null;
}

/** Days that are counted: from the first up to, but without, `until`. Empty where `until` is not after `from`. */
export interface CountedSpan {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** A school year, with the first day that is of the next one; `null` where none is entered yet. */
export interface YearDays {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** Nothing was entered before it: what is older is of it too. */
  readonly isFirst: boolean;
  readonly nextStartsOn: IsoDate | null;
}

const monthAfter = (month: string): string => addDays(`${month}-28`, 4).slice(0, 7);

/** The months of a school year in order, `2026-07` … `2027-06`. */
export function monthsOf({ startsOn, endsOn }: Pick<YearDays, 'startsOn' | 'endsOn'>): string[] {
  const months = [startsOn.slice(0, 7)];
  for (let month = monthAfter(startsOn.slice(0, 7)); month <= endsOn.slice(0, 7); month = monthAfter(month)) {
    months.push(month);
  }
  return months;
}

/** Semester ganjil is the first six months of a school year, genap what follows. */
export const semesterMonths = (year: Pick<YearDays, 'startsOn' | 'endsOn'>, semester: Semester): string[] =>
  semester === 'ganjil' ? monthsOf(year).slice(0, 6) : monthsOf(year).slice(6);

/**
 * The days that a choice means. Every day is of exactly one school year, the one that began last up to it, so
 * also the holidays after it, and what lies before the first year is of the first: the borders of the year give
 * way to that, so that the months of a year together are the year.
 */
export function countedSpan(year: YearDays, { semester, fromMonth, toMonth }: SpanChoice): CountedSpan {
  const all = monthsOf(year);
  const chosen = (semester ? semesterMonths(year, semester) : all).filter(
    (month) => (!fromMonth || month >= fromMonth) && (!toMonth || month <= toMonth),
  );
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return { from: year.startsOn, until: year.startsOn };
  const isStart = first === all[0];
  const isEnd = last === all.at(-1);
  return {
    from: isStart ? (year.isFirst ? '0000-01-01' : year.startsOn) : `${first}-01`,
    until: isEnd ? (year.nextStartsOn ?? '9999-12-31') : `${monthAfter(last)}-01`,
  };
}
