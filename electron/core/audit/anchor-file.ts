import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditAnchor } from '@shared/domain/audit';
import { z } from 'zod';
import { openAnchor, sealAnchor } from '../database/audit-anchor';
import { writeDurably } from '../durable-file';

/** Beside the database: a database whose log was cut off is found by it. */
const fileName = 'audit-anchor.json';
const anchorFile = z.strictObject({
  format: z.literal('rujuk-audit-anchor'),
  version: z.literal(1),
  sealed: z.base64(),
});

export type FoundAnchor =
  | { readonly kind: 'missing' }
  /** Altered, or of another log. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'anchor'; readonly anchor: AuditAnchor };

/** The anchor of a data folder, opened with the key of its log. */
export async function readAnchor(folder: string, key: string): Promise<FoundAnchor> {
  let text: string;
  try {
    text = await readFile(join(folder, fileName), 'utf8');
  } catch (error) {
    return { kind: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable' };
  }
  try {
    const anchor = openAnchor(key, anchorFile.parse(JSON.parse(text)).sealed);
    return anchor ? { kind: 'anchor', anchor } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}

export const writeAnchor = (folder: string, key: string, anchor: AuditAnchor): Promise<void> =>
  writeDurably(
    join(folder, fileName),
    `${JSON.stringify({ format: 'rujuk-audit-anchor', version: 1, sealed: sealAnchor(key, anchor) })}\n`,
  );
