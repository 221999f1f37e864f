import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { actsOf, auditActs, auditGroups, isSameSitting, sittingMinutes } from './audit';

const start = Date.parse('2026-11-24T02:00:00Z');
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

it('a sitting lasts its minutes from the line that was written, and no longer', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('opening' as const, 'writing' as const),
      fc.integer({ min: -7_200_000, max: 7_200_000 }),
      (sitting, passed) => {
        const expected = passed >= 0 && passed < sittingMinutes[sitting] * 60_000;
        expect(isSameSitting(sitting, iso(start), iso(start + passed))).toBe(expected);
      },
    ),
  );
  expect(isSameSitting('opening', iso(start), iso(start + 15 * 60_000))).toBe(false);
});

it('every act is found by exactly one group of the filter', () => {
  expect(auditGroups.flatMap((group) => actsOf(group)).toSorted()).toEqual([...auditActs].toSorted());
  expect(actsOf(null)).toEqual(auditActs);
});
