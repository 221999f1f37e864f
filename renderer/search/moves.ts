import type { HitGroup } from './hit';

/** Where the mark goes by a key, from place `at` of all hits; `null` for a key that moves nothing. */
export function moveMark(key: string, at: number, groups: readonly HitGroup[]): number | null {
  const starts: number[] = [];
  let total = 0;
  for (const { hits } of groups) {
    starts.push(total);
    total += hits.length;
  }
  if (total === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % total;
    case 'ArrowUp':
      return (at + total - 1) % total;
    case 'PageDown':
      return starts.find((start) => start > at) ?? 0;
    case 'PageUp':
      return starts.findLast((start) => start < at) ?? starts.at(-1) ?? 0;
    default:
      return null;
  }
}
