import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveFileName } from '@shared/domain/archive';
import { syncFolder } from '../durable-file';
import type { Host } from '../host';
import { archiveFolder } from './archive-names';

// The folder of archives. A file counts from the moment its facts are in the database; until then, and after a crash
// right after it, it is called unfinished.

const unfinished = '.unfinished';
/** The year's data of an archive that is open at a window. */
const openedPrefix = '.terbuka-';

export const placeOf = ({ paths }: Host): string => join(paths.data, archiveFolder);
export const unfinishedPath = (place: string, fileName: string): string =>
  join(place, `${fileName}${unfinished}`);

/** A name for the archive of a year that no file has yet: one may lie there from before a backup was put back. */
export function freeName(place: string, schoolYear: string): string {
  const name = archiveFileName(schoolYear);
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : name.replace(/\.zip$/, `-${count}.zip`);
    if (!existsSync(join(place, free))) return free;
  }
}

export async function makePlace(place: string): Promise<void> {
  await mkdir(place, { recursive: true, mode: 0o700 });
}

export const newExtract = (place: string): string =>
  join(place, `${openedPrefix}${randomBytes(6).toString('hex')}.db`);

/** Gives the file of a sealed year its name. */
export async function nameFinished(place: string, fileName: string): Promise<void> {
  await rename(unfinishedPath(place, fileName), join(place, fileName));
  await syncFolder(place);
}

/**
 * Ends what a crash broke off: a file whose year is sealed gets its name, every other unfinished one is taken away.
 * @param sealed names of the files of sealed years
 * @param inUse paths that are being written or read now
 */
export async function settlePlace(
  place: string,
  sealed: ReadonlySet<string>,
  inUse: ReadonlySet<string>,
): Promise<void> {
  const names = await readdir(place).catch(() => []);
  for (const name of names) {
    const finished = name.endsWith(unfinished) ? name.slice(0, -unfinished.length) : null;
    const isLeft = name.includes(unfinished) || name.startsWith(openedPrefix);
    if (!isLeft || [...inUse].some((path) => join(place, name).startsWith(path))) continue;
    if (finished !== null && sealed.has(finished) && !existsSync(join(place, finished))) {
      await nameFinished(place, finished);
    } else {
      await rm(join(place, name), { force: true });
    }
  }
}

/** Whether the file of a sealed year lies there in its full size. */
export async function isPresent(place: string, fileName: string, size: number): Promise<boolean> {
  const found = await stat(join(place, fileName)).catch(() => null);
  return found?.size === size;
}
