import writeWorkbook, { type Row } from 'write-excel-file/node';
import { harmless } from './harmless';

/** A table of text to be saved as a file. */
export interface SheetTable {
  /** Name of the sheet: at most 31 characters. */
  readonly title: string;
  /** `width` in letters. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** A workbook of a sheet for each table, its heading held at the top, every cell text. */
export async function writeXlsx(...tables: readonly SheetTable[]): Promise<Uint8Array> {
  const file = await writeWorkbook(tables.map(sheetOf)).toBuffer();
  return new Uint8Array(file);
}

function sheetOf({ title, columns, rows }: SheetTable) {
  const heading: Row = columns.map(({ heading: value }) => ({
    value,
    fontWeight: 'bold',
    backgroundColor: '#d7ecea',
  }));
  const body = rows.map((row): Row =>
    row.map((text) => (text ? { value: harmless(text), type: String, format: '@', wrap: true } : null)),
  );
  return {
    sheet: title,
    data: [heading, ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/**
 * A table as csv after RFC 4180, with a byte order mark and semicolons: an Excel set to Indonesian opens it by a double
 * click.
 */
export function writeCsv({ columns, rows }: SheetTable): Uint8Array {
  const lines = [columns.map(({ heading }) => heading), ...rows];
  const text = lines.map((cells) => cells.map(field).join(';')).join('\r\n');
  return Buffer.from(`\uFEFF${text}\r\n`, 'utf8');
}

function field(text: string): string {
  const plain = harmless(text);
  return /[";\r\n]/.test(plain) || plain !== plain.trim() ? `"${plain.replaceAll('"', '""')}"` : plain;
}
