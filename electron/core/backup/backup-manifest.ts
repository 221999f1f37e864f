import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backupReasons } from '@shared/domain/backup-rotation';
import { z } from 'zod';
import { writeDurably } from '../durable-file';

/**
 * What lies in a backup, written last: a folder without it is not a backup. It stands in the clear, and so says nothing
 * of what the database holds.
 */
const backupManifest = z.strictObject({
  format: z.literal('rujuk-backup'),
  version: z.literal(1),
  /** Of the keyring: backups of another school are told apart by it. */
  vaultId: z.string().regex(/^[0-9a-f]{16}$/),
  madeAt: z.iso.datetime(),
  reason: z.enum(backupReasons),
  appVersion: z.string().max(40),
  /** How far the access log had come, sealed with a key that is in the database (`database/audit-anchor.ts`). */
  audit: z.base64().max(400).nullable().default(null),
  database: z.strictObject({ bytes: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
});
export type BackupManifest = z.output<typeof backupManifest>;

const manifestName = 'rujuk-backup.json';

export const writeManifest = (folder: string, manifest: BackupManifest): Promise<void> =>
  writeDurably(join(folder, manifestName), `${JSON.stringify(backupManifest.parse(manifest), null, 2)}\n`);

/** The manifest of a folder; `null` where there is none that can be understood. */
export async function readManifest(folder: string): Promise<BackupManifest | null> {
  try {
    const text = await readFile(join(folder, manifestName), 'utf8');
    return backupManifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
