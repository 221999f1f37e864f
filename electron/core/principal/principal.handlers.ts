import type { FeatureHandlers } from '@shared/contract/define';
import type { principalContract } from '@shared/contract/principal';
import { callsOn } from '../calls';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { listApprovals, oneApproval } from './approvals.query';
import type { PrincipalDesk } from './principal-desk';
import { listReports, oneReport } from './reports.query';

/** What the principal decides and reads. None of these calls reads more of a case than it answers with. */
export function createPrincipalHandlers(
  parts: CoreParts,
  desk: PrincipalDesk,
): FeatureHandlers<typeof principalContract, CallContext> {
  const { reading, writing } = callsOn(parts);
  const reportPage = reading(async (manager, { referralId }: { referralId: number }, now) => ({
    report: await oneReport(manager, { referralId }, now),
    page: await desk.finalReportPage(manager, referralId, now),
  }));

  return {
    approvals: reading(listApprovals),
    approval: reading(oneApproval),
    decide: writing(async (manager, input, now) => {
      await desk.decide(manager, input, now);
      return oneApproval(manager, input, now);
    }),

    reports: reading(listReports),
    async reportPdf(input, context) {
      const { report, page } = await reportPage(input, context);
      return { ...(await desk.drawing.draw(page.letter, page.fileName, context)), report };
    },
    acknowledge: writing(async (manager, input, now) => {
      await desk.acknowledge(manager, input, now);
      return oneReport(manager, input, now);
    }),

    outcomes: desk.outcomes.tables,
    outcomesFile: desk.outcomes.file,
  };
}
