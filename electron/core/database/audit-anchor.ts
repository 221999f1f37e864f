import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { AuditAnchor } from '@shared/domain/audit';
import { z } from 'zod';
import type { FileReader } from './data-source';

const anchorContent = z.strictObject({
  count: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});

const nonceBytes = 12;
const tagBytes = 16;
/** What a sealed anchor is good for: nothing else that is sealed with the same key passes for one. */
const context = Buffer.from('rujuk-audit-anchor:1');

/**
 * Seals an anchor (AES-256-GCM), so that whoever has the file alone can neither read nor make one.
 * @param key of `audit_seal`, in hexadecimal
 * @returns base64
 */
export function sealAnchor(key: string, anchor: AuditAnchor): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce).setAAD(context);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(anchor), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The anchor; `null` for one that was altered, or sealed by another log. */
export function openAnchor(key: string, sealed: string): AuditAnchor | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return null;
  try {
    const nonce = bytes.subarray(0, nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce)
      .setAAD(context)
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const plain = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return anchorContent.parse(JSON.parse(plain.toString('utf8')));
  } catch {
    return null;
  }
}

/** The key of the log of a database file; `null` in one that an older version wrote. */
export function sealKeyIn(reader: FileReader): string | null {
  if (reader.all("SELECT 1 FROM sqlite_master WHERE name = 'audit_seal'").length === 0) return null;
  return reader.all<{ key: string }>('SELECT key FROM audit_seal')[0]?.key ?? null;
}

/** The end of the log of a database file, sealed; `null` in one that has no log. */
export function sealedEnd(reader: FileReader, at: string): string | null {
  const key = sealKeyIn(reader);
  const [last] = key === null ? [] : reader.all<{ id: number; hash: string }>(lastLine);
  return key === null || !last ? null : sealAnchor(key, { count: last.id, hash: last.hash, at });
}

const lastLine = 'SELECT id, hash FROM audit_entries ORDER BY id DESC LIMIT 1';
