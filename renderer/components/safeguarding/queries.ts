import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** The reminders of a case, what every referral is reminded of, and what can be set by hand. */
export const useRemindersOfCase = (caseId: number) =>
  useAnswer(['safeguarding', 'ofCase', caseId], () => rpc.safeguarding.ofCase({ caseId }));
