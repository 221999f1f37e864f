import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { suppress, suppressOne, type CountGroup, type PrintedCount } from './suppression';

it.each([
  ['nothing small: all as it is', { total: 12, lists: [[5, 7, 0]] }, { total: 12, lists: [[5, 7, 0]] }],
  [
    'one small: the next larger goes too',
    { total: 14, lists: [[2, 5, 7]] },
    { total: 14, lists: [['few', 'many', 7]] },
  ],
  [
    'two small that the sum leaves open',
    { total: 12, lists: [[2, 3, 7]] },
    { total: 12, lists: [['few', 'few', 7]] },
  ],
  ['two fours with their sum', { total: 8, lists: [[4, 4]] }, { total: 'many', lists: [['few', 'few']] }],
  ['all of one kind', { total: 3, lists: [[3, 0]] }, { total: 'few', lists: [['few', 0]] }],
  ['nothing at all', { total: 0, lists: [[0, 0]] }, { total: 0, lists: [[0, 0]] }],
] as const)('%s', (_what, group, expected) => {
  expect(suppress(group)).toEqual(expected);
});

it('hides a count that another list of the same whole would give away', () => {
  const { total, lists } = suppress({ total: 8, lists: [[4, 4], [8]] });
  expect(total).toBe('many');
  expect(lists[1]).toEqual(['many']);
});

it('counts that belong to no sum', () => {
  expect([0, 1, 4, 5].map(suppressOne)).toEqual([0, 'few', 'few', 5]);
});

/** As many as a reader has to think of: more than any count here and every sum of small ones. */
const most = 22;
const meant = (printed: PrintedCount): number[] => {
  const span = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (printed === 'few') return span(1, 4);
  if (printed === 'many') return span(5, most);
  if (printed === 'hidden') return span(0, most);
  return [printed];
};

/** Every way to read a list, by its sum: of each cell, the values that it can have. */
function readings(list: readonly PrintedCount[]): Map<number, Set<number>[]> {
  const found = new Map<number, Set<number>[]>();
  const read = (values: number[], total: number) => {
    if (total > most) return;
    if (values.length === list.length) {
      const cells = found.get(total) ?? list.map(() => new Set<number>());
      values.forEach((value, at) => cells[at]?.add(value));
      found.set(total, cells);
      return;
    }
    for (const value of meant(list[values.length] ?? 0)) read([...values, value], total + value);
  };
  read([], 0);
  return found;
}

const group: fc.Arbitrary<CountGroup> = fc
  .record({
    first: fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 3 }),
    cuts: fc.array(fc.nat({ max: 18 }), { maxLength: 2 }),
  })
  .map(({ first, cuts }) => {
    const total = first.reduce((sum, each) => sum + each, 0);
    const borders = [0, ...cuts.map((cut) => Math.min(cut, total)).toSorted((a, b) => a - b), total];
    return { total, lists: [first, borders.slice(1).map((border, index) => border - (borders[index] ?? 0))] };
  });

it('no count of 1 to 4 can be calculated from what is printed, and all that is printed is true', () => {
  fc.assert(
    fc.property(group, (counts) => {
      const printed = suppress(counts);
      const lists = printed.lists.map(readings);
      const totals = meant(printed.total).filter((total) => lists.every((of) => of.has(total)));
      expect(totals, 'the truth is among what can be read').toContain(counts.total);
      if (counts.total > 0 && counts.total < 5) expect(totals.length).toBeGreaterThan(1);
      counts.lists.forEach((list, index) => {
        list.forEach((count, at) => {
          const values = new Set(totals.flatMap((total) => [...(lists[index]?.get(total)?.[at] ?? [])]));
          expect(values).toContain(count);
          if (count > 0 && count < 5)
            expect(values.size, JSON.stringify({ counts, printed })).toBeGreaterThan(1);
        });
      });
    }),
    { numRuns: 400 },
  );
});
