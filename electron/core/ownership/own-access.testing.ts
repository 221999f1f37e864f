import type { Owned } from './ownership-records.testing';
import { persons } from './ownership-room.testing';

const reason = 'Menggantikan selama cuti bersalin.';

/** Who reads a case, as its counselor or a coordinator changes it. */
export const accessCalls = {
  ofCase: ({ caseId }: Owned) => ({ caseId }),
  share: ({ caseId }: Owned) => ({ caseId, accountId: persons.overseer.accountId, reason }),
  end: ({ grantId }: Owned) => ({ grantId }),
  transfer: ({ caseId }: Owned) => ({ caseId, toId: persons.dewi.accountId, reason }),
  open: ({ closedCaseId: caseId }: Owned) => ({ caseId, reason }),
  acknowledge: ({ openingId: grantId }: Owned) => ({ grantId }),
  acknowledgeTransfers: ({ transferId }: Owned) => ({ transferIds: [transferId] }),
  casesOf: ({ counselor }: Owned) => ({ counselorId: persons[counselor].accountId }),
  transferSeveral: ({ counselor, plainCaseId }: Owned) => ({
    fromId: persons[counselor].accountId,
    toId: persons.dewi.accountId,
    caseIds: [plainCaseId],
    closedToo: false,
    reason,
  }),
};
