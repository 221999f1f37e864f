import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable-file';
import { AppError } from '../errors';
import { newKeyPair, unwrap, wrapFor, wrappedKey } from './key-pair';
import { normaliseRecoveryCode } from './recovery-code';
import { seal, sealedKey, unseal } from './sealing';

/** Whoever can open the vault: a key pair, its private half under a secret, the database's key under its public half. */
const holder = { publicKey: z.base64(), privateKey: sealedKey, databaseKey: wrappedKey };
const accountHolder = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** The passphrase was given by the coordinator: it opens nothing but the choice of another. */
  temporary: z.boolean(),
  ...holder,
});
const recoveryHolder = z.strictObject({ madeAt: z.iso.datetime(), ...holder });

const keyringContent = z.strictObject({
  format: z.literal('rujuk-keyring'),
  version: z.literal(2),
  /** Random; says which database these keys belong to. */
  vaultId: z.string(),
  /** When the database's key was made. */
  keyMadeAt: z.iso.datetime(),
  accounts: z.array(accountHolder).min(1),
  /** The recovery code's own; `null` until there is one. */
  recovery: recoveryHolder.nullable(),
});
/** What a keyring says, not yet signed. */
export type KeyringContent = z.infer<typeof keyringContent>;

const signedKeyring = keyringContent.extend({
  /** HMAC with the database's key: only who could open the vault has written this. */
  mac: z.base64(),
});
export type Keyring = z.infer<typeof signedKeyring>;

const keyringFile = z.strictObject({ content: signedKeyring, sha256: z.string() });

const fileName = 'keyring.json';
/** A second copy beside the first: with the keyring everything is lost, and it is a few kilobytes. */
const copyName = 'keyring.copy.json';

export const newVaultId = () => randomBytes(8).toString('hex');
export const newAccountKey = () => randomBytes(6).toString('hex');

type Named = Pick<KeyringContent, 'vaultId'>;
/** What ties a seal to its place in one keyring, so that seals cannot be swapped. */
const accountContext = ({ vaultId }: Named, accountKey: string) => `${vaultId}:account:${accountKey}`;
const recoveryContext = ({ vaultId }: Named) => `${vaultId}:recovery`;

export type KeyringSecret =
  { kind: 'passphrase'; accountKey: string; passphrase: string } | { kind: 'recovery'; recoveryCode: string };

/**
 * The key of a vault by a secret that its keyring knows; `null` where it is not the one. Whoever asks wipes it.
 * @throws AppError `keyring_damaged` where somebody without the key has written into the keyring
 */
export async function keyOf(keyring: Keyring, secret: KeyringSecret): Promise<Buffer | null> {
  const privateKey = await privateKeyOf(keyring, secret);
  if (!privateKey) return null;
  try {
    return secret.kind === 'recovery'
      ? keyFor(keyring, null, privateKey)
      : keyFor(keyring, secret.accountKey, privateKey);
  } finally {
    privateKey.fill(0);
  }
}

/** The private half that a secret opens; `null` where it is not the one. */
export async function privateKeyOf(keyring: Keyring, secret: KeyringSecret): Promise<Buffer | null> {
  if (secret.kind === 'recovery') {
    const code = normaliseRecoveryCode(secret.recoveryCode);
    return keyring.recovery && unseal(keyring.recovery.privateKey, code, recoveryContext(keyring));
  }
  const account = keyring.accounts.find(({ key }) => key === secret.accountKey);
  return account
    ? unseal(account.privateKey, secret.passphrase, accountContext(keyring, secret.accountKey))
    : null;
}

/**
 * The key of a vault by the private half of an account (`null`: of the recovery code).
 * @throws AppError `keyring_damaged` as `keyOf`
 */
export function keyFor(keyring: Keyring, accountKey: string | null, privateKey: Uint8Array): Buffer | null {
  const from =
    accountKey === null ? keyring.recovery : keyring.accounts.find(({ key }) => key === accountKey);
  const context = accountKey === null ? recoveryContext(keyring) : accountContext(keyring, accountKey);
  const key = from ? unwrap(from.databaseKey, privateKey, context) : null;
  if (key && !isSignedWith(keyring, key)) {
    key.fill(0);
    throw new AppError('keyring_damaged');
  }
  return key;
}

/** @throws AppError `keyring_damaged` where somebody without the key has written into the keyring */
export function requireSigned(keyring: Keyring, key: Uint8Array): void {
  if (!isSignedWith(keyring, key)) throw new AppError('keyring_damaged');
}

