import { describe, expect, it } from 'vitest';
import { calendarSearch, neighbourOf, periodOf, periodTitle, searchOf, weeksOf } from './calendar-period';

const today = '2026-11-24';
const week = (day: string) => ({ view: 'week', day }) as const;
const month = (day: string) => ({ view: 'month', day }) as const;

describe('the days that a calendar shows', () => {
  it('are Monday to Sunday in a week', () => {
    expect(weeksOf(week(today))).toEqual([
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
    ]);
  });

  it.each([
    ['2026-11-24', '2026-10-26', '2026-12-06', 6],
    ['2026-02-14', '2026-01-26', '2026-03-01', 5],
    // A February that begins on a Monday.
    ['2027-02-28', '2027-02-01', '2027-02-28', 4],
  ])('are whole weeks around the month of %s', (day, from, to, count) => {
    const weeks = weeksOf(month(day));
    expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual([from, to, count]);
  });

  it('are named', () => {
    expect(periodTitle(month(today))).toBe('November 2026');
    expect(periodTitle(week(today))).toBe('23–29 November 2026');
    expect(periodTitle(week('2026-12-01'))).toBe('30 November–6 Desember 2026');
    expect(periodTitle(week('2027-01-01'))).toBe('28 Desember 2026–3 Januari 2027');
  });

  it('move by a week or a month', () => {
    expect(neighbourOf(week(today), -1).day).toBe('2026-11-17');
    expect(neighbourOf(month('2026-10-31'), 1).day).toBe('2026-11-30');
  });

  it('stand in the address, what is usual left out and what cannot be meant ignored', () => {
    expect(searchOf(month(today), today)).toEqual({});
    expect(searchOf(week('2026-12-01'), today)).toEqual({ tampilan: 'minggu', hari: '2026-12-01' });
    const read = (search: Record<string, unknown>) => periodOf(calendarSearch(search), today);
    expect(read({})).toEqual(month(today));
    expect(read({ tampilan: 'minggu', hari: '2026-12-01' })).toEqual(week('2026-12-01'));
    expect(read({ tampilan: 'tahun', hari: '2026-02-30' })).toEqual(month(today));
  });
});
