import type { GuardianRelation } from '@shared/contract/students';

interface GuardianStanding {
  readonly relation: GuardianRelation;
  readonly deceased: boolean;
  readonly isPrimary: boolean;
}

/** Who answers for a student unless the counselor says otherwise: the guardian, else father, else mother. */
const order: readonly GuardianRelation[] = ['guardian', 'father', 'mother'];

/** The same guardians, one of them marked as the one who is invited and asked for consent. */
export function withPrimary<T extends GuardianStanding>(guardians: readonly T[]): T[] {
  if (guardians.some(({ isPrimary }) => isPrimary)) return [...guardians];
  const living = guardians.filter(({ deceased }) => !deceased);
  const candidates = living.length > 0 ? living : guardians;
  const primary = order.find((relation) => candidates.some((one) => one.relation === relation));
  return guardians.map((one) => (one.relation === primary ? { ...one, isPrimary: true } : one));
}
