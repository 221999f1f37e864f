/** One column of a list: its heading, and its words for a file. */
export interface ListColumn<Row, Id extends string = string> {
  readonly id: Id;
  readonly heading: string;
  /** Where a file says something else than the screen: a day instead of an age. */
  readonly fileHeading?: string;
  /** Width in a workbook, in letters. */
  readonly width: number;
  /** What the column says of a row, in the words of the screen. */
  readonly text: (row: Row) => string;
  /** What names the row: always shown. */
  readonly isFixed?: boolean;
}

/**
 * The columns to show by the word `kolom` of the address: `student.severity`, in the list's own order. Without it, or
 * where it names none, all of them.
 */
export function shownColumns<Column extends Pick<ListColumn<never>, 'id' | 'isFixed'>>(
  columns: readonly Column[],
  chosen: unknown,
): Column[] {
  const ids = new Set(typeof chosen === 'string' ? chosen.split('.') : []);
  const known = columns.some(({ id }) => ids.has(id));
  return columns.filter(({ id, isFixed }) => isFixed || !known || ids.has(id));
}

/** The same as the address says it; `undefined` for all. */
export function columnsWord<Row, Id extends string>(
  columns: readonly ListColumn<Row, Id>[],
  shown: ReadonlySet<string>,
): string | undefined {
  const kept = columns.filter(({ id, isFixed }) => isFixed || shown.has(id));
  return kept.length === columns.length ? undefined : kept.map(({ id }) => id).join('.');
}
