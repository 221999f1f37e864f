import type { Result } from '@shared/contract/errors';
import { valueOf } from '@renderer/lib/rpc';

/** A page of the list as it is filtered and ordered. */
export type AskPage<Row> = (page: {
  offset: number;
  limit: number;
}) => Promise<Result<{ total: number; rows: Row[] }>>;

/** As many as the core gives in one page. */
const pageRows = 200;

/**
 * The rows of a list from one place up to another, page by page.
 * @param onRead told how many are there
 * @throws CallFailure
 */
export async function readRows<Row>(
  ask: AskPage<Row>,
  { from, until }: { from: number; until: number },
  onRead: (count: number) => void = () => {},
): Promise<Row[]> {
  const rows: Row[] = [];
  while (from + rows.length < until) {
    const limit = Math.min(pageRows, until - from - rows.length);
    const page = await valueOf(ask({ offset: from + rows.length, limit }));
    rows.push(...page.rows);
    onRead(rows.length);
    if (page.rows.length < limit) break;
  }
  return rows;
}
