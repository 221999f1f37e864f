import { useEffect } from 'react';
import type { TodayView } from '@shared/contract/today';
import { queryClient, useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

const key = ['today', 'list'] as const;
/** Forms save while one types: what is due is asked for again once the hand rests. */
const restMilliseconds = 1000;
/** Midnight passes, another window works: often enough for a list of days. */
const refreshMilliseconds = 5 * 60_000;

/** What is due, asked for again after anything was changed. */
export function useDueList() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = queryClient.getMutationCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      clearTimeout(timer);
      timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: key }), restMilliseconds);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return useAnswer<TodayView>(key, () => rpc.today.list({}), { refetchInterval: refreshMilliseconds });
}
