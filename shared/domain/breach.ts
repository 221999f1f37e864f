import { breachSteps, hoursToTell, type BreachStepCode } from '../procedure/breach';

/** A step that was taken, or that does not apply here. */
export interface AnsweredStep {
  readonly step: BreachStepCode;
}

export interface BreachStanding {
  /** ISO instant until which the people concerned and the authority must have been told. */
  readonly tellUntil: string;
  readonly open: readonly BreachStepCode[];
  /** Someone is still to be told. */
  readonly mustTell: boolean;
  /** Someone is still to be told, and the time is over. */
  readonly isLate: boolean;
}

/**
 * Where the answer to a breach stands. Without open steps it is settled.
 * @param noticedAt ISO instant @param now ISO instant
 */
export function breachStanding(
  noticedAt: string,
  answered: readonly AnsweredStep[],
  now: string,
): BreachStanding {
  const done = new Set(answered.map(({ step }) => step));
  const open = breachSteps.filter(({ code }) => !done.has(code));
  const tellUntil = new Date(Date.parse(noticedAt) + hoursToTell * 3_600_000).toISOString();
  const mustTell = open.some(({ isTimed }) => isTimed);
  return {
    tellUntil,
    open: open.map(({ code }) => code),
    mustTell,
    isLate: mustTell && Date.parse(now) > Date.parse(tellUntil),
  };
}
