import { useQueries, keepPreviousData } from '@tanstack/react-query';
import type { CaseRow } from '@shared/contract/cases';
import { rpc, valueOf, type CallFailure } from '@renderer/lib/rpc';

type Request = Parameters<typeof rpc.cases.list>[0];

const pageSize = 100;

interface CasePages {
  readonly total: number | null;
  /** The row at this place of the whole list; `undefined` while its page is on the way. */
  readonly rowAt: (index: number) => CaseRow | undefined;
  readonly error: CallFailure | null;
}

/** The pages of the list that hold the rows from `first` to `last`; a list of ten thousand costs what is seen. */
export function useCasePages(request: Request, first: number, last: number): CasePages {
  const from = Math.floor(first / pageSize);
  const until = Math.floor(Math.max(first, last) / pageSize);
  const numbers = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  const answers = useQueries({
    queries: numbers.map((number) => {
      const input = { ...request, offset: number * pageSize, limit: pageSize };
      return {
        queryKey: ['cases', 'list', input],
        queryFn: () => valueOf(rpc.cases.list(input)),
        placeholderData: keepPreviousData,
      };
    }),
  });
  return {
    total: answers.find((one) => one.data)?.data?.total ?? null,
    rowAt: (index) => answers[Math.floor(index / pageSize) - from]?.data?.rows[index % pageSize],
    error: (answers.find((one) => one.error)?.error ?? null) as CallFailure | null,
  };
}
