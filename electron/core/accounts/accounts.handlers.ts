import type { accountsContract } from '@shared/contract/accounts';
import type { FeatureHandlers } from '@shared/contract/define';
import type { EntityManager } from 'typeorm';
import { callsOn } from '../calls';
import { Account } from '../database/entities';
import { refused } from '../errors';
import { nowOf } from '../now';
import type { CoreParts } from '../parts';
import { signedIn, type CallContext } from '../router';
import { newAccountKey } from '../vault/keyring';
import { requireStrong } from '../vault/session.handlers';
import type { Sessions } from '../vault/sessions';
import type { Vault } from '../vault/vault';
import type { WindowSessions } from '../vault/window-sessions';
import {
  addAccount,
  changeAccount,
  closeAccount,
  openAccount,
  reopenAccount,
} from './account-changes.service';
import { listAccounts } from './account-list.query';

interface AccountParts {
  readonly vault: Vault;
  readonly sessions: Sessions;
  readonly windows: WindowSessions;
}

/**
 * The coordinator's accounts. Who has an account is said by the database, who can open it by the keyring: two files. The
 * row is always written first (README.md).
 */
export function createAccountsHandlers(
  parts: CoreParts,
  { vault, sessions, windows }: AccountParts,
): FeatureHandlers<typeof accountsContract, CallContext> {
  const { reading } = callsOn(parts);
  const write = <T>(work: (manager: EntityManager) => Promise<T>) => parts.database().write(work);

  /** Does what follows a written row; where that fails, the row is as it was, and nothing half-saved. */
  async function following(
    work: () => Promise<void>,
    takeBack: (manager: EntityManager) => Promise<unknown>,
  ) {
    try {
      await work();
    } catch (error) {
      await write(takeBack);
      throw error;
    }
  }

  const giveTemporary = ({ keyringKey, name }: Account, passphrase: string) =>
    vault.givePassphrase({ key: keyringKey, name, passphrase, temporary: true });

  return {
    async list(_input, context) {
      const holders = await vault.holders();
      return { rows: await reading((manager) => listAccounts(manager, holders))({}, context) };
    },

    async add({ account: form, passphrase }, context) {
      await requireStrong(parts, passphrase, [form.name], 'passphrase');
      const account = await write((manager) =>
        addAccount(manager, form, newAccountKey(), nowOf(parts, context)),
      );
      await following(
        () => giveTemporary(account, passphrase),
        (manager) => manager.delete(Account, { id: account.id }),
      );
      return { accountId: account.id };
    },

    async save({ accountId, account: form }, context) {
      const before = await write((manager) => changeAccount(manager, accountId, form, nowOf(parts, context)));
      const { name, role, staffId } = before;
      if (role !== form.role) await windows.endOf(accountId);
      if (name !== form.name) {
        await following(
          () => vault.rename(before.keyringKey, form.name),
          (manager) => manager.update(Account, { id: accountId }, { name, role, staffId }),
        );
        sessions.rename(accountId, form.name);
      }
      return {};
    },

    async resetPassphrase({ accountId, passphrase }, context) {
      // Whoever finds the coordinator's window open must not take the account over without its passphrase.
      if (accountId === signedIn(context).accountId) throw refused('accounts.ownReset');
      const account = await parts.database().read((manager) => openAccount(manager, accountId));
      await requireStrong(parts, passphrase, [account.name], 'passphrase');
      await giveTemporary(account, passphrase);
      await windows.endOf(accountId);
      return {};
    },

    async close({ accountId }, context) {
      const before = await write((manager) => closeAccount(manager, accountId, nowOf(parts, context)));
      await windows.endOf(accountId);
      await following(
        () => vault.removeHolder(before.keyringKey),
        (manager) => manager.update(Account, { id: accountId }, { closedAt: null }),
      );
      return {};
    },

    async reopen({ accountId, passphrase }, context) {
      const now = nowOf(parts, context);
      const account = await parts.database().read((manager) => manager.findOneBy(Account, { id: accountId }));
      await requireStrong(parts, passphrase, account ? [account.name] : [], 'passphrase');
      const before = await write((manager) => reopenAccount(manager, accountId));
      await following(
        () => giveTemporary(before, passphrase),
        (manager) => manager.update(Account, { id: accountId }, { closedAt: before.closedAt ?? now.instant }),
      );
      return {};
    },
  };
}
