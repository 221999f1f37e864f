/** What names a row among those of its list. */
export type RowId = number | string;

/** Rows chosen one by one, or all that fit but some: those of pages that were never read are chosen as well. */
export interface Chosen<Row> {
  readonly mode: 'these' | 'allBut';
  readonly rows: ReadonlyMap<RowId, Row>;
}

export const nothingChosen: Chosen<never> = { mode: 'these', rows: new Map<RowId, never>() };
export const everythingChosen: Chosen<never> = { mode: 'allBut', rows: new Map<RowId, never>() };

export const isChosen = <Row>({ mode, rows }: Chosen<Row>, id: RowId): boolean =>
  rows.has(id) === (mode === 'these');

/** @param total how many rows the list has */
export const countChosen = <Row>({ mode, rows }: Chosen<Row>, total: number): number =>
  mode === 'these' ? rows.size : Math.max(0, total - rows.size);

/** The same with these rows chosen, or not chosen any more. */
export function withRows<Row>(
  { mode, rows }: Chosen<Row>,
  changed: readonly (readonly [RowId, Row])[],
  on: boolean,
): Chosen<Row> {
  const next = new Map(rows);
  for (const [id, row] of changed) {
    if (on === (mode === 'these')) next.set(id, row);
    else next.delete(id);
  }
  return { mode, rows: next };
}
