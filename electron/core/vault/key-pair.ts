import { createCipheriv, createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** P-256 by `createECDH`: what both OpenSSL (Node) and BoringSSL (Electron) have. */
const curve = 'prime256v1';
const base64 = z.base64();

/** A key wrapped for the holder of a private key (ECDH, HKDF-SHA256, AES-256-GCM): whoever wraps needs no secret. */
export const wrappedKey = z.strictObject({ ephemeral: base64, nonce: base64, wrapped: base64 });
export type WrappedKey = z.infer<typeof wrappedKey>;

export interface KeyPair {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

/** A fresh pair; whoever asks wipes the private half. */
export function newKeyPair(): KeyPair {
  const pair = createECDH(curve);
  pair.generateKeys();
  return { publicKey: pair.getPublicKey(), privateKey: pair.getPrivateKey() };
}

/** Wraps `key` for the holder of the other half of `publicKey`; `context` ties it to its place. */
export function wrapFor(publicKey: Uint8Array, key: Uint8Array, context: string): WrappedKey {
  const sender = createECDH(curve);
  const ephemeral = sender.generateKeys();
  const nonce = randomBytes(12);
  const wrapping = wrappingKey(sender.computeSecret(publicKey), ephemeral, publicKey);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
  cipher.setAAD(Buffer.from(context));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return {
    ephemeral: ephemeral.toString('base64'),
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
  };
}

/** The wrapped key, or `null` where it was wrapped for somebody else or for another place. */
export function unwrap(from: WrappedKey, privateKey: Uint8Array, context: string): Buffer | null {
  try {
    const receiver = createECDH(curve);
    receiver.setPrivateKey(privateKey);
    const ephemeral = Buffer.from(from.ephemeral, 'base64');
    const wrapped = Buffer.from(from.wrapped, 'base64');
    const wrapping = wrappingKey(receiver.computeSecret(ephemeral), ephemeral, receiver.getPublicKey());
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(from.nonce, 'base64'));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(wrapped.subarray(-16));
    return Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Both public keys go in, so that a wrap is good for this pair of them alone. */
function wrappingKey(shared: Uint8Array, ephemeral: Uint8Array, publicKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, publicKey]), 'rujuk key wrap', 32));
}
