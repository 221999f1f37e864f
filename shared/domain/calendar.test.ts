import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  instantAt,
  isRealDate,
  localDate,
  localTime,
  mondayOf,
  weekday,
} from './calendar';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the calendar', () => {
  it('adds and counts days over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-24', '2026-12-01')).toBe(7);
    expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4);
  });

  it('agrees with itself, whatever the days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(weekday(to)).toBe((((weekday(from) + days) % 7) + 7) % 7);
        expect(isRealDate(to)).toBe(true);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-11-31', '24/11/2026', '2026-1-1', ''])(
    'knows that %s is no day',
    (text) => {
      expect(isRealDate(text)).toBe(false);
    },
  );

  it('knows the day and the time at the school, in each of its zones', () => {
    const instant = new Date('2026-11-24T16:30:00Z');
    expect([localDate(instant, 'WIB'), localTime(instant, 'WIB')]).toEqual(['2026-11-24', '23:30']);
    expect([localDate(instant, 'WITA'), localTime(instant, 'WITA')]).toEqual(['2026-11-25', '00:30']);
    expect([localDate(instant, 'WIT'), localTime(instant, 'WIT')]).toEqual(['2026-11-25', '01:30']);
  });

  it('goes from month to month, within the month it comes to', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (day, months) => {
        const [year = 0, month = 0] = addMonths(day, months).split('-').map(Number);
        const [fromYear = 0, fromMonth = 0] = day.split('-').map(Number);
        expect((year - fromYear) * 12 + month - fromMonth).toBe(months);
      }),
    );
  });

  it('begins the week on Monday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayOf(day);
        expect(weekday(monday)).toBe(1);
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, day)).toBeLessThan(7);
      }),
    );
  });

  it('gives the instant of a time on the school’s wall, which reads as that time again', () => {
    expect(instantAt('2026-11-26', '09:00', 'WIT').toISOString()).toBe('2026-11-26T00:00:00.000Z');
    fc.assert(
      fc.property(anyDay, fc.nat(1439), fc.constantFrom('WIB', 'WITA', 'WIT'), (day, minute, zone) => {
        const time = new Date(minute * 60_000).toISOString().slice(11, 16);
        const instant = instantAt(day, time, zone);
        expect([localDate(instant, zone), localTime(instant, zone)]).toEqual([day, time]);
      }),
    );
  });
});
