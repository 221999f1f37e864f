import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupContents } from '@shared/contract/backup';
import type { ErrorCode } from '@shared/contract/errors';
import { AppError } from '../errors';
import type { CoreParts } from '../parts';
import { keyOf, readKeyring, type KeyringSecret } from '../vault/keyring';
import type { Vault } from '../vault/vault';
import type { WindowSessions } from '../vault/window-sessions';
import { readManifest, type BackupManifest } from './backup-manifest';
import { databaseName, isBackupId, laidAsideAt } from './backup-place';
import type { Backups } from './backups';

export interface ChosenBackup {
  readonly folder: string;
  /** Of its own folder in there. */
  readonly name: string;
  readonly secret: KeyringSecret;
}

/** Looks into a backup, and puts it in the place of the present data. */
export interface Restoring {
  /** @throws AppError `not_found`, `wrong_secret`, `file_unreadable`, `database_newer` */
  inspect(chosen: ChosenBackup, signal?: AbortSignal): Promise<BackupContents>;
  /** All or nothing; afterwards nobody is signed in. Until the data is exchanged it can be given up. @throws as `inspect`, `disk_full` */
  restore(chosen: ChosenBackup, signal?: AbortSignal): Promise<BackupContents>;
}

export function createRestoring(
  parts: CoreParts,
  vault: Vault,
  windows: WindowSessions,
  backups: Backups,
): Restoring {
  const { host, workers } = parts;
  const unfinished = join(host.paths.data, 'replacement.unfinished');

  async function open({ folder, name, secret }: ChosenBackup) {
    if (!isBackupId(name)) throw new AppError('not_found');
    const path = join(folder, name);
    const manifest = await readManifest(path);
    const keyring = await readKeyring(path).catch(() => null);
    if (!manifest || !keyring) throw new AppError('not_found');
    const key = await keyOf(keyring, secret);
    if (!key) throw new AppError('wrong_secret');
    return { path, manifest, key };
  }

  /** Opens a backup for as long as `work` lasts. */
  async function opened<T>(
    chosen: ChosenBackup,
    work: (backup: Awaited<ReturnType<typeof open>>) => Promise<T>,
  ): Promise<T> {
    const backup = await open(chosen);
    try {
      return await work(backup);
    } finally {
      backup.key.fill(0);
    }
  }

  const check = async (
    { path, manifest, key }: Awaited<ReturnType<typeof open>>,
    copyTo: string | null,
    signal?: AbortSignal,
  ) => contentsOf(manifest, await workers.run('backup.check', { folder: path, key, copyTo }, { signal }));

  /** Which vault is there now; `null` for none, or one that cannot be told. */
  const presentVaultId = () =>
    vault.identity().then(
      ({ vaultId }) => vaultId,
      () => null,
    );

  /** Whether what is there now is a backup of its own; not where it is broken. */
  async function backUpPresent(signal?: AbortSignal): Promise<boolean> {
    if (!vault.isOpen()) return false;
    try {
      await backups.make('before_restore', signal);
      return true;
    } catch (error) {
      if (error instanceof AppError && brokenPresent.has(error.code)) return false;
      throw error;
    }
  }

  /** What cannot be backed up stays as it is, in a folder of its own. */
  async function layAside(): Promise<void> {
    const present = ['keyring.json', 'keyring.copy.json', ...journals].filter((name) =>
      existsSync(join(host.paths.data, name)),
    );
    if (present.length === 0) return;
    const { folder, unfinished: beside } = laidAsideAt(backups.folder, host.clock.system());
    await mkdir(beside, { recursive: true, mode: 0o700 });
    for (const name of present) await copyFile(join(host.paths.data, name), join(beside, name));
    await rename(beside, folder);
  }

  return {
    inspect: (chosen, signal) => opened(chosen, (backup) => check(backup, null, signal)),

    restore: (chosen, signal) =>
      opened(chosen, async (backup) => {
        await rm(unfinished, { recursive: true, force: true });
        try {
          const contents = await check(backup, unfinished, signal);
          const isKept = await backUpPresent(signal);
          // From here on it is finished, whoever waits for it.
          if (signal?.aborted) throw new AppError('cancelled');
          await parts.audit.beforeClosing();
          await vault.replace(unfinished, async () => {
            // Only now does a screen lock: who signs in at once waits for the other data.
            windows.forgetAll();
            if (!isKept) await layAside();
            const { madeAt, vaultId } = backup.manifest;
            const isOfThisVault = (await presentVaultId()) === vaultId;
            // In the copy that is about to count: it is there with the data, or not at all.
            const database = join(unfinished, databaseName);
            await parts.audit.noteRestored(database, backup.key, { madeAt, isOfThisVault });
          });
          return contents;
        } finally {
          await rm(unfinished, { recursive: true, force: true });
        }
      }),
  };
}

/** What is wrong with the present data when it cannot be backed up, and is to be restored for that very reason. */
const brokenPresent: ReadonlySet<ErrorCode> = new Set(['keyring_damaged', 'database_damaged']);

const journals = [databaseName, `${databaseName}-wal`, `${databaseName}-journal`];

const contentsOf = ({ madeAt }: BackupManifest, counts: Omit<BackupContents, 'madeAt'>): BackupContents => ({
  madeAt,
  ...counts,
});
