import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flush, requireRoom, syncFolder } from '../durable-file';
import { AppError } from '../errors';
import { digestOf } from '../file-digest';
import type { TaskContext } from '../worker/tasks';
import { everyPercent } from './check-archive';

export interface ArchiveToCopy {
  readonly from: string;
  /** Path of the copy, which is not there yet. */
  readonly to: string;
  readonly sha256: string;
}

/**
 * Copies an archive elsewhere and reads the copy back: what lies there afterwards is what was sealed.
 * @throws AppError `disk_full`, `folder_unwritable`, `file_unreadable` (`archive.damaged`)
 */
export async function copyArchive(
  { from, to, sha256 }: ArchiveToCopy,
  { progress }: Pick<TaskContext, 'progress'>,
): Promise<void> {
  const { size } = await stat(from);
  await requireRoom(dirname(to), size);
  const unfinished = `${to}.unfinished`;
  const tell = everyPercent(progress);
  let done = 0;
  try {
    const source = createReadStream(from, { highWaterMark: 1 << 20 });
    source.on('data', (piece) => tell((done += piece.length), size));
    await pipeline(source, createWriteStream(unfinished, { mode: 0o600 }));
    await flush(unfinished);
    if ((await digestOf(unfinished)).sha256 !== sha256) {
      throw new AppError('file_unreadable', { reason: 'archive.damaged' });
    }
    await rename(unfinished, to);
    await syncFolder(dirname(to));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
