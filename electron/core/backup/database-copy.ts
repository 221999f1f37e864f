import { isSound, knownMigrations, withReader, type FileReader } from '../database/data-source';
import { AppError } from '../errors';

/** What a case database holds, as far as it tells two states of one school apart. */
export interface DatabaseContents {
  readonly school: string;
  readonly students: number;
  readonly cases: number;
  readonly referrals: number;
  readonly letters: number;
  readonly attachments: number;
}

const countedTables = ['students', 'cases', 'referrals', 'letters', 'attachments'] as const;

function contentsOf(reader: FileReader): DatabaseContents {
  const [school] = reader.all<{ name: string }>(
    `SELECT json_extract(settings, '$.name') AS name FROM school WHERE id = 1`,
  );
  if (!school) throw new AppError('database_damaged');
  const counts = Object.fromEntries(
    countedTables.map((table) => {
      const [row] = reader.all<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
      return [table, row?.count ?? 0];
    }),
  ) as Record<(typeof countedTables)[number], number>;
  return { school: school.name, ...counts };
}

/**
 * Copies a case database while others write to it. What was counted before and after and did not change in between must
 * be in the copy.
 * @throws AppError `disk_full`, `folder_unwritable`, `database_damaged`
 */
export function copyDatabase(path: string, key: Uint8Array, target: string): void {
  const [before, after] = withReader(path, key, (reader) => {
    const counted = contentsOf(reader);
    reader.copyTo(target);
    return [counted, contentsOf(reader)];
  });
  const copied = checkDatabase(target, key);
  const isComplete = countedTables.every(
    (table) => before[table] !== after[table] || copied[table] === before[table],
  );
  if (!isComplete) throw new AppError('database_damaged');
}

/**
 * Opens a database file without changing it and goes through all of it.
 * @throws AppError `database_damaged` where anything in it is broken, `database_newer` where a later version wrote it
 */
export function checkDatabase(path: string, key: Uint8Array): DatabaseContents {
  return withReader(path, key, (reader) => {
    const applied = reader.all<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    const known = knownMigrations();
    if (applied.some(({ name }, index) => known[index] !== name)) throw new AppError('database_newer');
    if (!isSound(reader)) throw new AppError('database_damaged');
    return contentsOf(reader);
  });
}
