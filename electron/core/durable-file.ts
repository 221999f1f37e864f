import { open, rename, rm, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from './errors';

/**
 * Replaces a file so that after a crash or a power cut either the old or the new content is there, whole:
 * written beside, forced to the disk, renamed over.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.new`;
  try {
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Forces a folder's entries to the disk; Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Room that must be left over on the disk, in bytes, for the app to go on working. */
const roomToLeave = 64 * 1024 * 1024;

/** Says no before half of it is written. @throws AppError `disk_full` */
export async function requireRoom(place: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(place);
  if (bavail * bsize < bytes + roomToLeave) throw new AppError('disk_full');
}

/** Forces a file to the disk, which neither SQLite nor the system does with a copy. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
