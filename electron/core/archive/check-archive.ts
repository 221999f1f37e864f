import { createHash } from 'node:crypto';
import { AppError } from '../errors';
import { manifestName } from './archive-names';
import { readManifest, type ArchiveManifest } from './manifest';
import type { TaskContext } from '../worker/tasks';
import { openZip, type ReadableZip } from './zip-file';

/** What going through all of an archive found. */
export interface ArchiveCheck {
  readonly files: number;
  /** Names of files that are not as they were written, or not there. */
  readonly damaged: readonly string[];
  /** Every file is as it was written, but the ZIP around them is not. */
  readonly frame: boolean;
}

/**
 * Decrypts every file of an archive and compares it with the manifest, in flat memory.
 * @param told how many bytes of all were gone through
 * @throws AppError `wrong_secret`; `file_unreadable` where it cannot be read as an archive at all
 */
export async function checkArchive(
  path: string,
  passphrase: string,
  told: (bytes: number, all: number) => void = () => {},
): Promise<ArchiveCheck & { manifest: ArchiveManifest }> {
  const zip = await openZip(path, passphrase);
  try {
    const manifest = await readManifest(zip);
    const all = manifest.files.reduce((sum, { size }) => sum + size, 0);
    const damaged: string[] = [];
    let done = 0;
    for (const file of manifest.files) {
      const isSame = await isAsWritten(zip, file, (bytes) => told((done += bytes), all));
      if (!isSame) damaged.push(file.name);
    }
    const known = new Set([manifestName, ...manifest.files.map(({ name }) => name)]);
    const strangers = zip.names.filter((name) => !known.has(name));
    damaged.push(...strangers);
    return {
      manifest,
      files: manifest.files.length,
      damaged,
      frame: damaged.length === 0 && (await zip.isWhole()) !== true,
    };
  } finally {
    await zip.close();
  }
}

export interface ArchiveToCheck {
  readonly path: string;
  readonly passphrase: string;
}

/** The same as a task of the worker. */
export async function checkInWorker(
  { path, passphrase }: ArchiveToCheck,
  { progress }: Pick<TaskContext, 'progress'>,
): Promise<ArchiveCheck> {
  const { files, damaged, frame } = await checkArchive(path, passphrase, everyPercent(progress));
  return { files, damaged, frame };
}

/** Tells each hundredth once: a message for every piece would be thousands. */
export function everyPercent(progress: TaskContext['progress']) {
  let last = -1;
  return (bytes: number, all: number) => {
    const percent = Math.floor((100 * bytes) / Math.max(all, 1));
    if (percent !== last) progress((last = percent), 100);
  };
}

async function isAsWritten(
  zip: ReadableZip,
  { name, size, sha256 }: ArchiveManifest['files'][number],
  told: (bytes: number) => void,
): Promise<boolean> {
  const hash = createHash('sha256');
  let read = 0;
  try {
    await zip.read(name, (bytes) => {
      hash.update(bytes);
      read += bytes.length;
      told(bytes.length);
    });
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
  return read === size && hash.digest('hex') === sha256;
}