/** Opens `key` to whoever knows `secret`, by a key pair of its own. */
async function holderOf(key: Uint8Array, secret: string, context: string, cost: number) {
  const { publicKey, privateKey } = newKeyPair();
  try {
    return {
      publicKey: publicKey.toString('base64'),
      privateKey: await seal(privateKey, secret, context, cost),
      databaseKey: wrapFor(publicKey, key, context),
    };
  } finally {
    privateKey.fill(0);
  }
}

export interface NewPassphrase {
  readonly key: string;
  readonly name: string;
  readonly passphrase: string;
  readonly temporary: boolean;
}

/** The keyring in which an account has this passphrase, whatever it had before: always with a new key pair. */
export async function withPassphrase<K extends KeyringContent>(
  keyring: K,
  key: Uint8Array,
  { passphrase, ...account }: NewPassphrase,
  cost: number,
): Promise<K> {
  const opened = await holderOf(key, passphrase, accountContext(keyring, account.key), cost);
  const holder = { ...account, ...opened };
  const isKnown = keyring.accounts.some((one) => one.key === account.key);
  const accounts = isKnown
    ? keyring.accounts.map((one) => (one.key === account.key ? holder : one))
    : [...keyring.accounts, holder];
  return { ...keyring, accounts };
}

/** The keyring that this recovery code opens, and no other code. */
export async function withRecoveryCode<K extends KeyringContent>(
  keyring: K,
  key: Uint8Array,
  { code, madeAt }: { code: string; madeAt: string },
  cost: number,
): Promise<K> {
  return {
    ...keyring,
    recovery: { madeAt, ...(await holderOf(key, code, recoveryContext(keyring), cost)) },
  };
}

/** The keyring of the same holders for another key. Nobody's secret is needed. */
export function withKey<K extends KeyringContent>(keyring: K, key: Uint8Array, keyMadeAt: string): K {
  const wrapped = (publicKey: string, context: string) =>
    wrapFor(Buffer.from(publicKey, 'base64'), key, context);
  return {
    ...keyring,
    keyMadeAt,
    accounts: keyring.accounts.map((one) => ({
      ...one,
      databaseKey: wrapped(one.publicKey, accountContext(keyring, one.key)),
    })),
    recovery: keyring.recovery && {
      ...keyring.recovery,
      databaseKey: wrapped(keyring.recovery.publicKey, recoveryContext(keyring)),
    },
  };
}

/** A keyring that says of itself that it was written by somebody who has the key. */
export function signed(
  { mac: _old, ...content }: KeyringContent & { mac?: string },
  key: Uint8Array,
): Keyring {
  const parsed = keyringContent.parse(content);
  return { ...parsed, mac: macOf(parsed, key).toString('base64') };
}

function isSignedWith({ mac, ...content }: Keyring, key: Uint8Array): boolean {
  const given = Buffer.from(mac, 'base64');
  const expected = macOf(content, key);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function macOf(content: KeyringContent, key: Uint8Array): Buffer {
  const signing = Buffer.from(hkdfSync('sha256', key, '', 'rujuk keyring mac', 32));
  // In the schema's own order of names, whatever order they were read or put together in.
  return createHmac('sha256', signing)
    .update(JSON.stringify(keyringContent.parse(content)))
    .digest();
}

const checksum = (content: Keyring) => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/**
 * The keyring of a data folder; `null` where there is none.
 * @throws AppError `keyring_damaged` where neither of its copies can be trusted.
 */
export async function readKeyring(folder: string): Promise<Keyring | null> {
  const first = await readCopy(join(folder, fileName));
  if (typeof first === 'object') return first;
  const second = await readCopy(join(folder, copyName));
  if (typeof second === 'object') return second;
  if (first === 'missing' && second === 'missing') return null;
  throw new AppError('keyring_damaged');
}

async function readCopy(path: string): Promise<Keyring | 'missing' | 'damaged'> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  try {
    const { content, sha256 } = keyringFile.parse(JSON.parse(text));
    return checksum(content) === sha256 ? content : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Keeps the keyring, twice; after a crash at any point at least one copy is whole. */
export async function writeKeyring(folder: string, keyring: Keyring): Promise<void> {
  const content = signedKeyring.parse(keyring);
  const text = `${JSON.stringify({ content, sha256: checksum(content) }, null, 2)}\n`;
  await writeDurably(join(folder, fileName), text);
  await writeDurably(join(folder, copyName), text);
}
