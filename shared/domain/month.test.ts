import { assert, integer, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './calendar';
import { daysOfMonth, monthOf, monthsLater } from './month';

const months = tuple(integer({ min: 1990, max: 2100 }), integer({ min: 1, max: 12 })).map(
  ([year, month]) => `${year}-${String(month).padStart(2, '0')}`,
);

it('knows the last day of every month', () => {
  expect(daysOfMonth('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(daysOfMonth('2028-02').to).toBe('2028-02-29');
  expect(daysOfMonth('2026-12').to).toBe('2026-12-31');
  assert(
    property(months, (month) => {
      const { from, to } = daysOfMonth(month);
      expect([monthOf(from), monthOf(to)]).toEqual([month, month]);
      expect(monthOf(addDays(to, 1))).toBe(monthsLater(month, 1));
    }),
  );
});

it('goes there and back', () => {
  expect(monthsLater('2026-12', 1)).toBe('2027-01');
  assert(
    property(months, integer({ min: -200, max: 200 }), (month, by) => {
      expect(monthsLater(monthsLater(month, by), -by)).toBe(month);
    }),
  );
});
