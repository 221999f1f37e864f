import type { FeatureHandlers } from '@shared/contract/define';
import type { evaluationContract } from '@shared/contract/evaluation';
import { callsOn } from '../calls';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { referralCounts } from './referral-counts.query';
import { listCountedReferrals } from './referral-list.query';

/** What the numbers say: of all cases to the coordinator, of the own ones to a counselor. */
export function createEvaluationHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof evaluationContract, CallContext> {
  const { reading } = callsOn(parts);
  return { referrals: reading(referralCounts), list: reading(listCountedReferrals) };
}
