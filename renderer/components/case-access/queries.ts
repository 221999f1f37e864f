import type { QueryKey } from '@tanstack/react-query';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

export const useCaseAccess = (caseId: number) =>
  useAnswer(['caseAccess', 'ofCase', caseId], () => rpc.caseAccess.ofCase({ caseId }));

/** Who works on cases, by name. */
export const useCounselors = () =>
  useAnswer(['caseAccess', 'counselors'], () => rpc.caseAccess.counselors({}));

/** What others did with one's cases; asked again each minute, since nobody tells the page. */
export const useAccessNotices = () =>
  useAnswer(['caseAccess', 'notices'], () => rpc.caseAccess.notices({}), { refetchInterval: 60_000 });

/** Everything that is different once somebody else reads a case, or has it. */
export const touchedByAccess: QueryKey[] = [
  ['caseAccess'],
  ['cases'],
  ['referrals'],
  ['students'],
  ['handovers'],
  ['safeguarding', 'ofCase'],
  ['letters'],
  ['outreach'],
  ['today'],
  ['drafts'],
  ['evaluation'],
  ['accounts'],
  ['audit'],
];

/** Ends a share, or an opening before its time. */
export const useEndGrant = (said: string) =>
  useChange(rpc.caseAccess.end, { invalidates: touchedByAccess, onSuccess: () => notify(said) });
