import type { FeatureHandlers } from '@shared/contract/define';
import type { sessionContract } from '@shared/contract/session';
import { Account } from '../database/entities';
import { invalidField, refused } from '../errors';
import type { CoreParts } from '../parts';
import { signedIn, type CallContext } from '../router';
import type { Sessions } from './sessions';
import type { Vault } from './vault';
import type { WindowSessions } from './window-sessions';

export function createSessionHandlers(
  parts: CoreParts,
  vault: Vault,
  sessions: Sessions,
  windows: WindowSessions,
): FeatureHandlers<typeof sessionContract, CallContext> {
  /** Where the keyring has the key of whoever calls. */
  async function ownKey(context: CallContext): Promise<string> {
    const { accountId } = signedIn(context);
    const account = await parts
      .database()
      .read((manager) => manager.findOneByOrFail(Account, { id: accountId }));
    return account.keyringKey;
  }

  return {
    state: (_input, context) => windows.state(context),

    async unlock({ accountKey, passphrase }, context) {
      return windows.signIn(context, async () => {
        await vault.unlock(accountKey, passphrase);
        return accountKey;
      });
    },

    async unlockWithRecovery({ accountKey, recoveryCode, newPassphrase }, context) {
      await requireStrong(parts, newPassphrase, [], 'newPassphrase');
      return windows.signIn(context, async () => {
        await vault.unlockWithRecovery(accountKey, recoveryCode, newPassphrase);
        return accountKey;
      });
    },

    async choosePassphrase({ accountKey, passphrase, newPassphrase }, context) {
      await requireNewPassphrase(parts, { passphrase, newPassphrase });
      return windows.signIn(context, async () => {
        await vault.changePassphrase(accountKey, passphrase, newPassphrase);
        return accountKey;
      });
    },

    async unlockRemembered({ accountKey }, context) {
      return windows.signIn(context, async () => {
        await vault.unlockRemembered(accountKey);
        return accountKey;
      });
    },

    async remembering(_input, context) {
      const kept = await vault.remembered();
      return { possible: kept !== null, on: kept?.includes(await ownKey(context)) ?? false };
    },

    async remember({ passphrase }, context) {
      if ((await vault.remembered()) === null) throw refused('session.nothingKeeps');
      await vault.remember(await ownKey(context), passphrase);
      return {};
    },

    async forgetRemembered(_input, context) {
      await vault.forgetRemembered(await ownKey(context));
      return {};
    },

    async changePassphrase({ passphrase, newPassphrase }, context) {
      await requireNewPassphrase(parts, { passphrase, newPassphrase });
      await vault.changePassphrase(await ownKey(context), passphrase, newPassphrase);
      await windows.endOf(signedIn(context).accountId, context.clientId);
      return {};
    },

    installation: async () => ({ dataFolder: parts.host.paths.data }),

    async lock(_input, { clientId }) {
      await windows.end(clientId);
      return {};
    },

    async touch(_input, { clientId }) {
      sessions.touch(clientId);
      return {};
    },

    passphraseStrength: (input) => parts.workers.run('vault.estimatePassphrase', input),
  };
}

/** @throws AppError `invalid_input` at `newPassphrase`, where it is too weak or the old one again */
async function requireNewPassphrase(
  parts: CoreParts,
  { passphrase, newPassphrase }: { passphrase: string; newPassphrase: string },
): Promise<void> {
  if (passphrase === newPassphrase) throw invalidField('newPassphrase', 'passphrase.same');
  await requireStrong(parts, newPassphrase, [], 'newPassphrase');
}

/** @throws AppError `invalid_input` at `path`, with the estimator's reason, for a passphrase that is too weak. */
export async function requireStrong(
  { workers }: CoreParts,
  passphrase: string,
  related: string[],
  path: string,
): Promise<void> {
  const { acceptable, warning } = await workers.run('vault.estimatePassphrase', { passphrase, related });
  if (!acceptable) throw invalidField(path, `passphrase.${warning ?? 'guessable'}`);
}
