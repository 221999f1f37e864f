import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { requireRoom, syncFolder } from '../durable-file';
import { AppError } from '../errors';
import { readKeyring, writeKeyring } from '../vault/keyring';
import { readManifest, writeManifest } from './backup-manifest';
import { databaseName, newUnfinished, removeUnfinished } from './backup-place';
import { digestOf } from '../file-digest';

export interface BackupToCopy {
  /** Folder of a finished backup. */
  readonly from: string;
  readonly place: string;
  readonly id: string;
}

/**
 * Copies a backup to another place and reads the copy back: what lies there afterwards is what was written here.
 * @throws AppError `disk_full`, `folder_unwritable`, `file_unreadable`
 */
export async function copyBackup({ from, place, id }: BackupToCopy): Promise<void> {
  const manifest = await readManifest(from);
  const keyring = await readKeyring(from);
  if (!manifest || !keyring) throw new AppError('file_unreadable', { reason: 'backup.damaged' });
  await removeUnfinished(place);
  await requireRoom(place, (await stat(join(from, databaseName))).size);
  const folder = newUnfinished(place);
  await mkdir(folder);
  try {
    await copyFile(join(from, databaseName), join(folder, databaseName));
    const { sha256 } = await digestOf(join(folder, databaseName));
    if (sha256 !== manifest.database.sha256)
      throw new AppError('file_unreadable', { reason: 'backup.damaged' });
    await writeKeyring(folder, keyring);
    await writeManifest(folder, manifest);
    await rename(folder, join(place, id));
    await syncFolder(place);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
