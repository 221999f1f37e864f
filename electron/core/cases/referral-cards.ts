import type { ReferralCard } from '@shared/contract/cases';
import type { IsoDate } from '@shared/domain/referral-facts';
import { referralState } from '@shared/domain/referral-state';
import type { EntityManager } from 'typeorm';
import type { Referral } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';

/** The referrals of a case, newest first, each with its five requirements and where it stands. */
export async function referralCards(
  manager: EntityManager,
  referrals: readonly Referral[],
  names: ReadonlyMap<number, string>,
  today: IsoDate,
): Promise<ReferralCard[]> {
  const facts = await loadReferralFacts(
    manager,
    referrals.map((one) => one.id),
    today,
  );
  return referrals.toReversed().flatMap((one) => {
    const known = facts.get(one.id);
    if (!known) return [];
    const { requirements, standing } = referralState(known, today);
    return {
      id: one.id,
      sequence: one.sequence,
      kind: one.kind,
      schoolKind: one.schoolKind?.label ?? null,
      receiver: one.receiver ? (one.receiver.person ?? one.receiver.institution) : null,
      createdOn: one.createdOn,
      responsible:
        one.responsibleId === null
          ? null
          : { id: one.responsibleId, name: names.get(one.responsibleId) ?? '' },
      requirements: requirements.map(({ code, met, missing }) => ({ code, met, missing: [...missing] })),
      standing,
      endedOn: one.endedOn,
      endedAs: one.endedAs,
    };
  });
}
