import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason } from '@shared/domain/backup-rotation';
import { sealedEnd } from '../database/audit-anchor';
import { withReader } from '../database/data-source';
import { flush, requireRoom, syncFolder } from '../durable-file';
import { AppError } from '../errors';
import { readKeyring, writeKeyring } from '../vault/keyring';
import type { TaskContext } from '../worker/tasks';
import { writeManifest } from './backup-manifest';
import { databaseName, newUnfinished, removeUnfinished } from './backup-place';
import { copyDatabase } from './database-copy';
import { digestOf } from '../file-digest';

export interface BackupToWrite {
  /** The data folder: database and keyring. */
  readonly source: string;
  readonly key: Uint8Array;
  readonly place: string;
  readonly id: string;
  /** ISO 8601 */
  readonly madeAt: string;
  readonly reason: BackupReason;
  readonly appVersion: string;
}

/**
 * Writes one backup and checks it: copied, opened, gone through, then named. A crash at any point leaves either the
 * whole backup or none. Runs in the worker, on a connection of its own.
 * @throws AppError `disk_full`, `folder_unwritable`, `database_damaged`
 */
export async function writeBackup(backup: BackupToWrite, { progress }: Pick<TaskContext, 'progress'>) {
  const { source, key, place, id, madeAt, reason, appVersion } = backup;
  await mkdir(place, { recursive: true, mode: 0o700 });
  await removeUnfinished(place);
  const { size } = await stat(join(source, databaseName));
  await requireRoom(place, size);
  const folder = newUnfinished(place);
  await mkdir(folder, { mode: 0o700 });
  try {
    progress(0, 3);
    const keyring = await readKeyring(source);
    if (!keyring) throw new AppError('keyring_damaged');
    await writeKeyring(folder, keyring);
    const copy = join(folder, databaseName);
    copyDatabase(join(source, databaseName), key, copy);
    await flush(copy);
    progress(1, 3);
    const database = await digestOf(copy);
    progress(2, 3);
    await writeManifest(folder, {
      format: 'rujuk-backup',
      version: 1,
      vaultId: keyring.vaultId,
      madeAt,
      reason,
      appVersion,
      audit: withReader(copy, key, (reader) => sealedEnd(reader, madeAt)),
      database,
    });
    await rename(folder, join(place, id));
    await syncFolder(place);
    progress(3, 3);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
