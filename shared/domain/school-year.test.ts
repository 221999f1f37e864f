import { describe, expect, it } from 'vitest';
import { schoolYearNamed, schoolYearOf } from './school-year';

describe('a school year', () => {
  it.each([
    ['2026/2027', 7, '2026-07-01', '2027-06-30'],
    ['2027/2028', 3, '2027-03-01', '2028-02-29'],
    ['2026/2027', 1, '2026-01-01', '2026-12-31'],
  ])('%s from month %i runs %s to %s', (name, startMonth, startsOn, endsOn) => {
    const span = { name, startsOn, endsOn };
    expect(schoolYearNamed(name, startMonth)).toEqual(span);
    expect(schoolYearOf(startsOn, startMonth)).toEqual(span);
    expect(schoolYearOf(endsOn, startMonth)).toEqual(span);
  });

  it.each(['2026/2028', '2026/2026', '2026', '2026-2027', ''])('is not named “%s”', (name) => {
    expect(schoolYearNamed(name)).toBeNull();
  });
});
