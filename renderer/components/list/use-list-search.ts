import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ViewSearch } from './saved-views';

/**
 * What the address says of a list that has no rules of its own for it, and the way to change that. A word set to
 * `null` or `false` is left out.
 */
export function useListSearch(path: string) {
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const go = (next: ViewSearch) => void navigate({ to: path, search: next as never, replace: true });
  const change = (changed: Readonly<Record<string, string | boolean | null>>) =>
    go(
      Object.fromEntries(
        Object.entries({ ...search, ...changed }).filter(([, value]) => value !== null && value !== false),
      ) as ViewSearch,
    );
  return { search, go, change };
}
