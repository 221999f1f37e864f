import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../durable-file';
import { AppError } from '../errors';
import { readKeyring, writeKeyring, type Keyring } from './keyring';

/** The files of a vault, and the two changes of them that take several steps: each is finished after a crash. */
export interface VaultFiles {
  readonly databasePath: string;
  /** Where a new vault's database is filled. */
  readonly unfinishedPath: string;
  /** Where the database of another key is written, with its keyring, before it counts. */
  readonly rekeyFolder: string;
  hasDatabase(): boolean;
  removeUnfinished(): Promise<void>;
  /** The last step of making a vault is to name its database; a crash before it is mended here. */
  finishCreation(keyring: Keyring | null): Promise<void>;
  /** Puts database and keyring of a folder in the place of the present ones: from its new name on they count. */
  replaceBy(folder: string): Promise<void>;
  /** Mends a crash within `replaceBy`, and clears away what was never finished; gives whether there was one. */
  finishReplacement(): Promise<boolean>;
}

export function createVaultFiles(folder: string): VaultFiles {
  const databasePath = join(folder, 'cases.db');
  const unfinishedPath = join(folder, 'cases.new.db');
  const replacementPath = join(folder, 'replacement');
  const rekeyFolder = join(folder, 'rekey.unfinished');
  const hasDatabase = () => existsSync(databasePath);
  const removeUnfinished = () => removeDatabase(unfinishedPath);

  async function finishReplacement(): Promise<boolean> {
    if (existsSync(rekeyFolder)) await rm(rekeyFolder, { recursive: true, force: true });
    if (!existsSync(replacementPath)) return false;
    const replacing = join(replacementPath, 'cases.db');
    if (existsSync(replacing)) {
      const keyring = await readKeyring(replacementPath);
      if (!keyring) throw new AppError('keyring_damaged');
      await writeKeyring(folder, keyring);
      // A journal of the old database must not be played into the new one.
      await removeJournals(databasePath);
      await rename(replacing, databasePath);
      await syncFolder(folder);
    }
    await rm(replacementPath, { recursive: true, force: true });
    return true;
  }

  return {
    databasePath,
    unfinishedPath,
    rekeyFolder,
    hasDatabase,
    removeUnfinished,
    finishReplacement,

    async finishCreation(keyring) {
      if (!existsSync(unfinishedPath)) return;
      if (!keyring || hasDatabase()) return removeUnfinished();
      await rename(unfinishedPath, databasePath);
      await syncFolder(folder);
    },

    async replaceBy(unfinished) {
      await rename(unfinished, replacementPath);
      await syncFolder(folder);
      await finishReplacement();
    },
  };
}

async function removeJournals(path: string): Promise<void> {
  for (const suffix of ['-wal', '-shm', '-journal']) await rm(`${path}${suffix}`, { force: true });
}

async function removeDatabase(path: string): Promise<void> {
  await rm(path, { force: true });
  await removeJournals(path);
}
