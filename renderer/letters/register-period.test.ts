import { describe, expect, it } from 'vitest';
import { allDays, betweenDays, daysOf, readPeriod, writePeriod } from './register-period';

describe('the days of a register', () => {
  it('are a year, or a month from its first to its last day', () => {
    const all = { year: null, from: null, to: null };
    expect(daysOf(allDays)).toEqual(all);
    expect(daysOf({ ...allDays, of: '2026' })).toEqual({ ...all, year: 2026 });
    const february = { ...all, from: '2028-02-01', to: '2028-02-29' };
    expect(daysOf({ ...allDays, of: '2028', month: 2 })).toEqual(february);
    expect(daysOf({ ...allDays, of: '2026', month: 12 }).to).toBe('2026-12-31');
  });

  it('are those that were chosen, where a month of before is no longer meant', () => {
    const chosen = { of: betweenDays, month: 3, from: '2026-11-02', to: null };
    expect(daysOf(chosen)).toEqual({ year: null, from: '2026-11-02', to: null });
  });

  it('come back from the address as they went into it, and anything else is all days', () => {
    for (const period of [
      allDays,
      { ...allDays, of: '2026' },
      { ...allDays, of: '2026', month: 11 },
      { ...allDays, of: betweenDays, from: '2026-11-02', to: '2026-11-20' },
    ]) {
      expect(readPeriod(writePeriod(period))).toEqual(period);
    }
    for (const odd of [{ tahun: 'x' }, { tahun: 7, bulan: 2 }, { dari: '2026-11-02' }]) {
      expect(readPeriod(odd)).toEqual(allDays);
    }
    expect(readPeriod({ tahun: 2026, bulan: 13 })).toEqual({ ...allDays, of: '2026' });
  });
});
