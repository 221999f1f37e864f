import type { Content } from 'pdfmake/interfaces';
import { breakable } from './breakable';
import { dots, widthOf, type TextRoom } from './text-room';

export interface LabelRow {
  label: string;
  /** An empty value is a dotted line to write on. */
  value: string;
}

export interface LabelTableOptions {
  room: TextRoom;
  /** Distance from the left edge of the text. */
  indent?: number;
}

/** Labels take at most this part of the room; longer ones are broken. */
const mostForLabels = 0.45;
const gap = 6;
const longestDots = 24;

/** Label : value, with the colons one below the other and long values flowing beside them. */
export function labelTable(rows: readonly LabelRow[], { room, indent = 0 }: LabelTableOptions): Content {
  if (rows.length === 0) return { text: '' };
  const width = room.width - indent;
  const widest = Math.max(...rows.map(({ label }) => widthOf(label, room)));
  const isNarrow = widest > width * mostForLabels;
  const labelWidth = Math.min(widest, width * mostForLabels);
  const blank = dots(longestDots, width - labelWidth - 3 * gap, room);
  return {
    table: {
      widths: [isNarrow ? labelWidth : 'auto', 'auto', '*'],
      body: rows.map(({ label, value }) => [
        { text: label, noWrap: !isNarrow },
        ':',
        { text: breakable(value || blank) },
      ]),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (column: number) => (column === 0 ? 0 : gap),
      paddingRight: () => 0,
      paddingTop: () => 0.5,
      paddingBottom: () => 0.5,
    },
    margin: [indent, 0, 0, 0],
  };
}
