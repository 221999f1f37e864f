import { useEffect, type RefObject } from 'react';
import { keepPreviousData, useQueries, type QueryKey } from '@tanstack/react-query';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import type { Result } from '@shared/contract/errors';
import { useAnswer } from './query';
import { valueOf, type CallFailure } from './rpc';

/** Some screens full: a keystroke waits for no more than it shows. */
const pageSize = 60;

interface Page<Row> {
  total: number;
  rows: Row[];
}

interface PagedRowsOptions<Row> {
  /** Key of the whole list; what it depends on is part of it. */
  queryKey: QueryKey;
  ask: (page: { offset: number; limit: number }) => Promise<Result<Page<Row>>>;
  scroller: RefObject<HTMLElement | null>;
  /** Height of a row in pixels; of an ordinary one, where rows measure themselves. */
  rowHeight: number;
}

/**
 * A long list of the core's, of which only what is seen is asked for and drawn. While a changed list is on its
 * way the former one stays.
 */
export function usePagedRows<Row>({ queryKey, ask, scroller, rowHeight }: PagedRowsOptions<Row>) {
  const first = useAnswer<Page<Row>>([...queryKey, 0], () => ask({ offset: 0, limit: pageSize }), {
    placeholderData: keepPreviousData,
  });
  const total = first.data?.total ?? 0;
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const pages = pagesOf(items);
  const others = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...queryKey, page],
      queryFn: () => valueOf(ask({ offset: page * pageSize, limit: pageSize })),
    })),
  });

  useBackToTop(queryKey, scroller);

  function rowAt(index: number): Row | undefined {
    const page = Math.floor(index / pageSize);
    const rows = page === 0 ? first.data?.rows : others[pages.indexOf(page)]?.data?.rows;
    return rows?.[index - page * pageSize];
  }

  return {
    /** `undefined` until the first answer is there. */
    total: first.data?.total,
    error: first.error satisfies CallFailure | null,
    /** What is shown belongs to the former search still. */
    isFormer: first.isPlaceholderData,
    items,
    height: virtualizer.getTotalSize(),
    scrollToIndex: (index: number) => virtualizer.scrollToIndex(index),
    measureElement: virtualizer.measureElement,
    rowAt,
  };
}

/** The pages that the rows in sight are on, without the first, which is there always. */
const pagesOf = (items: readonly VirtualItem[]): number[] => [
  ...new Set(items.map(({ index }) => Math.floor(index / pageSize)).filter((page) => page > 0)),
];

/** Another list begins at its top. */
function useBackToTop(queryKey: QueryKey, scroller: RefObject<HTMLElement | null>) {
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    // The key is what the effect waits for.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [key, scroller]);
}
