import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '../errors';
import { tooLarge, unreadable } from './file-error';
import { zipStart } from './file-kind';
import { sheetLimits } from './limits';

/** The parts of an xlsx that hold data, by path (`xl/workbook.xml`). */
export type XlsxParts = Map<string, Uint8Array>;

const endOfDirectory = Buffer.from('PK\u0005\u0006', 'latin1');

/**
 * Unpacks the XML parts of an xlsx, and never more than `sheetLimits` allow: first by the sizes the archive
 * declares, then by the bytes that really come out, for an archive may lie.
 * @throws AppError `file_unreadable` (`import.damaged`, `import.passwordProtected`) or `file_too_large`.
 */
export async function unpackXlsx(bytes: Uint8Array): Promise<XlsxParts> {
  try {
    const zip = await fromBufferPromise(withoutSurroundings(bytes));
    return await readParts(zip, await dataEntries(zip));
  } catch (error) {
    throw error instanceof AppError ? error : unreadable('damaged', error);
  }
}

/** What web servers put before (byte order mark, blank lines) and after a zip is left out, as Excel does. */
function withoutSurroundings(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(zipStart(bytes));
  const end = buffer.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > buffer.length) throw unreadable('damaged');
  return buffer.subarray(0, end + 22 + buffer.readUInt16LE(end + 20));
}

async function dataEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  let declared = 0;
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (++count > sheetLimits.parts) throw bomb();
    declared += entry.uncompressedSize;
    if (declared > sheetLimits.unpackedBytes || swells(entry.compressedSize, entry.uncompressedSize)) {
      throw bomb();
    }
    if (entry.isEncrypted()) throw unreadable('passwordProtected');
    if (/\.(xml|rels)$/i.test(entry.fileName)) entries.push(entry);
  }
  return entries;
}

async function readParts(zip: ZipFile, entries: readonly Entry[]): Promise<XlsxParts> {
  const parts: XlsxParts = new Map();
  let left: number = sheetLimits.unpackedBytes;
  for (const entry of entries) {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      left -= chunk.length;
      // Leaving the loop ends the stream: nothing more is inflated.
      if (left < 0 || swells(entry.compressedSize, size)) throw bomb();
      chunks.push(chunk);
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

const swells = (packed: number, unpacked: number) =>
  unpacked > sheetLimits.ratioFloorBytes && unpacked > packed * sheetLimits.ratio;

const bomb = () => tooLarge('unpacksTooLarge', { megabytes: sheetLimits.unpackedBytes / 1024 / 1024 });
