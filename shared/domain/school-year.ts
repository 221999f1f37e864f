import type { IsoDate } from './referral-facts';

export type Semester = 'ganjil' | 'genap';

export interface SchoolYearSpan {
  /** `2026/2027` */
  readonly name: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** July to June, unless the school shifts its start. */
export const usualStartMonth = 7;

const firstOf = (year: number, month: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;

const dayBefore = (date: IsoDate): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const spanFrom = (year: number, startMonth: number): SchoolYearSpan => ({
  name: `${year}/${year + 1}`,
  startsOn: firstOf(year, startMonth),
  endsOn: dayBefore(firstOf(year + 1, startMonth)),
});

/** @param startMonth 1–12, first month of the school year */
export function schoolYearOf(date: IsoDate, startMonth: number = usualStartMonth): SchoolYearSpan {
  const year = Number(date.slice(0, 4));
  return spanFrom(Number(date.slice(5, 7)) >= startMonth ? year : year - 1, startMonth);
}

/** Reads `2026/2027`; `null` where the second year does not follow the first. */
export function schoolYearNamed(name: string, startMonth: number = usualStartMonth): SchoolYearSpan | null {
  const match = /^(\d{4})\/(\d{4})$/.exec(name);
  if (!match) return null;
  const year = Number(match[1]);
  return Number(match[2]) === year + 1 ? spanFrom(year, startMonth) : null;
}

/** The first six months of the school year are semester ganjil, the others genap. */
export function semesterOf(date: IsoDate, startMonth: number = usualStartMonth): Semester {
  const monthOfYear = (Number(date.slice(5, 7)) - startMonth + 12) % 12;
  return monthOfYear < 6 ? 'ganjil' : 'genap';
}
