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
}

/** Thin-ruled table whose heading comes again on every page it runs over. Never wider than its room. */
export function ruledTable(
  columns: readonly RuledColumn[],
  rows: readonly (readonly string[])[],
  { room, rowHeight = 0 }: RuledTableOptions,
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
  const widths = widthsOf(columns, room.width);
  const scale = textScale(columns, widths, room);
  const longest = Math.max(0, ...rows.map((row) => row.join('').length));
  return {
    ...(scale < 1 && { fontSize: room.size * scale }),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: longest <= lettersKeptWhole,
      widths,
      ...(rowHeight > 0 && { heights: (row: number) => (row === 0 ? 'auto' : rowHeight) }),
      body: [heading, ...body],
    },
    layout: {
      hLineWidth: () => rule,
      vLineWidth: () => rule,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  };
}

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
