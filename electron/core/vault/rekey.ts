import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { changeFileKey, withReader, type FileReader } from '../database/data-source';
import { flush, requireRoom } from '../durable-file';
import { AppError } from '../errors';
import type { TaskContext } from '../worker/tasks';

export interface DatabaseToRekey {
  /** The open database, which nobody writes into meanwhile. */
  readonly source: string;
  readonly key: Uint8Array;
  /** A file that is not there yet, in a folder that need not be either. */
  readonly target: string;
  readonly newKey: Uint8Array;
}

/** Steps that are told: copied, encrypted anew, gone through. */
const steps = 3;

/**
 * Writes a copy of the database that another key opens, and checks it: whole, and as many rows in every table. Changes
 * nothing of the database itself. Runs in the worker.
 * @throws AppError `disk_full`, `folder_unwritable`, `database_damaged`
 */
export async function rekeyCopy(
  { source, key, target, newKey }: DatabaseToRekey,
  { progress }: Pick<TaskContext, 'progress'>,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const journal = `${source}-wal`;
  const { size } = await stat(source);
  const waiting = await stat(journal).catch(() => ({ size: 0 }));
  // The copy, and the journal of its encryption, which holds every page once more.
  await requireRoom(dirname(target), 2 * (size + waiting.size));
  progress(0, steps);
  const rows = withReader(source, key, (reader) => {
    reader.copyTo(target);
    return rowsOf(reader);
  });
  progress(1, steps);
  changeFileKey(target, key, newKey);
  await flush(target);
  progress(2, steps);
  withReader(target, newKey, (reader) => {
    const [integrity] = reader.all<{ integrity_check: string }>('PRAGMA integrity_check');
    const isWhole =
      integrity?.integrity_check === 'ok' && reader.all('PRAGMA foreign_key_check').length === 0;
    if (!isWhole || rowsOf(reader) !== rows) throw new AppError('database_damaged');
  });
  progress(steps, steps);
}

/** How many rows every table has; but those in which SQLite keeps its indexes of words, which are merged meanwhile. */
function rowsOf(reader: FileReader): string {
  const tables = reader.all<{ name: string }>(
    `SELECT name FROM pragma_table_list
     WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  return JSON.stringify(
    tables.map(({ name }) => [name, reader.all(`SELECT count(*) AS count FROM "${name}"`)]),
  );
}
