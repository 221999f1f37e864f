import type { CountedPart, FigureCount } from '@shared/contract/evaluation';
import type { FigureCode } from '@shared/domain/figures';
import { receiverKindCodes } from '@shared/procedure/receivers';

/** The counts of a figure, divided as they were asked for. */
export type CountsOf = Partial<Record<FigureCode, readonly FigureCount[]>>;

/** A line or a column: its words, and what of the figure it is. */
export interface MatrixLine {
  readonly label: string;
  /** Where there is little room: under a bar. */
  readonly short?: string;
  readonly part: CountedPart;
}

/** How a column is drawn: each tone has a colour and, for prints and colour-blind eyes, a pattern of its own. */
export type Tone = 'calm' | 'warm' | 'grave' | 'done' | 'pale' | 'plain' | 'faint' | 'dark' | 'light';

export interface MatrixColumn extends MatrixLine {
  readonly figure: FigureCode;
  readonly tone: Tone;
}

/** How many there are of a part: the sum over everything that it does not name. */
export const countOf = (counts: readonly FigureCount[] | undefined, part: CountedPart): number =>
  (counts ?? []).reduce((sum, entry) => {
    const isOf = Object.entries(part).every(([key, value]) => entry[key as keyof FigureCount] === value);
    return isOf ? sum + entry.count : sum;
  }, 0);

/** The different parts that counts name, by some of their dimensions, in the order in which they come. */
export function partsIn(
  counts: readonly FigureCount[],
  dimensions: readonly (keyof CountedPart)[],
): CountedPart[] {
  const parts = new Map<string, CountedPart>();
  for (const entry of counts) {
    const part = Object.fromEntries(dimensions.map((one) => [one, entry[one] ?? null])) as CountedPart;
    parts.set(JSON.stringify(part), part);
  }
  return [...parts.values()];
}

/** The kinds of receiver that have any, in the paper's order, then the school's own. */
export const kindsIn = (counts: readonly FigureCount[]): CountedPart[] =>
  partsIn(counts, ['kind', 'schoolKindId']).toSorted((a, b) => {
    const place = ({ kind }: CountedPart) => (kind ? receiverKindCodes.indexOf(kind) : -1);
    return place(a) - place(b) || (a.schoolKindId ?? 0) - (b.schoolKindId ?? 0);
  });

/** Most first. */
export const byCount = (counts: readonly FigureCount[], parts: readonly CountedPart[]): CountedPart[] =>
  parts.toSorted((a, b) => countOf(counts, b) - countOf(counts, a));
