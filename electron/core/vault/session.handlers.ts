import type { FeatureHandlers } from '@shared/contract/define';
import type { sessionContract } from '@shared/contract/session';
import { invalidField } from '../errors';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import type { Sessions } from './sessions';
import type { Vault } from './vault';
import type { WindowSessions } from './window-sessions';

export function createSessionHandlers(
  parts: CoreParts,
  vault: Vault,
  sessions: Sessions,
  windows: WindowSessions,
): FeatureHandlers<typeof sessionContract, CallContext> {
  return {
    state: (_input, context) => windows.state(context),

    async unlock({ accountKey, passphrase }, context) {
      await vault.unlock(accountKey, passphrase);
      return windows.begin(accountKey, context);
    },

    async unlockWithRecovery({ accountKey, recoveryCode, newPassphrase }, context) {
      await requireStrong(parts, newPassphrase, [], 'newPassphrase');
      await vault.unlockWithRecovery(accountKey, recoveryCode, newPassphrase);
      return windows.begin(accountKey, context);
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
