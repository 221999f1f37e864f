import type { Content, TableCell } from 'pdfmake/interfaces';
import { breakable } from './breakable';
import { millimetres } from './paper';
import { widestWord, type TextRoom } from './text-room';

/** Above this many letters a row may be parted by the end of the page: kept whole, it could be taller than one. */
const lettersKeptWhole = 700;

/** Width of the text for which columns are measured; where margins leave less, all of them give way. */
const drawnFor = millimetres(165);
const padding = 4;
const rule = 0.6;
/** A text is set smaller down to this part of its size before a word of the heading is broken. */
const smallestScale = 0.65;

export interface RuledColumn {
  heading: string;
  /** In points, for the usual width of the text; `*` is an equal share of what the others leave. */
  width: number | '*';
  alignment?: 'left' | 'center';
}

export interface RuledTableOptions {
  /** Least height of a row in points: room to write by hand. */
  rowHeight?: number;
  room: TextRoom;
  /** What heads the table, above its rules: it stays with the first row, and comes again with the columns' headings. */
  title?: string | undefined;
}

/** Thin-ruled table whose heading comes again on every page it runs over. Never wider than its room. */
export function ruledTable(
  columns: readonly RuledColumn[],
  rows: readonly (readonly string[])[],
  { room, rowHeight = 0, title }: RuledTableOptions,
): Content {
  const heading = columns.map(({ heading }): TableCell => ({
    text: heading,
    bold: true,
    alignment: 'center',
  }));
  const head = title === undefined ? [heading] : [titleRow(title, columns.length), heading];
  const body = rows.map((row) =>
    row.map((text, index): TableCell => ({
      text: breakable(text),
      alignment: columns[index]?.alignment ?? 'left',
    })),
  );
  const widths = widthsOf(columns, room.width);
  const scale = textScale(columns, widths, room);
  const longest = Math.max(0, ...rows.map((row) => row.join('').length));
  const keepsWhole = longest <= lettersKeptWhole;
  return {
    ...(scale < 1 && { fontSize: room.size * scale }),
    table: {
      headerRows: head.length,
      // Held to its heading, a first row that is taller than the page would be lost.
      keepWithHeaderRows: keepsWhole ? 1 : 0,
      dontBreakRows: keepsWhole,
      widths,
      ...(rowHeight > 0 && { heights: (row: number) => (row < head.length ? 'auto' : rowHeight) }),
      body: [...head, ...body],
    },
    layout: {
      // Above the title there is none: pdfmake forgets the borders of cells that a span covers.
      hLineWidth: (line) => (line === 0 && title !== undefined ? 0 : rule),
      vLineWidth: () => rule,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  };
}

/** Across all columns, without rules of its own. */
const titleRow = (title: string, columns: number): TableCell[] => [
  {
    text: title,
    bold: true,
    colSpan: columns,
    border: [false, false, false, false],
    margin: [-padding, 0, 0, 2],
  },
  ...Array.from({ length: columns - 1 }, (): TableCell => ({ text: '' })),
];

/** Every column in points: pdfmake would widen a `*` for its longest word, and the table beyond the margin. */
function widthsOf(columns: readonly RuledColumn[], width: number): number[] {
  const frame = columns.length * 2 * padding + (columns.length + 1) * rule;
  const scale = Math.min(1, (width - frame) / (drawnFor - frame));
  const fixed = columns.reduce((sum, column) => sum + (column.width === '*' ? 0 : column.width * scale), 0);
  const shares = columns.filter((column) => column.width === '*').length;
  const share = Math.floor((width - frame - fixed) / Math.max(1, shares));
  return columns.map((column) => (column.width === '*' ? share : column.width * scale));
}

const textScale = (columns: readonly RuledColumn[], widths: readonly number[], room: TextRoom): number =>
  Math.max(
    smallestScale,
    Math.min(1, ...columns.map(({ heading }, index) => (widths[index] ?? 0) / widestWord(heading, room))),
  );
