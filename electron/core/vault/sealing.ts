import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const derive = promisify<
  string,
  Uint8Array,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);

const base64 = z.base64();

/** The vault's key, sealed with a secret: scrypt (RFC 7914), then AES-256-GCM. */
export const sealedKey = z.strictObject({
  /** scrypt cost N; r = 8, p = 1. 2^17 takes about half a second and 128 MB (OWASP, 2023). */
  cost: z
    .int()
    .min(1024)
    .max(2 ** 20),
  salt: base64,
  nonce: base64,
  sealed: base64,
});
export type SealedKey = z.infer<typeof sealedKey>;

async function secretKey(secret: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  return derive(secret, salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 });
}

/** Seals `key` with a secret; `context` ties the seal to its place, so that seals cannot be swapped. */
export async function seal(
  key: Uint8Array,
  secret: string,
  context: string,
  cost: number,
): Promise<SealedKey> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await secretKey(secret, salt, cost), nonce);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return {
    cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

/** The key, or `null` where the secret is not the one it was sealed with. */
export async function unseal(from: SealedKey, secret: string, context: string): Promise<Buffer | null> {
  const sealed = Buffer.from(from.sealed, 'base64');
  const unlocking = await secretKey(secret, Buffer.from(from.salt, 'base64'), from.cost);
  const decipher = createDecipheriv('aes-256-gcm', unlocking, Buffer.from(from.nonce, 'base64'));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  } catch {
    return null;
  }
}
