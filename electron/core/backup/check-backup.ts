import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flush, requireRoom } from '../durable-file';
import { AppError } from '../errors';
import { readKeyring, writeKeyring } from '../vault/keyring';
import { databaseName } from './backup-place';
import { readManifest } from './backup-manifest';
import { checkDatabase, type DatabaseContents } from './database-copy';
import { digestOf } from '../file-digest';

export interface BackupToCheck {
  /** Folder of a finished backup. */
  readonly folder: string;
  readonly key: Uint8Array;
  /** A folder, not there yet, that gets database and keyring once they are found whole; `null` to look only. */
  readonly copyTo: string | null;
}

/**
 * Goes through a backup with its key, and takes a copy where one is wanted: what is checked is then the copy itself.
 * Changes nothing of the backup. Runs in the worker.
 * @throws AppError `file_unreadable` (`backup.damaged`), `database_newer`, `disk_full`
 */
export async function checkBackup({ folder, key, copyTo }: BackupToCheck): Promise<DatabaseContents> {
  const manifest = await readManifest(folder);
  const keyring = await readKeyring(folder).catch(() => null);
  if (!manifest || keyring?.vaultId !== manifest.vaultId) throw damaged();
  const path = copyTo === null ? join(folder, databaseName) : join(copyTo, databaseName);
  try {
    if (copyTo !== null) {
      await mkdir(copyTo, { mode: 0o700 });
      await requireRoom(copyTo, manifest.database.bytes);
      await copyFile(join(folder, databaseName), path);
      await flush(path);
      await writeKeyring(copyTo, keyring);
    }
    const { sha256 } = await digestOf(path);
    if (sha256 !== manifest.database.sha256) throw damaged();
    return checkDatabase(path, key);
  } catch (error) {
    if (copyTo !== null) await rm(copyTo, { recursive: true, force: true });
    throw faultOf(error);
  }
}

const damaged = (cause?: unknown) => new AppError('file_unreadable', { reason: 'backup.damaged', cause });

/** A broken database in a backup is a broken backup: the sentence is about that file, not about the present data. */
function faultOf(error: unknown): unknown {
  const isBroken = error instanceof AppError && error.code === 'database_damaged';
  const isMissing = (error as { code?: unknown }).code === 'ENOENT';
  return isBroken || isMissing ? damaged(error) : error;
}
