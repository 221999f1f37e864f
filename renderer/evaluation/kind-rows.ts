import type { ReferralCount } from '@shared/contract/evaluation';
import type { CountedOutcome, ReferralPhase } from '@shared/domain/referral-phase';
import { receiverKindCodes, type ReceiverKind } from '@shared/procedure/receivers';

/** One line of the tables: the referrals to one kind of receiver, or to all (`kind` is `null`). */
export interface KindRow {
  readonly kind: ReceiverKind | null;
  readonly schoolKindId: number | null;
  readonly total: number;
  readonly inPhase: (phase: ReferralPhase) => number;
  readonly withOutcome: (outcome: CountedOutcome) => number;
}

const sum = (counts: readonly ReferralCount[]) => counts.reduce((total, { count }) => total + count, 0);

const rowOf = (
  kind: ReceiverKind | null,
  schoolKindId: number | null,
  counts: readonly ReferralCount[],
): KindRow => ({
  kind,
  schoolKindId,
  total: sum(counts),
  inPhase: (phase) => sum(counts.filter((one) => one.phase === phase)),
  withOutcome: (outcome) => sum(counts.filter((one) => one.outcome === outcome)),
});

/** A line for each kind of receiver that has any, in the paper's order, then the school's own. */
export function kindRows(counts: readonly ReferralCount[]): KindRow[] {
  return receiverKindCodes.flatMap((kind) => {
    const ofKind = Map.groupBy(
      counts.filter((one) => one.kind === kind),
      ({ schoolKindId }) => schoolKindId,
    );
    return [...ofKind]
      .toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))
      .map(([schoolKindId, theirs]) => rowOf(kind, schoolKindId, theirs));
  });
}

/** The last line: all kinds together. */
export const sumRow = (counts: readonly ReferralCount[]): KindRow => rowOf(null, null, counts);

/** Of the finished ones whose outcome is known, how many were resolved; `null` where none is known. */
export function resolvedShare(row: KindRow): { resolved: number; known: number; percent: number } | null {
  const resolved = row.withOutcome('resolved');
  const known = resolved + row.withOutcome('partly') + row.withOutcome('not_resolved');
  return known === 0 ? null : { resolved, known, percent: (resolved / known) * 100 };
}
