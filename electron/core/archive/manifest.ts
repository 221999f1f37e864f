import { z } from 'zod';
import { AppError } from '../errors';
import { manifestName } from './archive-names';
import type { ReadableZip } from './zip-file';

/** What lies in an archive, written last: a ZIP without it is not one of ours, or not a whole one. */
export const archiveManifest = z.strictObject({
  format: z.literal('rujuk-arsip'),
  version: z.literal(1),
  schoolYear: z.string().max(20),
  school: z.string().max(200),
  /** ISO 8601 */
  sealedAt: z.iso.datetime(),
  appVersion: z.string().max(40),
  counts: z.strictObject({
    cases: z.int(),
    referrals: z.int(),
    papers: z.int(),
    pages: z.int(),
    attachments: z.int(),
    attachmentBytes: z.int(),
  }),
  /** Every other file of the archive. Sizes in bytes. */
  files: z.array(
    z.strictObject({ name: z.string(), size: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type ArchiveManifest = z.output<typeof archiveManifest>;

/** Thousands of cases with dozens of files each come to a tenth of this. */
const largestManifest = 64 * 1024 * 1024;

/** @throws AppError `wrong_secret`; `file_unreadable` with `archive.foreign`, `archive.damagedEntry` */
export async function readManifest(zip: ReadableZip): Promise<ArchiveManifest> {
  if (!zip.names.includes(manifestName)) {
    throw new AppError('file_unreadable', { reason: 'archive.foreign' });
  }
  const bytes = await zip.readWhole(manifestName, largestManifest);
  try {
    return archiveManifest.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new AppError('file_unreadable', { reason: 'archive.foreign', cause });
  }
}
