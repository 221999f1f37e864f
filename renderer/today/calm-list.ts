import { useState } from 'react';
import { onLock } from '@renderer/lib/session';

/** So many lines of a long list are shown at first. */
export const calmLength = 10;
/** A list that is hardly longer is shown whole: a button for two lines would only be in the way. */
const slack = 2;

/** Lists that were asked for whole, so that they still are on the way back from a line. */
const whole = new Set<string>();
onLock(() => whole.clear());

interface CalmList<T> {
  readonly shown: readonly T[];
  readonly isLong: boolean;
  readonly isWhole: boolean;
  readonly setWhole: (whole: boolean) => void;
}

/** The first lines of a list, or all of them once they were asked for. */
export function useCalmList<T>(name: string, items: readonly T[]): CalmList<T> {
  const [asked, setAsked] = useState(() => whole.has(name));
  const isLong = items.length > calmLength + slack;
  return {
    shown: isLong && !asked ? items.slice(0, calmLength) : items,
    isLong,
    isWhole: asked,
    setWhole(all) {
      if (all) whole.add(name);
      else whole.delete(name);
      setAsked(all);
    },
  };
}
