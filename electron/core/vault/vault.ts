import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { createTurnstile } from '../database/turnstile';
import { syncFolder } from '../durable-file';
import { AppError } from '../errors';
import type { Host } from '../host';
import {
  accountContext,
  newAccountKey,
  newVaultId,
  readKeyring,
  recoveryContext,
  writeKeyring,
  type Keyring,
} from './keyring';
import { newRecoveryCode, normaliseRecoveryCode } from './recovery-code';
import { seal, unseal } from './sealing';
import { createWrongTries } from './wrong-tries';

export type VaultFault = 'keyring_damaged' | 'database_damaged' | 'database_newer' | 'database_missing';

/** What can be said of the vault without opening it. */
export type VaultStanding =
  | { phase: 'none' }
  | { phase: 'closed' | 'open'; accounts: { key: string; name: string }[] }
  | { phase: 'broken'; fault: VaultFault };

/**
 * The encrypted case database behind its keyring. The key is in memory only while somebody is signed in; each
 * account and the recovery code unwrap the same key.
 */
export interface Vault {
  standing(): Promise<VaultStanding>;
  /** Makes key, database and keyring; `fill` writes the first rows. All of it is there afterwards, or nothing. */
  create(
    owner: NewOwner,
    fill: (database: CaseDatabase, accountKey: string) => Promise<void>,
  ): Promise<string>;
  /** @throws AppError `wrong_secret`, `too_many_tries` (params.seconds), or why the database cannot be opened. */
  unlock(accountKey: string, passphrase: string): Promise<void>;
  /** Opens by the recovery code and gives the account a new passphrase. @throws as `unlock` */
  unlockWithRecovery(accountKey: string, code: string, newPassphrase: string): Promise<void>;
  /** Replaces the recovery code; the old one opens nothing any more. */
  renewRecoveryCode(): Promise<string>;
  waitSeconds(): Promise<number>;
  /** The open database. @throws AppError `locked` */
  database(): CaseDatabase;
  isOpen(): boolean;
  /** A copy of the key, for a worker that reads the database; whoever asks wipes it. @throws AppError `locked` */
  copyKey(): Buffer;
  /** Which vault this is. @throws AppError `conflict` where there is none */
  identity(): Promise<{ vaultId: string }>;
  /**
   * Puts another database and keyring in the place of the present ones. `unfinished` is a folder beside them that holds
   * both; after a crash at any point one or the other pair is there, whole.
   */
  replace(unfinished: string): Promise<void>;
  close(): Promise<void>;
}

export interface NewOwner {
  name: string;
  passphrase: string;
}

export interface VaultOptions {
  /** scrypt cost for new seals. */
  cost?: number;
  /** Keeps what is there, before a newer version changes it. Where that fails, nothing is changed. */
  beforeMigration?: (key: Uint8Array) => Promise<void>;
}

const standardCost = 2 ** 17;

