import { isAbsolute, resolve } from 'node:path';
import type { backupContract } from '@shared/contract/backup';
import type { FeatureHandlers } from '@shared/contract/define';
import { AppError, invalidField } from '../errors';
import { readKeyring } from '../vault/keyring';
import type { Vault } from '../vault/vault';
import type { CallContext } from '../router';
import { backupsIn } from './backup-place';
import type { Backups } from './backups';
import type { Restoring } from './restore';

/** Backups of this PC, and the way back from one. */
export function createBackupHandlers(
  vault: Vault,
  backups: Backups,
  restoring: Restoring,
): FeatureHandlers<typeof backupContract, CallContext> {
  /**
   * Who may replace what is there: its coordinator; anybody on a PC without data or with broken data, who still needs a
   * secret of the backup itself.
   * @throws AppError `locked`, `forbidden`
   */
  async function requireRestorer({ session }: CallContext): Promise<void> {
    if (session) {
      if (session.role !== 'coordinator') throw new AppError('forbidden');
      return;
    }
    const { phase } = await vault.standing();
    if (phase === 'open' || phase === 'closed') throw new AppError('locked');
  }

  return {
    overview: () => backups.overview(),

    async make(_input, { signal }) {
      await backups.make('by_hand', signal);
      return backups.overview();
    },

    async setSecondPlace({ path }) {
      await backups.setSecondPlace(path);
      return backups.overview();
    },

    async lookIn({ folder }, context) {
      await requireRestorer(context);
      const found = await backupsIn(absolute(folder));
      return {
        backups: await Promise.all(
          found.map(async ({ id, path, manifest: { madeAt, reason, database } }) => {
            const keyring = await readKeyring(path).catch(() => null);
            const accounts = keyring?.accounts.map(({ key, name }) => ({ key, name })) ?? [];
            return { id, madeAt, reason, bytes: database.bytes, accounts };
          }),
        ),
      };
    },

    async inspect(chosen, context) {
      await requireRestorer(context);
      return restoring.inspect({ ...chosen, folder: absolute(chosen.folder) }, context.signal);
    },

    async restore(chosen, context) {
      await requireRestorer(context);
      return restoring.restore({ ...chosen, folder: absolute(chosen.folder) }, context.signal);
    },
  };
}

/** @throws AppError `invalid_input` at `folder` */
function absolute(folder: string): string {
  if (/^[\\/]{2}/.test(folder)) throw invalidField('folder', 'backupPlace.network');
  if (!isAbsolute(folder)) throw invalidField('folder', 'backupPlace.notAbsolute');
  return resolve(folder);
}
