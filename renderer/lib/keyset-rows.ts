import { useEffect, type RefObject } from 'react';
import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Result } from '@shared/contract/errors';
import { valueOf, type CallFailure } from './rpc';

export interface KeysetPage<Row, Cursor> {
  readonly rows: readonly Row[];
  /** Where the next page begins; `null` behind the last. */
  readonly next: Cursor | null;
}

interface KeysetOptions<Page, Cursor> {
  queryKey: QueryKey;
  ask: (before: Cursor | null) => Promise<Result<Page>>;
}

/** Pages of a list that goes on behind a row, not at a number: it may grow at its head while one reads. */
export function useKeysetPages<Cursor, Page extends KeysetPage<unknown, Cursor>>({
  queryKey,
  ask,
}: KeysetOptions<Page, Cursor>) {
  return useInfiniteQuery<Page, CallFailure, { pages: Page[] }, QueryKey, Cursor | null>({
    queryKey,
    queryFn: ({ pageParam }) => valueOf(ask(pageParam as Cursor | null)),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** Rows from the end at which the next page is asked for. */
const ahead = 30;

/** The same for a table: what is seen is drawn, and the next page is asked for as one comes near it. */
export function useKeysetRows<Row, Cursor, Page extends KeysetPage<Row, Cursor>>({
  scroller,
  rowHeight,
  ...options
}: KeysetOptions<Page, Cursor> & { scroller: RefObject<HTMLElement | null>; rowHeight: number }) {
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = useKeysetPages<
    Cursor,
    Page
  >(options);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length + (hasNextPage ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const isNear = (items.at(-1)?.index ?? 0) >= rows.length - ahead;
  useEffect(() => {
    if (isNear && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isNear, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    first: data?.pages[0],
    /** Rows that are there so far; `undefined` until the first answer. */
    total: data && rows.length,
    error,
    isFormer: isPlaceholderData,
    items,
    height: virtualizer.getTotalSize(),
    scrollToIndex: (index: number) => virtualizer.scrollToIndex(index),
    measureElement: virtualizer.measureElement,
    rowAt: (index: number): Row | undefined => rows[index],
  };
}
