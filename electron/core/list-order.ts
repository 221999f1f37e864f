import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** The column of a list that is asked for, as `ordering` of the contract reads it. */
export interface AskedOrder<Column extends string> {
  readonly sort: Column | null;
  readonly descending: boolean;
}

/**
 * Puts the asked column before the order that the query has of itself; rows without a value come last either way.
 * @param keys what of a row is compared, in SQL
 */
export function orderFirstBy<Entity extends ObjectLiteral, Column extends string>(
  query: SelectQueryBuilder<Entity>,
  keys: Readonly<Record<Column, string>>,
  { sort, descending }: AskedOrder<Column>,
): SelectQueryBuilder<Entity> {
  if (sort === null) return query;
  const own = query.expressionMap.orderBys;
  // TypeORM finds a property only where a blank follows it, not at the end of a line.
  query.addSelect(keys[sort].replaceAll(/\s+/g, ' '), 'list_key');
  return query.orderBy({
    list_key: { order: descending ? 'DESC' : 'ASC', nulls: 'NULLS LAST' },
    ...own,
  });
}
