import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { summarizeDays } from './day-counts';

const days = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 60 });
const counted = (all: readonly number[]) =>
  [...Map.groupBy(all, (one) => one)].map(([one, same]) => ({ days: one, count: same.length }));

it('says nothing of nothing', () => {
  expect(summarizeDays([])).toBeNull();
  expect(summarizeDays([{ days: 3, count: 0 }])).toBeNull();
});

it.each([
  [[4], 4, 4, 1],
  [[1, 2], 1.5, 2, 1],
  [[5, 1, 3], 3, 5, 1],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5.5, 10, 1],
  [[7, 7, 7, 7], 7, 7, 4],
])(
  'of %j the median is %d and the slowest tenth begins at %d, with %d',
  (all, median, slowest, slowestCount) => {
    expect(summarizeDays(counted(all))).toEqual({ count: all.length, median, slowest, slowestCount });
  },
);

it('has half of them on either side, and at least a tenth among the slowest', () => {
  fc.assert(
    fc.property(days, (all) => {
      const summary = summarizeDays(counted(all));
      if (!summary) throw new Error('nothing was summarized');
      const sorted = all.toSorted((a, b) => a - b);
      const [low, high] = [sorted[(all.length - 1) >> 1] ?? 0, sorted[all.length >> 1] ?? 0];
      expect(summary.median).toBe((low + high) / 2);
      expect(all.filter((one) => one >= summary.slowest)).toHaveLength(summary.slowestCount);
      expect(summary.slowestCount * 10).toBeGreaterThanOrEqual(all.length);
      // No more than a tenth lies above it.
      expect(all.filter((one) => one > summary.slowest).length * 10).toBeLessThanOrEqual(all.length);
    }),
  );
});
