import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluationAddress, readFilter, writeFilter, type FilterChoice } from './evaluation-address';

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const month = fc.constantFrom('2026-07', '2026-12', '2027-06');
const choice: fc.Arbitrary<FilterChoice> = fc.record({
  schoolYearId: maybe(fc.integer({ min: 1 })),
  semester: maybe(fc.constantFrom('ganjil' as const, 'genap' as const)),
  fromMonth: maybe(month),
  toMonth: maybe(month),
  classKey: maybe(fc.constantFrom('8a', '7', 'xipa1')),
  counselorId: maybe(fc.integer({ min: 1 })),
  asOf: maybe(fc.constant('2025-11-24')),
});

it('reads back whatever it wrote', () => {
  fc.assert(
    fc.property(choice, (filter) => {
      const typed = JSON.parse(JSON.stringify(writeFilter(filter))) as Record<string, unknown>;
      expect(readFilter(evaluationAddress(typed))).toEqual(filter);
    }),
  );
});

it('does not narrow by what an address cannot mean', () => {
  const nothing = readFilter(evaluationAddress({}));
  const odd = { tp: 'x', semester: 'panjang', dari: 'Juli', guru: -1, per: 'kemarin', kelas: '', lain: 1 };
  expect(readFilter(evaluationAddress(odd))).toEqual(nothing);
  expect(Object.values(nothing).every((one) => one === null)).toBe(true);
});

it('takes what a number is of as a kept view holds it, in words', () => {
  const bagian = { severity: 'severe', schoolKindId: null };
  expect(evaluationAddress({ angka: 'cases_new', bagian: JSON.stringify(bagian) }).bagian).toEqual(bagian);
  for (const odd of ['{', '7', 'null', '"{"', null, 3]) {
    expect(evaluationAddress({ bagian: odd }).bagian).toBeUndefined();
  }
});
