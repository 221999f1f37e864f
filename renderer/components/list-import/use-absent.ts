import { useState } from 'react';
import type { Fates } from './list-source';

/** Stays as they are. */
export const kept = 'kept';

/** What becomes of those who are not in the list: one answer for all, another for some. */
export interface AbsentChoices {
  readonly all: string;
  setAll(fate: string): void;
  fateOf(id: number): string;
  setFate(id: number, fate: string): void;
  /** How many of `total` are to leave. */
  countLeaving(total: number): number;
  /** The decision for each of these. */
  fates(ids: readonly number[]): Fates;
  reset(): void;
}

interface Choices {
  readonly all: string;
  readonly others: ReadonlyMap<number, string>;
}

const nobody: Choices = { all: kept, others: new Map() };

export function useAbsent(): AbsentChoices {
  const [{ all, others }, setChoices] = useState(nobody);
  const fateOf = (id: number) => others.get(id) ?? all;
  return {
    all,
    setAll: (fate) => setChoices({ all: fate, others: new Map() }),
    fateOf,
    setFate: (id, fate) => setChoices({ all, others: new Map(others).set(id, fate) }),
    countLeaving(total) {
      const leavingOthers = [...others.values()].filter((fate) => fate !== kept).length;
      return all === kept ? leavingOthers : total - others.size + leavingOthers;
    },
    fates: (ids) => new Map(ids.map((id) => [id, fateOf(id)])),
    reset: () => setChoices(nobody),
  };
}
