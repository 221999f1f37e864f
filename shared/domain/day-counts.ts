/** How many took how many days. */
export interface DayCount {
  readonly days: number;
  readonly count: number;
}

export interface DaySummary {
  /** How many were measured. */
  readonly count: number;
  /** Half took no longer; between two middle ones, their mean. */
  readonly median: number;
  /** The slowest tenth took at least so many days (nearest rank). */
  readonly slowest: number;
  /** How many are at or above that: as many as the list of the slowest shows. */
  readonly slowestCount: number;
}

/** What the days of many say; `null` where none was measured. */
export function summarizeDays(counts: readonly DayCount[]): DaySummary | null {
  const sorted = counts.filter(({ count }) => count > 0).toSorted((a, b) => a.days - b.days);
  const count = sorted.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  const at = (rank: number): number => {
    let passed = 0;
    return sorted.find((one) => (passed += one.count) >= rank)?.days ?? 0;
  };
  const slowest = at(Math.floor(count * 0.9) + 1);
  return {
    count,
    median: (at(Math.ceil(count / 2)) + at(Math.floor(count / 2) + 1)) / 2,
    slowest,
    slowestCount: sorted.reduce((sum, one) => (one.days >= slowest ? sum + one.count : sum), 0),
  };
}
