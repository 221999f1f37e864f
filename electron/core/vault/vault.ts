import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { createTurnstile } from '../database/turnstile';
import { AppError, refused } from '../errors';
import type { Host } from '../host';
import {
  keyFor,
  keyOf,
  newAccountKey,
  newVaultId,
  privateKeyOf,
  readKeyring,
  requireSigned,
  signed,
  withKey,
  withPassphrase,
  withRecoveryCode,
  writeKeyring,
  type Keyring,
  type KeyringContent,
  type KeyringSecret,
  type NewPassphrase,
} from './keyring';
import type { DatabaseToRekey } from './rekey';
import { createRemembered } from './remembered';
import { createVaultFiles } from './vault-files';
import { createWrongTries } from './wrong-tries';

export type VaultFault = 'keyring_damaged' | 'database_damaged' | 'database_newer' | 'database_missing';

/** An account as whoever stands before the door may know it. */
export interface DoorAccount {
  readonly key: string;
  readonly name: string;
  /** The operating system keeps its key, and it has not come in since the start. */
  readonly opensBySystem: boolean;
  /** Until its next try is accepted, after wrong ones. */
  readonly waitSeconds: number;
}

/** What can be said of the vault without opening it. */
export type VaultStanding =
  | { phase: 'none' }
  | { phase: 'closed' | 'open'; accounts: DoorAccount[] }
  | { phase: 'broken'; fault: VaultFault };

