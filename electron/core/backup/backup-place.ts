import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, type BackupManifest } from './backup-manifest';

/** One backup in a place: a folder of its own with the encrypted database, its keyring and the manifest. */
export interface KeptBackup {
  /** Name of its folder. */
  readonly id: string;
  readonly path: string;
  readonly manifest: BackupManifest;
}

export const databaseName = 'cases.db';

/** `rujuk-20261124T020000Z`: sorts by time, and is allowed on every file system that a stick may have. */
const idPattern = /^rujuk-\d{8}T\d{6}Z(-\d+)?$/;
const unfinishedPrefix = '.rujuk-belum-selesai-';

export const isBackupId = (name: string): boolean => idPattern.test(name);

/** A name for a backup made now that nothing in the place has yet. */
export function newBackupId(at: Date, taken: readonly string[]): string {
  const stamp = `rujuk-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  let id = stamp;
  for (let count = 2; taken.includes(id); count++) id = `${stamp}-${count}`;
  return id;
}

export const newUnfinished = (place: string): string =>
  join(place, `${unfinishedPrefix}${randomBytes(4).toString('hex')}`);

/** The backups of a place, newest first; none where the place is not there. */
export async function backupsIn(place: string): Promise<KeptBackup[]> {
  const found = await Promise.all(
    (await namesIn(place)).filter(isBackupId).map(async (id): Promise<KeptBackup | null> => {
      const path = join(place, id);
      const manifest = await readManifest(path);
      return manifest && { id, path, manifest };
    }),
  );
  return found
    .filter((one) => one !== null)
    .toSorted((a, b) => b.manifest.madeAt.localeCompare(a.manifest.madeAt) || b.id.localeCompare(a.id));
}

const laidAsidePattern = /^sebelum-pemulihan-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const laidAsideUnfinished = '.belum-selesai';

/** Where a restoring lays data aside that is broken: its copying is done in the second folder, then named so. */
export function laidAsideAt(place: string, at: Date): { folder: string; unfinished: string } {
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const folder = join(place, `sebelum-pemulihan-${stamp}`);
  return { folder, unfinished: `${folder}${laidAsideUnfinished}` };
}

/** The folders with data that restorings have laid aside: their names, and when that was, in ISO 8601. */
export async function laidAsideIn(place: string): Promise<Map<string, string>> {
  const found = (await namesIn(place)).flatMap((name): [string, string][] => {
    const [, year, month, day, hours, minutes, seconds] = laidAsidePattern.exec(name) ?? [];
    return year ? [[name, `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.000Z`]] : [];
  });
  return new Map(found.toSorted(([, a], [, b]) => b.localeCompare(a)));
}

/** Takes away what a crash, a cancel or a stick pulled out left half-written. */
export async function removeUnfinished(place: string): Promise<void> {
  for (const name of await namesIn(place)) {
    const isUnfinished = name.startsWith(unfinishedPrefix) || name.endsWith(laidAsideUnfinished);
    if (isUnfinished) await rm(join(place, name), { recursive: true, force: true });
  }
}

async function namesIn(place: string): Promise<string[]> {
  try {
    return await readdir(place);
  } catch {
    return [];
  }
}
