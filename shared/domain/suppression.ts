import { fewest } from './figures';

/**
 * A count as it is printed where the paper leaves the BK room: itself, `few` (1–4, `<5`), `many` (5 or more, `≥5`),
 * or `hidden`, which says nothing.
 */
export type PrintedCount = number | 'few' | 'many' | 'hidden';

/** Lists that divide the same whole, each in its own way: their sums are all the total. */
export interface CountGroup {
  readonly total: number;
  readonly lists: readonly (readonly number[])[];
}

export interface PrintedGroup {
  readonly total: PrintedCount;
  readonly lists: readonly (readonly PrintedCount[])[];
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** What a reader knows of a printed count. */
function rangeOf(printed: PrintedCount): Range {
  if (printed === 'few') return { least: 1, most: fewest - 1 };
  if (printed === 'many') return { least: fewest, most: Infinity };
  if (printed === 'hidden') return { least: 0, most: Infinity };
  return { least: printed, most: printed };
}

const sum = (ranges: readonly Range[]): Range => ({
  least: ranges.reduce((total, { least }) => total + least, 0),
  most: ranges.reduce((total, { most }) => total + most, 0),
});

/** What a reader can say of the total from all that is printed. */
function knownTotal({ total, lists }: PrintedGroup): Range {
  const all = [rangeOf(total), ...lists.map((list) => sum(list.map(rangeOf)))];
  return {
    least: Math.max(...all.map(({ least }) => least)),
    most: Math.min(...all.map(({ most }) => most)),
  };
}

const isTold = ({ least, most }: Range): boolean => least === most;

/** The list with a small count that its neighbours and the total give away; -1 where there is none. */
function givenAway(group: PrintedGroup): number {
  const whole = knownTotal(group);
  return group.lists.findIndex((list) =>
    list.some((printed, at) => {
      if (printed !== 'few') return false;
      const others = sum(list.filter((_, index) => index !== at).map(rangeOf));
      const { least, most } = rangeOf(printed);
      return isTold({
        least: Math.max(least, whole.least - others.most),
        most: Math.min(most, whole.most - others.least),
      });
    }),
  );
}

const totalGivenAway = (group: PrintedGroup): boolean => group.total === 'few' && isTold(knownTotal(group));

const printed = (count: number): PrintedCount => (count > 0 && count < fewest ? 'few' : count);

/** Hides the smallest count of a list that is printed as it is, zeros apart; `null` where there is none. */
function withOneHidden(group: PrintedGroup, at: number): PrintedGroup | null {
  const list = group.lists[at] ?? [];
  const shown = list.filter((one): one is number => typeof one === 'number' && one > 0);
  if (shown.length === 0) return null;
  const place = list.indexOf(Math.min(...shown));
  return {
    ...group,
    lists: group.lists.map((one, index) =>
      index === at ? one.map((count, cell) => (cell === place ? 'many' : count)) : one,
    ),
  };
}

/** One thing more that is not told, the least that helps first. */
function coarser(group: PrintedGroup): PrintedGroup {
  const at = givenAway(group);
  const nearest = at < 0 ? null : withOneHidden(group, at);
  if (nearest) return nearest;
  if (typeof group.total === 'number' && group.total > 0) return { ...group, total: 'many' };
  for (const index of group.lists.keys()) {
    const next = withOneHidden(group, index);
    if (next) return next;
  }
  return { total: group.total, lists: group.lists.map((list) => list.map(() => 'hidden' as const)) };
}

/**
 * What may be printed of counts of people: none of 1–4 as itself, nor so that it can be calculated from the others and
 * the total (secondary suppression). Everything that is printed is true.
 */
export function suppress({ total, lists }: CountGroup): PrintedGroup {
  let group: PrintedGroup = { total: printed(total), lists: lists.map((list) => list.map(printed)) };
  while (givenAway(group) >= 0 || totalGivenAway(group)) group = coarser(group);
  return group;
}

/** A count that belongs to no sum. */
export const suppressOne = (count: number): PrintedCount => printed(count);