export interface KeyDates {
  /** ISO instants. */
  readonly keyMadeAt: string;
  readonly recoveryMadeAt: string | null;
}

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
  /** Whether it is the account's own passphrase. @throws AppError `wrong_secret`, `too_many_tries` as `unlock` */
  prove(accountKey: string, passphrase: string): Promise<void>;
  /** Replaces the recovery code; the old one opens nothing any more. @throws AppError `locked` */
  setRecoveryCode(code: string): Promise<void>;
  keyDates(): Promise<KeyDates>;
  /**
   * Encrypts the database with a new key, which every account and the recovery code open as they did the old one. Calls of
   * the database wait meanwhile. After a crash at any point the old key counts, or the new one, each with its own file.
   * @param copy writes the other file; where it fails nothing has changed
   * @throws AppError `locked`, `keyring_damaged`
   */
  changeKey(copy: (job: DatabaseToRekey) => Promise<void>): Promise<void>;
  /** Opens by what the operating system keeps. @throws AppError `forbidden` where it keeps nothing that opens */
  unlockRemembered(accountKey: string): Promise<void>;
  /** Lets the operating system keep what opens the account. @throws as `prove` */
  remember(accountKey: string, passphrase: string): Promise<void>;
  forgetRemembered(accountKey: string): Promise<void>;
  /** Accounts whose key the operating system keeps; `null` where it has no store for it. */
  remembered(): Promise<string[] | null>;
  /** The open database. @throws AppError `locked` */
  database(): CaseDatabase;
  isOpen(): boolean;
  /** A copy of the key, for a worker that reads the database; whoever asks wipes it. @throws AppError `locked` */
  copyKey(): Buffer;
  /** Which vault this is. @throws AppError `conflict` where there is none */
  identity(): Promise<{ vaultId: string }>;
  /**
   * Puts another database and keyring in the place of the present ones. `unfinished` is a folder beside them that holds
   * both; after a crash at any point one or the other pair is there, whole. The present one is closed first; who signs in
   * from then on waits, and finds the other. `prepare` is done in between.
   */
  replace(unfinished: string, prepare: () => Promise<void>): Promise<void>;
  /** @param unless asked when its turn has come: somebody came in meanwhile, and it stays open */
  close(unless?: () => boolean): Promise<void>;
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
  const files = createVaultFiles(folder);
  const tries = createWrongTries(folder, host.clock);
  const remembered = createRemembered(folder, host.secretBox);
  /** Accounts that came in since the start: from then on the lock means the lock (README.md). */
  const cameIn = new Set<string>();
  let open: { key: Buffer; database: CaseDatabase } | null = null;
  let fault: VaultFault | null = null;
  // One try at a time: a hundred at once must not all find the counter at zero.
  const gate = createTurnstile();

  const instant = () => host.clock.now().toISOString();

  /** The keyring after whatever a crash left half-done is done. */
  async function settledKeyring(): Promise<Keyring | null> {
    if (!open && (await files.finishReplacement())) fault = null;
    return readKeyring(folder);
  }

  async function keyringOrThrow(): Promise<Keyring> {
    const keyring = await settledKeyring();
    if (!keyring) throw new AppError('conflict', { reason: 'session.noVault' });
    return keyring;
  }

  async function openWith(key: Buffer): Promise<void> {
    if (open) {
      key.fill(0);
      return;
    }
    if (!files.hasDatabase()) throw new AppError('database_damaged');
    try {
      const database = await openCaseDatabase({
        path: files.databasePath,
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

  async function atTheDoor({ accounts }: Keyring): Promise<DoorAccount[]> {
    const kept = new Set(await remembered.keys());
    return Promise.all(
      accounts.map(async ({ key, name }) => ({
        key,
        name,
        opensBySystem: kept.has(key) && !cameIn.has(key),
        waitSeconds: await tries.waitSeconds(key),
      })),
    );
  }

  async function closeNow(): Promise<void> {
    const closing = open;
    open = null;
    if (!closing) return;
    await closing.database.close();
    closing.key.fill(0);
  }

  /** Tries one secret, slowed down after wrong tries. */
  async function tried(keyring: Keyring, secret: KeyringSecret): Promise<Buffer> {
    if (secret.kind === 'passphrase') accountOf(keyring, secret.accountKey);
    const of = secret.kind === 'passphrase' ? secret.accountKey : 'recovery';
    const seconds = await tries.waitSeconds(of);
    if (seconds > 0) throw new AppError('too_many_tries', { params: { seconds } });
    const key = await keyOf(keyring, secret);
    if (!key) {
      await tries.add(of);
      const wait = await tries.waitSeconds(of);
      // Somebody guesses: what opens without a passphrase goes.
      if (wait > 0 && secret.kind === 'passphrase') await remembered.forget(secret.accountKey);
      throw new AppError('wrong_secret', { params: { seconds: wait } });
    }
    await tries.clear(of);
    return key;
  }

  /** Opens by a secret and gives the account a passphrase that it chose itself. */
  async function openAndChange(secret: KeyringSecret, accountKey: string, passphrase: string): Promise<void> {
    const keyring = await keyringOrThrow();
    const { key, name } = accountOf(keyring, accountKey);
    const opened = await tried(keyring, secret);
    const chosen = { key, name, passphrase, temporary: false };
    await writeKeyring(folder, signed(await withPassphrase(keyring, opened, chosen, cost), opened));
    await remembered.forget(accountKey);
    await openWith(opened);
    cameIn.add(accountKey);
  }

  /** Changes the keyring of an open vault, one change after another. */
  const changeKeyring = (change: (keyring: Keyring, key: Buffer) => Keyring | Promise<Keyring>) =>
    gate.pass(async () => {
      if (!open) throw new AppError('locked');
      const { key } = open;
      const keyring = await keyringOrThrow();
      requireSigned(keyring, key);
      const changed = await change(keyring, key);
      if (changed !== keyring) await writeKeyring(folder, signed(changed, key));
    });

  return {
    async standing() {
      try {
        const keyring = await settledKeyring();
        await files.finishCreation(keyring);
        // A database without its keyring is not an empty PC: never offer to set up over it.
        if (!keyring)
          return files.hasDatabase() ? { phase: 'broken', fault: 'keyring_damaged' } : { phase: 'none' };
        if (!files.hasDatabase()) return { phase: 'broken', fault: 'database_missing' };
        if (fault) return { phase: 'broken', fault };
        return { phase: open ? 'open' : 'closed', accounts: await atTheDoor(keyring) };
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
      await files.removeUnfinished();
      const database = await openCaseDatabase({ path: files.unfinishedPath, key, log: host.log });
      try {
        await fill(database, accountKey);
      } finally {
        await database.close();
      }
      const empty = {
        format: 'rujuk-keyring',
        version: 2,
        vaultId: newVaultId(),
        keyMadeAt: instant(),
        accounts: [],
        recovery: null,
      } as const satisfies KeyringContent;
      const first = { key: accountKey, ...owner, temporary: false };
      const keyring = signed(await withPassphrase<KeyringContent>(empty, key, first, cost), key);
      await writeKeyring(folder, keyring);
      await files.finishCreation(keyring);
      await openWith(key);
      cameIn.add(accountKey);
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
        cameIn.add(accountKey);
      }),

    unlockRemembered: (accountKey) =>
      gate.pass(async () => {
        const keyring = await keyringOrThrow();
        const privateKey = cameIn.has(accountKey) ? null : await remembered.open(accountKey);
        const key = privateKey && keyFor(keyring, accountKey, privateKey);
        privateKey?.fill(0);
        if (!key) throw new AppError('forbidden', { reason: 'session.notRemembered' });
        await openWith(key);
        cameIn.add(accountKey);
      }),

    remember: (accountKey, passphrase) =>
      gate.pass(async () => {
        const keyring = await keyringOrThrow();
        const secret = { kind: 'passphrase', accountKey, passphrase } as const;
        (await tried(keyring, secret)).fill(0);
        const privateKey = await privateKeyOf(keyring, secret);
        if (!privateKey) throw new AppError('wrong_secret');
        await remembered.keep(accountKey, privateKey);
        privateKey.fill(0);
      }),

    forgetRemembered: (accountKey) => gate.pass(() => remembered.forget(accountKey)),
    remembered: async () => (remembered.isPossible ? remembered.keys() : null),

    prove: (accountKey, passphrase) =>
      gate.pass(async () => {
        const key = await tried(await keyringOrThrow(), { kind: 'passphrase', accountKey, passphrase });
        key.fill(0);
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

    async givePassphrase(account) {
      await changeKeyring((keyring, key) => withPassphrase(keyring, key, account, cost));
      await remembered.forget(account.key);
      await tries.clear(account.key);
    },

    rename: (accountKey, name) =>
      changeKeyring((keyring) => ({
        ...keyring,
        accounts: keyring.accounts.map((one) => (one.key === accountKey ? { ...one, name } : one)),
      })),

    async removeHolder(accountKey) {
      await changeKeyring((keyring) => ({
        ...keyring,
        accounts: keyring.accounts.filter(({ key }) => key !== accountKey),
      }));
      await remembered.forget(accountKey);
    },

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

    setRecoveryCode: (code) =>
      changeKeyring((keyring, key) => withRecoveryCode(keyring, key, { code, madeAt: instant() }, cost)),

    async keyDates() {
      const { keyMadeAt, recovery } = await keyringOrThrow();
      return { keyMadeAt, recoveryMadeAt: recovery?.madeAt ?? null };
    },

    changeKey: (copy) =>
      gate.pass(async () => {
        if (!open) throw new AppError('locked');
        const { key, database } = open;
        const keyring = await keyringOrThrow();
        requireSigned(keyring, key);
        const newKey = randomBytes(32);
        const unfinished = files.rekeyFolder;
        let isClosed = false;
        await rm(unfinished, { recursive: true, force: true });
        try {
          await database.exchange({
            key: newKey,
            async prepare() {
              const job = { source: files.databasePath, target: join(unfinished, 'cases.db') };
              await copy({ ...job, key, newKey });
              await writeKeyring(unfinished, signed(withKey(keyring, newKey, instant()), newKey));
            },
            async put() {
              isClosed = true;
              await files.replaceBy(unfinished);
            },
          });
          open = { key: newKey, database };
          key.fill(0);
        } catch (error) {
          newKey.fill(0);
          // What lies on the disk says at the next sign-in which key it is.
          if (isClosed) {
            open = null;
            key.fill(0);
          }
          throw error;
        } finally {
          // Given up, the worker may still hold its file: what stays lying is cleared away at the next start.
          await rm(unfinished, { recursive: true, force: true }).catch(() => {});
        }
      }),

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

    replace: (unfinished, prepare) =>
      gate.pass(async () => {
        await closeNow();
        await prepare();
        await files.replaceBy(unfinished);
        fault = null;
        await tries.clearAll();
      }),

    // After a change of the key that is under way: the database is closed in the end, and with the key that it has then.
    close: (unless = () => false) =>
      gate.pass(async () => {
        if (!unless()) await closeNow();
      }),
  };
}

/** @throws AppError `not_found` */
function accountOf(keyring: Keyring, accountKey: string) {
  const account = keyring.accounts.find((one) => one.key === accountKey);
  if (!account) throw new AppError('not_found');
  return account;
}
