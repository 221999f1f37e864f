import { listFileBytes } from '@shared/domain/list-limits';
import { tooLarge, unreadable } from './file-error';
import { sheetFileKind } from './file-kind';
import type { Grid } from './grid';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

/**
 * The sheets of a chosen file (xlsx or csv, told apart by content), empty ones left out; at least one.
 * @throws AppError `file_unreadable` or `file_too_large`, with a reason under `import.`.
 */
export async function readSheets(bytes: Uint8Array): Promise<Grid[]> {
  if (bytes.byteLength === 0) throw unreadable('emptySheet');
  if (bytes.byteLength > listFileBytes) {
    throw tooLarge('fileTooLarge', { megabytes: listFileBytes / 1024 / 1024 });
  }
  const grids: Grid[] =
    sheetFileKind(bytes) === 'xlsx'
      ? (await readXlsx(bytes)).map((rows) => ({ rows, typed: true }))
      : [{ rows: readCsv(bytes), typed: false }];
  if (!grids.some(({ rows }) => rows.length > 0)) throw unreadable('emptySheet');
  return grids;
}
