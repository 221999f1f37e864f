import {
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  type QueryKey,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Result } from '@shared/contract/errors';
import { CallFailure, valueOf } from './rpc';
import { onLock, sessionEnded } from './session';

function noticeLock(error: Error) {
  if (error instanceof CallFailure && error.error.code === 'locked') sessionEnded();
}

/** Answers are asked for again whenever a page opens: the core is on the same PC and answers in milliseconds. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLock }),
  mutationCache: new MutationCache({ onError: noticeLock }),
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 0, refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
});

onLock(() => {
  void queryClient.cancelQueries();
  queryClient.clear();
});

type AnswerOptions<T> = Omit<UseQueryOptions<T, CallFailure>, 'queryKey' | 'queryFn'>;

/** One answer of the core, kept under a key that begins with the feature: `['cases', 'list', input]`. */
export function useAnswer<T>(
  key: QueryKey,
  ask: () => Promise<Result<T>>,
  options?: AnswerOptions<T>,
): UseQueryResult<T, CallFailure> {
  return useQuery<T, CallFailure>({ ...options, queryKey: key, queryFn: () => valueOf(ask()) });
}

interface ChangeOptions<I, T> {
  /** Keys (or their beginnings) of the answers that are different now. */
  invalidates?: QueryKey[];
  onSuccess?: (value: T, input: I) => unknown;
}

/** A call that changes something. Settles after the answers it invalidates have been asked for again. */
export function useChange<I, T>(
  change: (input: I) => Promise<Result<T>>,
  options: ChangeOptions<I, T> = {},
): UseMutationResult<T, CallFailure, I> {
  return useMutation<T, CallFailure, I>({
    mutationFn: (input) => valueOf(change(input)),
    onSuccess: async (value, input) => {
      await Promise.all(
        (options.invalidates ?? []).map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
      await options.onSuccess?.(value, input);
    },
  });
}
