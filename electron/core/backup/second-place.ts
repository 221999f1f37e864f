import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable-file';
import { invalidField } from '../errors';

const placeFile = z.strictObject({ path: z.string(), id: z.string() });
type Place = z.output<typeof placeFile>;
const markFile = z.strictObject({ format: z.literal('rujuk-backup-place'), id: z.string() });

/** Belongs to this PC, not to the school's data: it is no part of a backup. */
const settingName = 'backup-place.json';
/** Lies in the place itself, so that another stick under the same letter is not taken for it. */
const markName = 'rujuk-tempat-cadangan.json';
const folderName = 'Cadangan-Rujuk';

/** A second place for backups: a stick, another disk. */
export interface SecondPlace {
  /** Where it was chosen; `null` while none is. */
  chosen(): Promise<string | null>;
  /** Where it is now; `null` while it is not plugged in. A stick may come back under another drive letter. */
  find(): Promise<string | null>;
  /** @throws AppError `invalid_input` at `path` */
  choose(path: string): Promise<void>;
  forget(): Promise<void>;
}

export function createSecondPlace(
  dataFolder: string,
  platform: NodeJS.Platform = process.platform,
): SecondPlace {
  const settingPath = join(dataFolder, settingName);
  const setting = async (): Promise<Place | null> => readJson(settingPath, placeFile);

  return {
    chosen: async () => (await setting())?.path ?? null,

    async find() {
      const place = await setting();
      if (!place) return null;
      for (const path of candidates(place.path, platform)) {
        if ((await readJson(join(path, markName), markFile))?.id === place.id) return path;
      }
      return null;
    },

    async choose(chosen) {
      const path = await usableFolder(chosen, dataFolder);
      const known = await readJson(join(path, markName), markFile);
      const id = known?.id ?? randomBytes(8).toString('hex');
      if (!known)
        await writeDurably(join(path, markName), JSON.stringify({ format: 'rujuk-backup-place', id }));
      await writeDurably(settingPath, JSON.stringify({ path, id } satisfies Place));
    },

    forget: () => rm(settingPath, { force: true }),
  };
}

/** @throws AppError `invalid_input` with what is wrong with the folder */
async function usableFolder(chosen: string, dataFolder: string): Promise<string> {
  const refuse = (reason: string) => invalidField('path', reason);
  // The vault must not travel over the school's network, not even sealed.
  if (/^[\\/]{2}/.test(chosen)) throw refuse('backupPlace.network');
  if (!isAbsolute(chosen)) throw refuse('backupPlace.notAbsolute');
  const root = resolve(chosen);
  const found = await stat(root).catch(() => null);
  if (!found) throw refuse('backupPlace.missing');
  if (!found.isDirectory()) throw refuse('backupPlace.notFolder');
  const path = basename(root) === folderName ? root : join(root, folderName);
  if (isWithin(path, dataFolder)) throw refuse('backupPlace.sameFolder');
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
    await writeDurably(join(path, '.tulis'), 'tulis');
    await rm(join(path, '.tulis'), { force: true });
  } catch {
    throw refuse('backupPlace.unwritable');
  }
  return path;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The chosen path, and on Windows the same one under every other drive letter. */
function candidates(path: string, platform: NodeJS.Platform): string[] {
  if (platform !== 'win32' || !/^[A-Za-z]:/.test(path)) return [path];
  const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'];
  return [path, ...letters.map((letter) => `${letter}${path.slice(1)}`)];
}

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
