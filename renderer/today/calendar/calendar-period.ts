import { addDays, addMonths, isRealDate, mondayOf } from '@shared/domain/calendar';
import { formatDate, monthNames } from '@shared/domain/indonesian-date';

export const calendarViews = ['week', 'month'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Which days are shown: those of the week or month that the chosen day lies in. */
export interface Period {
  readonly view: CalendarView;
  readonly day: string;
}

/** The same in the address: `?tampilan=minggu&hari=2026-11-24`. Days only, never a name. */
export interface CalendarSearch {
  tampilan?: 'minggu' | 'bulan';
  hari?: string;
}

export function calendarSearch({ tampilan, hari }: Readonly<Record<string, unknown>>): CalendarSearch {
  return {
    ...((tampilan === 'minggu' || tampilan === 'bulan') && { tampilan }),
    ...(typeof hari === 'string' && isRealDate(hari) && { hari }),
  };
}

export const periodOf = ({ tampilan, hari }: CalendarSearch, today: string): Period => ({
  view: tampilan === 'minggu' ? 'week' : 'month',
  day: hari ?? today,
});

/** What is usual is not said: the month, and today. */
export const searchOf = ({ view, day }: Period, today: string): CalendarSearch => ({
  ...(view === 'week' && { tampilan: 'minggu' }),
  ...(day !== today && { hari: day }),
});

/** The weeks that are drawn, Monday to Sunday; those of a month with the ends of its neighbours. */
export function weeksOf({ view, day }: Period): string[][] {
  const first = mondayOf(view === 'week' ? day : `${day.slice(0, 7)}-01`);
  const last = view === 'week' ? first : addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
  const weeks: string[][] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  }
  return weeks;
}

/** The period before (-1) or after (1), with the chosen day moved along. */
export const neighbourOf = ({ view, day }: Period, by: 1 | -1): Period => ({
  view,
  day: view === 'week' ? addDays(day, 7 * by) : addMonths(day, by),
});

/** `November 2026`; `23–29 November 2026`; `30 November–6 Desember 2026`. */
export function periodTitle(period: Period): string {
  const { view, day } = period;
  if (view === 'month') return `${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
  const [week = []] = weeksOf(period);
  const [from = day, to = day] = [week[0], week[6]];
  const last = formatDate(to);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  const first = formatDate(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.replace(/ \d+$/, '') : first}–${last}`;
}
