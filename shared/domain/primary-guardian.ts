interface GuardianStanding {
  readonly deceased: boolean;
  readonly isPrimary: boolean;
}

/** Who answers for the student: the one marked as first, else any who is living; `null` where nobody is. */
export function primaryGuardian<T extends GuardianStanding>(guardians: readonly T[]): T | null {
  const living = guardians.filter(({ deceased }) => !deceased);
  return living.find(({ isPrimary }) => isPrimary) ?? living[0] ?? null;
}
