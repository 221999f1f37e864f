import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { createTurnstile } from '../database/turnstile';
import { syncFolder } from '../durable-file';
import { AppError, refused } from '../errors';
import type { Host } from '../host';
import {
  keyOf,
  newAccountKey,
  newVaultId,
  readKeyring,
  signed,
  withPassphrase,
  withRecoveryCode,
  writeKeyring,
  type Keyring,
  type KeyringContent,
  type KeyringSecret,
  type NewPassphrase,
} from './keyring';
import { newRecoveryCode } from './recovery-code';
import { createWrongTries } from './wrong-tries';

export type VaultFault = 'keyring_damaged' | 'database_damaged' | 'database_newer' | 'database_missing';

/** What can be said of the vault without opening it. */
export type VaultStanding =
  | { phase: 'none' }
  | { phase: 'closed' | 'open'; accounts: { key: string; name: string }[] }
  | { phase: 'broken'; fault: VaultFault };

/** An account as the keyring has it. */
export interface Holder {
  readonly key: string;
  /** Its passphrase is the coordinator's, and must be changed before anything else. */
  readonly temporary: boolean;
}

/**
 * The encrypted case database behind its keyring. The key is in memory only while somebody is signed in; each
 * account and the recovery code unwrap the same key (README.md).
 */
export interface Vault {
  standing(): Promise<VaultStanding>;
  /** Makes key, database and keyring; `fill` writes the first rows. All of it is there afterwards, or nothing. */
  create(
    owner: NewOwner,
    fill: (database: CaseDatabase, accountKey: string) => Promise<void>,
  ): Promise<string>;
  /**
   * @throws AppError `wrong_secret`, `too_many_tries` (params.seconds), `refused` with reason
   *   `session.passphraseTemporary`, or why the database cannot be opened.
   */
  unlock(accountKey: string, passphrase: string): Promise<void>;
  /** Puts a new passphrase in the place of the account's own, and opens. @throws as `unlock` */
  changePassphrase(accountKey: string, passphrase: string, newPassphrase: string): Promise<void>;
  /** Opens by the recovery code and gives the account a new passphrase. @throws as `unlock` */
  unlockWithRecovery(accountKey: string, code: string, newPassphrase: string): Promise<void>;
  /** Who has a passphrase. */
  holders(): Promise<Holder[]>;
  /** Gives an account a passphrase, its first one or another; what it had before opens nothing. @throws AppError `locked` */
  givePassphrase(account: NewPassphrase): Promise<void>;
  rename(accountKey: string, name: string): Promise<void>;
  /** Takes an account's key away. @throws AppError `locked` */
  removeHolder(accountKey: string): Promise<void>;
  /** Brings the keyring in line with who has an account: the others' keys are gone, names follow. @throws AppError `locked` */
  keepHolders(accounts: readonly { key: string; name: string }[]): Promise<void>;
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

  /** Tries one secret, slowed down after wrong tries. */
  async function tried(keyring: Keyring, secret: KeyringSecret): Promise<Buffer> {
    if (secret.kind === 'passphrase') accountOf(keyring, secret.accountKey);
    const seconds = await tries.waitSeconds();
    if (seconds > 0) throw new AppError('too_many_tries', { params: { seconds } });
    const key = await keyOf(keyring, secret);
    if (!key) {
      await tries.add();
      const wait = await tries.waitSeconds();
      throw new AppError('wrong_secret', { params: { seconds: wait } });
    }
    await tries.clear();
    return key;
  }

  /** Opens by a secret and gives the account a passphrase that it chose itself. */
  async function openAndChange(secret: KeyringSecret, accountKey: string, passphrase: string): Promise<void> {
    const keyring = await keyringOrThrow();
    const { key, name } = accountOf(keyring, accountKey);
    const opened = await tried(keyring, secret);
    const chosen = { key, name, passphrase, temporary: false };
    await writeKeyring(folder, signed(await withPassphrase(keyring, opened, chosen, cost), opened));
    await openWith(opened);
  }

  /** Changes the keyring of an open vault, one change after another. */
  const changeKeyring = (change: (keyring: Keyring, key: Buffer) => Keyring | Promise<Keyring>) =>
    gate.pass(async () => {
      if (!open) throw new AppError('locked');
      const { key } = open;
      const keyring = await keyringOrThrow();
      const changed = await change(keyring, key);
      if (changed !== keyring) await writeKeyring(folder, signed(changed, key));
    });

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
      const empty = {
        format: 'rujuk-keyring',
        version: 2,
        vaultId: newVaultId(),
        accounts: [],
        recovery: null,
      } as const satisfies KeyringContent;
      const first = { key: accountKey, ...owner, temporary: false };
      const keyring = signed(await withPassphrase<KeyringContent>(empty, key, first, cost), key);
      await writeKeyring(folder, keyring);
      await finishCreation(keyring);
      await openWith(key);
      return accountKey;
    },

    unlock: (accountKey, passphrase) =>
      gate.pass(async () => {
        const keyring = await keyringOrThrow();
        const key = await tried(keyring, { kind: 'passphrase', accountKey, passphrase });
        if (accountOf(keyring, accountKey).temporary) {
          key.fill(0);
          throw refused('session.passphraseTemporary');
        }
        await openWith(key);
      }),

    changePassphrase: (accountKey, passphrase, newPassphrase) =>
      gate.pass(() =>
        openAndChange({ kind: 'passphrase', accountKey, passphrase }, accountKey, newPassphrase),
      ),

    unlockWithRecovery: (accountKey, recoveryCode, newPassphrase) =>
      gate.pass(() => openAndChange({ kind: 'recovery', recoveryCode }, accountKey, newPassphrase)),

    async holders() {
      const { accounts } = await keyringOrThrow();
      return accounts.map(({ key, temporary }) => ({ key, temporary }));
    },

    givePassphrase: (account) => changeKeyring((keyring, key) => withPassphrase(keyring, key, account, cost)),

    rename: (accountKey, name) =>
      changeKeyring((keyring) => ({
        ...keyring,
        accounts: keyring.accounts.map((one) => (one.key === accountKey ? { ...one, name } : one)),
      })),

    removeHolder: (accountKey) =>
      changeKeyring((keyring) => ({
        ...keyring,
        accounts: keyring.accounts.filter(({ key }) => key !== accountKey),
      })),

    keepHolders: (accounts) =>
      changeKeyring((keyring) => {
        const names = new Map(accounts.map(({ key, name }) => [key, name]));
        const kept = keyring.accounts
          .filter(({ key }) => names.has(key))
          .map((one) => ({ ...one, name: names.get(one.key) ?? one.name }));
        const isSame =
          kept.length === keyring.accounts.length &&
          kept.every(({ name }, index) => keyring.accounts[index]?.name === name);
        return isSame ? keyring : { ...keyring, accounts: kept };
      }),

    async renewRecoveryCode() {
      const code = newRecoveryCode();
      await changeKeyring((keyring, key) => withRecoveryCode(keyring, key, code, cost));
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

/** @throws AppError `not_found` */
function accountOf(keyring: Keyring, accountKey: string) {
  const account = keyring.accounts.find((one) => one.key === accountKey);
  if (!account) throw new AppError('not_found');
  return account;
}

async function removeDatabase(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${path}${suffix}`, { force: true });
}
