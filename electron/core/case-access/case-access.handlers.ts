import type { caseAccessContract } from '@shared/contract/case-access';
import type { FeatureHandlers } from '@shared/contract/define';
import { callsOn } from '../calls';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { accessOfCase, caseCounselors, casesOfCounselor } from './case-access.query';
import { acknowledgeOpening, endGrant, openCase, shareCase } from './grants.service';
import { accessNotices } from './notices.query';
import { acknowledgeTransfers, transferCase, transferSeveral } from './transfer.service';

/** Who reads which case: shares, transfers, and the coordinator's opening with a reason. */
export function createCaseAccessHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof caseAccessContract, CallContext> {
  const { reading, writing, silently } = callsOn(parts);
  return {
    ofCase: reading(accessOfCase),
    counselors: reading(caseCounselors),
    notices: reading(accessNotices),
    casesOf: reading(casesOfCounselor),

    share: silently(shareCase),
    end: writing(endGrant),
    open: silently(openCase),
    acknowledge: writing(acknowledgeOpening),
    acknowledgeTransfers: writing(acknowledgeTransfers),
    transfer: silently(transferCase),
    transferSeveral: writing(transferSeveral),
  };
}
