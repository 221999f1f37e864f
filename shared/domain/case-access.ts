/** Why somebody reads a case that is another counselor's. */
export const grantKinds = ['shared', 'break_glass'] as const;
export type GrantKind = (typeof grantKinds)[number];

/** How long a case stays open to a coordinator who opened it with a reason. */
export const breakGlassHours = 24;

/** A reason that one word could give is none: whoever reads it later has to understand it. */
export const reasonWords = 3;

/** Whether a reason says enough to be understood by who reads it later. */
export const saysWhy = (reason: string): boolean =>
  reason.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word)).length >= reasonWords;

/** @param instant ISO instant in UTC */
export const breakGlassUntil = (instant: string): string =>
  new Date(Date.parse(instant) + breakGlassHours * 3_600_000).toISOString();

export interface GrantFacts {
  readonly expiresAt: string | null;
  readonly endedAt: string | null;
}

/** Whether a grant lets its account read at this instant. */
export const stands = ({ expiresAt, endedAt }: GrantFacts, instant: string): boolean =>
  endedAt === null && (expiresAt === null || expiresAt > instant);
