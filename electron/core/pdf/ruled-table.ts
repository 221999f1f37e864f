import type { Content, TableCell } from 'pdfmake/interfaces';
import { breakable } from './breakable';

/** Above this many letters a row may be parted by the end of the page: kept whole, it could be taller than one. */
const lettersKeptWhole = 700;

export interface RuledColumn {
  heading: string;
  width: number | '*' | 'auto';
  alignment?: 'left' | 'center';
}

export interface RuledTableOptions {
  /** Least height of a row in points: room to write by hand. */
  rowHeight?: number;
}

/** Thin-ruled table whose heading comes again on every page it runs over. */
export function ruledTable(
  columns: readonly RuledColumn[],
  rows: readonly (readonly string[])[],
  { rowHeight = 0 }: RuledTableOptions = {},
): Content {
  const heading = columns.map(({ heading }): TableCell => ({
    text: heading,
    bold: true,
    alignment: 'center',
  }));
  const body = rows.map((row) =>
    row.map((text, index): TableCell => ({
      text: breakable(text),
      alignment: columns[index]?.alignment ?? 'left',
    })),
  );
  const longest = Math.max(0, ...rows.map((row) => row.join('').length));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: longest <= lettersKeptWhole,
      widths: columns.map(({ width }) => width),
      ...(rowHeight > 0 && { heights: (row: number) => (row === 0 ? 'auto' : rowHeight) }),
      body: [heading, ...body],
    },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  };
}
