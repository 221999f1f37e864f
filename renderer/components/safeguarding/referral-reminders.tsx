import { useRemindersOfCase } from './queries';
import { Reminders } from './reminders';

/** Where a referral is considered: the reminders of its case, and what every referral is reminded of. */
export function ReferralReminders({ caseId }: { caseId: number }) {
  const { data } = useRemindersOfCase(caseId);
  const all = [...(data?.reminders ?? []), ...(data?.ofReferral ? [data.ofReferral] : [])];
  return all.length > 0 ? <Reminders reminders={all} compact /> : null;
}
