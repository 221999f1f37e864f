import { useMemo } from 'react';
import type { CaseDetails } from '@shared/contract/cases';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

export const useCase = (caseId: number) =>
  useAnswer(['cases', 'get', caseId], () => rpc.cases.get({ caseId }));

export const useCaseFilters = () => useAnswer(['cases', 'filters'], () => rpc.cases.filters({}));

/** Every problem of the list, and those that a new case can have. */
export function useProblems() {
  const answer = useAnswer(['cases', 'problems'], () => rpc.cases.problems({}));
  const problems = useMemo(() => answer.data ?? [], [answer.data]);
  return { problems, isLoading: answer.isLoading, error: answer.error };
}

/** What is different after any change of a case: its page, the lists it stands in, the student's counts. */
export const touchedByCase = [
  ['cases'],
  ['students'],
  ['referrals'],
  ['handovers', 'ofCase'],
  ['safeguarding', 'ofCase'],
];

export const useUpdateCase = (caseId: number, onSuccess?: () => void) =>
  useChange(
    (changes: Parameters<typeof rpc.cases.update>[0]['changes']) => rpc.cases.update({ caseId, changes }),
    {
      invalidates: touchedByCase,
      onSuccess,
    },
  );

export const isClosed = (one: Pick<CaseDetails, 'closure'>): boolean => one.closure !== null;

/** A closed case is read only until it is opened again, another counselor's for who reads it by a share. */
export const isReadOnly = (one: Pick<CaseDetails, 'closure' | 'mine'>): boolean => isClosed(one) || !one.mine;
