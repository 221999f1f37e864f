import { expect, it } from 'vitest';
import { countedSpan, monthsOf, semesterMonths } from './counted-span';

const year = { startsOn: '2026-07-01', endsOn: '2027-06-30', isFirst: false, nextStartsOn: '2027-07-12' };
const all = { semester: null, fromMonth: null, toMonth: null };

it('knows the months of a school year and of its semesters', () => {
  expect(monthsOf(year)).toHaveLength(12);
  expect(semesterMonths(year, 'ganjil').at(-1)).toBe('2026-12');
  expect(semesterMonths(year, 'genap')[0]).toBe('2027-01');
});

it('counts the holidays after a year with it, and what lies before the first with the first', () => {
  expect(countedSpan(year, all)).toEqual({ from: '2026-07-01', until: '2027-07-12' });
  const only = { ...year, isFirst: true, nextStartsOn: null };
  expect(countedSpan(only, all)).toEqual({ from: '0000-01-01', until: '9999-12-31' });
});

it('lays its months side by side without gap or overlap', () => {
  const months = monthsOf(year).map((month) =>
    countedSpan(year, { ...all, fromMonth: month, toMonth: month }),
  );
  months.forEach(({ from }, index) => {
    if (index > 0) expect(from).toBe(months[index - 1]?.until);
  });
  expect({ from: months[0]?.from, until: months.at(-1)?.until }).toEqual(countedSpan(year, all));
  const [first, second] = [
    countedSpan(year, { ...all, semester: 'ganjil' }),
    countedSpan(year, { ...all, semester: 'genap' }),
  ];
  expect(first).toEqual({ from: '2026-07-01', until: '2027-01-01' });
  expect(second.from).toBe(first.until);
});

it('is empty where the choices exclude each other', () => {
  const { from, until } = countedSpan(year, { ...all, semester: 'ganjil', fromMonth: '2027-02' });
  expect(until <= from).toBe(true);
});