export function createVault(
  host: Host,
  { cost = standardCost, beforeMigration = async () => {} }: VaultOptions = {},
): Vault {
  const folder = host.paths.data;
  const databasePath = join(folder, 'cases.db');
  const unfinishedPath = join(folder, 'cases.new.db');
  const replacementPath = join(folder, 'replacement');
  const tries = createWrongTries(folder, host.clock);
  let open: { key: Buffer; database: CaseDatabase } | null = null;
  let fault: VaultFault | null = null;
  // One try at a time: a hundred at once must not all find the counter at zero.
  const gate = createTurnstile();

  /** The keyring after whatever a crash left half-done is done. */
  async function settledKeyring(): Promise<Keyring | null> {
    if (!open) await finishReplacement();
    return readKeyring(folder);
  }

  async function keyringOrThrow(): Promise<Keyring> {
    const keyring = await settledKeyring();
    if (!keyring) throw new AppError('conflict', { reason: 'session.noVault' });
    return keyring;
  }

  async function accountOrThrow(accountKey: string) {
    const keyring = await keyringOrThrow();
    const account = keyring.accounts.find((one) => one.key === accountKey);
    if (!account) throw new AppError('not_found');
    return { keyring, account };
  }

  /** The last step of making a vault is to name its database; a crash before it is mended here. */
  async function finishCreation(keyring: Keyring | null): Promise<void> {
    if (!existsSync(unfinishedPath)) return;
    if (keyring && !existsSync(databasePath)) {
      await rename(unfinishedPath, databasePath);
      await syncFolder(folder);
      return;
    }
    await removeDatabase(unfinishedPath);
  }

  /** From the moment the folder bears its name, the other database counts; a crash on the way is mended here. */
  async function finishReplacement(): Promise<void> {
    if (!existsSync(replacementPath)) return;
    const replacing = join(replacementPath, 'cases.db');
    if (existsSync(replacing)) {
      const keyring = await readKeyring(replacementPath);
      if (!keyring) throw new AppError('keyring_damaged');
      await writeKeyring(folder, keyring);
      // A journal of the old database must not be played into the new one.
      await removeDatabase(databasePath);
      await rename(replacing, databasePath);
      await syncFolder(folder);
    }
    await rm(replacementPath, { recursive: true, force: true });
    fault = null;
  }

  async function openWith(key: Buffer): Promise<void> {
    if (open) {
      key.fill(0);
      return;
    }
    if (!existsSync(databasePath)) throw new AppError('database_damaged');
    try {
      const database = await openCaseDatabase({
        path: databasePath,
        key,
        log: host.log,
        beforeMigration: () => beforeMigration(key),
      });
      open = { key, database };
      fault = null;
    } catch (error) {
      key.fill(0);
      if (
        error instanceof AppError &&
        (error.code === 'database_damaged' || error.code === 'database_newer')
      ) {
        fault = error.code;
      }
      throw error;
    }
  }

  /** Tries one seal, slowed down after wrong tries; the right secret opens the database. */
  async function openSeal(from: Keyring['recovery'], secret: string, context: string): Promise<Buffer> {
    const seconds = await tries.waitSeconds();
    if (seconds > 0) throw new AppError('too_many_tries', { params: { seconds } });
    const key = from && (await unseal(from, secret, context));
    if (!key) {
      await tries.add();
      const wait = await tries.waitSeconds();
      throw new AppError('wrong_secret', { params: { seconds: wait } });
    }
    await tries.clear();
    return key;
  }

  return {
    async standing() {
      try {
        const keyring = await settledKeyring();
        await finishCreation(keyring);
        // A database without its keyring is not an empty PC: never offer to set up over it.
        if (!keyring)
          return existsSync(databasePath) ? { phase: 'broken', fault: 'keyring_damaged' } : { phase: 'none' };
        if (!existsSync(databasePath)) return { phase: 'broken', fault: 'database_missing' };
        if (fault) return { phase: 'broken', fault };
        return {
          phase: open ? 'open' : 'closed',
          accounts: keyring.accounts.map(({ key, name }) => ({ key, name })),
        };
      } catch (error) {
        if (error instanceof AppError && error.code === 'keyring_damaged') {
          return { phase: 'broken', fault: 'keyring_damaged' };
        }
        throw error;
      }
    },

    async create(owner, fill) {
      if ((await this.standing()).phase !== 'none')
        throw new AppError('conflict', { reason: 'setup.vaultExists' });
      const key = randomBytes(32);
      const accountKey = newAccountKey();
      await removeDatabase(unfinishedPath);
      const database = await openCaseDatabase({ path: unfinishedPath, key, log: host.log });
      try {
        await fill(database, accountKey);
      } finally {
        await database.close();
      }
      const keyring: Keyring = {
        format: 'rujuk-keyring',
        version: 1,
        vaultId: newVaultId(),
        accounts: [],
        recovery: null,
      };
      keyring.accounts.push({
        key: accountKey,
        name: owner.name,
        sealedKey: await seal(key, owner.passphrase, accountContext(keyring, accountKey), cost),
      });
      await writeKeyring(folder, keyring);
      await finishCreation(keyring);
      await openWith(key);
      return accountKey;
    },

    unlock: (accountKey, passphrase) =>
      gate.pass(async () => {
        const { keyring, account } = await accountOrThrow(accountKey);
        await openWith(await openSeal(account.sealedKey, passphrase, accountContext(keyring, accountKey)));
      }),

    unlockWithRecovery: (accountKey, code, newPassphrase) =>
      gate.pass(async () => {
        const { keyring, account } = await accountOrThrow(accountKey);
        const key = await openSeal(keyring.recovery, normaliseRecoveryCode(code), recoveryContext(keyring));
        account.sealedKey = await seal(key, newPassphrase, accountContext(keyring, accountKey), cost);
        await writeKeyring(folder, keyring);
        await openWith(key);
      }),

    async renewRecoveryCode() {
      if (!open) throw new AppError('locked');
      const keyring = await keyringOrThrow();
      const code = newRecoveryCode();
      keyring.recovery = await seal(open.key, code, recoveryContext(keyring), cost);
      await writeKeyring(folder, keyring);
      return code;
    },

    waitSeconds: () => tries.waitSeconds(),

    database() {
      if (!open) throw new AppError('locked');
      return open.database;
    },

    isOpen: () => open !== null,

    copyKey() {
      if (!open) throw new AppError('locked');
      return Buffer.from(open.key);
    },

    async identity() {
      const { vaultId } = await keyringOrThrow();
      return { vaultId };
    },

    replace: (unfinished) =>
      gate.pass(async () => {
        if (open) throw new AppError('conflict');
        await rename(unfinished, replacementPath);
        await syncFolder(folder);
        await finishReplacement();
        await tries.clear();
      }),

    async close() {
      const closing = open;
      open = null;
      if (!closing) return;
      await closing.database.close();
      closing.key.fill(0);
    },
  };
}

async function removeDatabase(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${path}${suffix}`, { force: true });
}
