import type { Content } from 'pdfmake/interfaces';
import { breakable } from './breakable';

export interface LabelRow {
  label: string;
  value: string;
}

export interface LabelTableOptions {
  /** Distance from the left edge of the text. */
  indent?: number;
}

/** Label : value, with the colons one below the other and long values flowing beside them. */
export function labelTable(rows: readonly LabelRow[], { indent = 0 }: LabelTableOptions = {}): Content {
  if (rows.length === 0) return { text: '' };
  return {
    table: {
      widths: ['auto', 'auto', '*'],
      body: rows.map(({ label, value }) => [{ text: label, noWrap: true }, ':', { text: breakable(value) }]),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (column: number) => (column === 0 ? 0 : 6),
      paddingRight: () => 0,
      paddingTop: () => 0.5,
      paddingBottom: () => 0.5,
    },
    margin: [indent, 0, 0, 0],
  };
}
