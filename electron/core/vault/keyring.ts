import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable-file';
import { AppError } from '../errors';
import { normaliseRecoveryCode } from './recovery-code';
import { sealedKey, unseal } from './sealing';

const keyringContent = z.strictObject({
  format: z.literal('rujuk-keyring'),
  version: z.literal(1),
  /** Random; says which database these keys belong to. */
  vaultId: z.string(),
  accounts: z.array(z.strictObject({ key: z.string(), name: z.string(), sealedKey })).min(1),
  /** The recovery code's own seal; `null` until there is one. */
  recovery: sealedKey.nullable(),
});
export type Keyring = z.infer<typeof keyringContent>;

const keyringFile = z.strictObject({ content: keyringContent, sha256: z.string() });

const fileName = 'keyring.json';
/** A second copy beside the first: with the keyring everything is lost, and it is two kilobytes. */
const copyName = 'keyring.copy.json';

export const newVaultId = () => randomBytes(8).toString('hex');
export const newAccountKey = () => randomBytes(6).toString('hex');

/** What ties a seal to its place in one keyring, so that seals cannot be swapped. */
export const accountContext = (keyring: Keyring, accountKey: string) =>
  `${keyring.vaultId}:account:${accountKey}`;
export const recoveryContext = (keyring: Keyring) => `${keyring.vaultId}:recovery`;

export type KeyringSecret =
  { kind: 'passphrase'; accountKey: string; passphrase: string } | { kind: 'recovery'; recoveryCode: string };

/** The key of a vault by a secret that its keyring knows; `null` where it is not the one. */
export async function keyOf(keyring: Keyring, secret: KeyringSecret): Promise<Buffer | null> {
  if (secret.kind === 'recovery') {
    const code = normaliseRecoveryCode(secret.recoveryCode);
    return keyring.recovery && unseal(keyring.recovery, code, recoveryContext(keyring));
  }
  const account = keyring.accounts.find(({ key }) => key === secret.accountKey);
  return account
    ? unseal(account.sealedKey, secret.passphrase, accountContext(keyring, secret.accountKey))
    : null;
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
  const content = keyringContent.parse(keyring);
  const text = `${JSON.stringify({ content, sha256: checksum(content) }, null, 2)}\n`;
  await writeDurably(join(folder, fileName), text);
  await writeDurably(join(folder, copyName), text);
}
