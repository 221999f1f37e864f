import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ListOrder } from './list-table';
import type { ViewSearch } from './saved-views';

type Changes = Readonly<Record<string, string | number | boolean | null>>;

/**
 * What the address says of a list that has no rules of its own for it, and the way to change that. A word set to
 * `null` or `false` is left out.
 * @param sorts the columns that the core orders by
 */
export function useListSearch<Sort extends string = never>(path: string, sorts: readonly Sort[] = []) {
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const go = (next: ViewSearch) => void navigate({ to: path, search: next as never, replace: true });
  const change = (changed: Changes) =>
    go(
      Object.fromEntries(
        Object.entries({ ...search, ...changed }).filter(
          ([, value]) => value !== undefined && value !== null && value !== false,
        ),
      ) as ViewSearch,
    );
  const sort = sorts.find((one) => one === search.urut) ?? null;
  const descending = sort !== null && search.arah === 'turun';
  return {
    search,
    go,
    change,
    /** As the core is asked for it. */
    ordered: { sort, descending },
    /** As `ListTable` shows and changes it. */
    order: sort === null ? undefined : { by: sort as string, descending },
    onOrder: ({ by, descending: down }: ListOrder<string>) =>
      change({ urut: by, arah: down ? 'turun' : null }),
  };
}
