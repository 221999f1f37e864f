import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { ArchiveCounts } from '@shared/domain/archive';
import { AppError } from '../errors';
import { dataName, keyName } from './archive-names';
import { readManifest, type ArchiveManifest } from './manifest';
import { openZip, type ReadableZip } from './zip-file';

export interface ArchiveToOpen {
  readonly path: string;
  readonly passphrase: string;
  /** Where the year's data may lie while the archive is open: they stay encrypted with a key of their own. */
  readonly extract: string;
}

export interface OpenArchive {
  readonly schoolYear: string;
  readonly school: string;
  readonly sealedAt: string;
  readonly counts: ArchiveCounts;
  readonly files: ArchiveManifest['files'];
  /** Opens the extract. */
  readonly key: Uint8Array;
}

/** The largest file that is handed to the page, in bytes: an attachment has 20 MB at most, a paper far less. */
const largestEntry = 64 * 1024 * 1024;

/**
 * Reads what an archive holds and lays the year's data out for reading. Nothing readable reaches the disk.
 * @throws AppError `wrong_secret`; `file_unreadable` with `archive.noFile`, `archive.foreign`, `archive.damagedEntry`
 */
export async function openArchive({ path, passphrase, extract }: ArchiveToOpen): Promise<OpenArchive> {
  const zip = await openZip(path, passphrase);
  try {
    const { schoolYear, school, sealedAt, counts, files } = await readManifest(zip);
    const key = Buffer.from((await checked(zip, files, keyName)).toString('latin1'), 'hex');
    if (key.length !== 32) throw new AppError('file_unreadable', { reason: 'archive.foreign' });
    await layOut(zip, files, extract);
    return { schoolYear, school, sealedAt, counts, files, key };
  } finally {
    await zip.close();
  }
}

export interface EntryToRead {
  readonly path: string;
  readonly passphrase: string;
  readonly file: ArchiveManifest['files'][number];
}

/** One file of an archive, as it was written. @throws AppError `file_unreadable` with `archive.damagedEntry` and its name */
export async function readEntry({ path, passphrase, file }: EntryToRead): Promise<{ bytes: Uint8Array }> {
  const zip = await openZip(path, passphrase);
  try {
    return { bytes: new Uint8Array(await checked(zip, [file], file.name)) };
  } finally {
    await zip.close();
  }
}

const damagedEntry = (name: string) =>
  new AppError('file_unreadable', { reason: 'archive.damagedEntry', params: { name } });

const known = (files: ArchiveManifest['files'], name: string) => {
  const file = files.find((one) => one.name === name);
  if (!file) throw damagedEntry(name);
  return file;
};

async function checked(zip: ReadableZip, files: ArchiveManifest['files'], name: string): Promise<Buffer> {
  const { sha256 } = known(files, name);
  const bytes = await zip.readWhole(name, largestEntry);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw damagedEntry(name);
  return bytes;
}

async function layOut(zip: ReadableZip, files: ArchiveManifest['files'], extract: string): Promise<void> {
  const { sha256 } = known(files, dataName);
  const hash = createHash('sha256');
  const to = await open(extract, 'wx', 0o600);
  try {
    await zip.read(dataName, async (bytes) => {
      hash.update(bytes);
      await to.writeFile(bytes);
    });
    if (hash.digest('hex') !== sha256) throw damagedEntry(dataName);
  } catch (error) {
    await rm(extract, { force: true });
    throw error;
  } finally {
    await to.close();
  }
}
