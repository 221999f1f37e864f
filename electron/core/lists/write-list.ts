import { AppError } from '../errors';
import { writeCsv, writeXlsx, type SheetTable } from '../spreadsheet/write-table';

/** A list as a file: what was sent before as JSON, in order, and the rest of it. */
export interface ListToWrite extends SheetTable {
  readonly before: readonly Uint8Array[];
  readonly format: 'xlsx' | 'csv';
}

/** The file's bytes. @throws AppError `invalid_input` where a row has more or fewer cells than there are columns */
export async function writeList({ before, format, rows, ...sheet }: ListToWrite): Promise<Uint8Array> {
  const earlier = before.flatMap((part) => JSON.parse(Buffer.from(part).toString('utf8')) as string[][]);
  const table = { ...sheet, rows: [...earlier, ...rows] };
  if (table.rows.some(({ length }) => length !== sheet.columns.length)) throw new AppError('invalid_input');
  return format === 'csv' ? writeCsv(table) : writeXlsx(table);
}
