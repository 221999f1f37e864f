import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import {
  configure,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  Reader,
  Uint8ArrayReader,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from '@zip.js/zip.js';
import { AppError } from '../errors';

// The ZIP around an archive: AES-256 (WinZip AE-2), ZIP64 where it is needed, read and written in pieces. Nothing is
// deflated: PDF and pictures are packed already, and encrypted data cannot be.

/** Bytes encrypted or decrypted at once: larger pieces were slower, and leave more behind to be collected. */
const pieceSize = 64 * 1024;
/** Bytes read at once where nothing is decrypted. */
const readSize = 1024 * 1024;
configure({ useWebWorkers: false, chunkSize: pieceSize });

/** Ends the file: what is before the last 64 letters has this SHA-256. So a byte that belongs to no entry is found too. */
const trailer = 'RUJUK-ARSIP 1 sha256 ';
const digestLength = 64;

export interface WrittenEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** A ZIP that is being written to a path that does not exist yet. */
export interface ZipFile {
  add(name: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<WrittenEntry>;
  /** Ends the file and forces it to the disk; gives the SHA-256 of all of it. */
  finish(): Promise<{ size: number; sha256: string }>;
  /** Lets go of the file, finished or not. */
  close(): Promise<void>;
}

/** @param at stands as the time of every entry */
export async function createZip(path: string, passphrase: string, at: Date): Promise<ZipFile> {
  const file = await open(path, 'wx+', 0o600);
  const writer = new ZipWriter(
    new WritableStream<Uint8Array>({
      async write(bytes) {
        for (let from = 0; from < bytes.length;) {
          from += (await file.write(bytes, from)).bytesWritten;
        }
      },
    }),
    { password: passphrase, encryptionStrength: 3, level: 0, lastModDate: at, extendedTimestamp: false },
  );

  return {
    async add(name, content) {
      const hash = createHash('sha256');
      let size = 0;
      const seen = (bytes: Uint8Array) => {
        hash.update(bytes);
        size += bytes.length;
      };
      if (content instanceof Uint8Array) {
        seen(content);
        await writer.add(name, new Uint8ArrayReader(content));
      } else {
        await writer.add(name, streamOf(content, seen));
      }
      return { name, size, sha256: hash.digest('hex') };
    },
    async finish() {
      await writer.close(new TextEncoder().encode(trailer + '0'.repeat(digestLength)));
      const { size } = await file.stat();
      const hash = await digestOf(file, size - digestLength);
      const digest = Buffer.from(hash.copy().digest('hex'), 'latin1');
      await file.write(digest, 0, digestLength, size - digestLength);
      await file.sync();
      return { size, sha256: hash.update(digest).digest('hex') };
    },
    close: () => file.close(),
  };
}

/** The content in small pieces, each told of when it is taken. */
function streamOf(
  content: AsyncIterable<Uint8Array>,
  seen: (bytes: Uint8Array) => void,
): ReadableStream<Uint8Array> {
  async function* pieces() {
    for await (const part of content) {
      for (let from = 0; from < part.length; from += pieceSize) yield part.subarray(from, from + pieceSize);
    }
  }
  const taking = pieces();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await taking.next();
        if (next.done) return controller.close();
        seen(next.value);
        controller.enqueue(next.value);
      },
      cancel: async () => void (await taking.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}

/** SHA-256 of the beginning of a file, to be gone on with. */
async function digestOf(file: FileHandle, length: number) {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(readSize);
  for (let at = 0; at < length;) {
    const { bytesRead } = await file.read(piece, 0, Math.min(piece.length, length - at), at);
    if (bytesRead === 0) throw damaged();
    hash.update(piece.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash;
}

/** A ZIP that is being read. */
export interface ReadableZip {
  /** Names of its entries, in their order. */
  readonly names: readonly string[];
  readonly size: number;
  /**
   * Decrypts an entry piece by piece.
   * @throws AppError `wrong_secret`; `file_unreadable` with `archive.damagedEntry` and the name
   */
  read(name: string, take: (bytes: Uint8Array) => void | Promise<void>): Promise<void>;
  /** The same of a small one, whole. @param most refuses one that says to be larger, in bytes */
  readWhole(name: string, most: number): Promise<Buffer>;
  /** Whether the file ends as it was written and nothing before it was changed; `null` where the end is another's. */
  isWhole(): Promise<boolean | null>;
  close(): Promise<void>;
}

/** @throws AppError `file_unreadable` with `archive.noFile`, `archive.foreign`, `archive.damaged` */
export async function openZip(path: string, passphrase: string): Promise<ReadableZip> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new AppError('file_unreadable', { reason: 'archive.noFile', cause });
  });
  try {
    const { size } = await file.stat();
    const reader = new ZipReader(new FileReader(file, size), { password: passphrase });
    const entries = await entriesOf(reader).catch(async (cause: unknown) => {
      const wasOurs = (await isWhole(file, size)) !== null;
      throw new AppError('file_unreadable', {
        reason: wasOurs ? 'archive.damaged' : 'archive.foreign',
        cause,
      });
    });
    const read: ReadableZip['read'] = async (name, take) => {
      const entry = entries.get(name);
      if (!entry) throw damaged(name);
      try {
        await entry.getData(new WritableStream<Uint8Array>({ write: take }));
      } catch (error) {
        throw faultOf(error, name);
      }
    };
    return {
      names: [...entries.keys()],
      size,
      read,
      async readWhole(name, most) {
        if ((entries.get(name)?.uncompressedSize ?? 0) > most) throw damaged(name);
        const pieces: Uint8Array[] = [];
        await read(name, (bytes) => void pieces.push(bytes));
        return Buffer.concat(pieces);
      },
      isWhole: () => isWhole(file, size),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function entriesOf(reader: ZipReader<unknown>): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  for await (const entry of reader.getEntriesGenerator()) {
    if (!entry.directory) entries.set(entry.filename, entry);
  }
  return entries;
}

async function isWhole(file: FileHandle, size: number): Promise<boolean | null> {
  const length = trailer.length + digestLength;
  if (size < length) return null;
  const end = Buffer.alloc(length);
  await file.read(end, 0, length, size - length);
  const text = end.toString('latin1');
  if (!text.startsWith(trailer)) return null;
  return (await digestOf(file, size - digestLength)).digest('hex') === text.slice(trailer.length);
}

class FileReader extends Reader<FileHandle> {
  readonly #file: FileHandle;

  constructor(file: FileHandle, size: number) {
    super(file);
    this.#file = file;
    this.size = size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.#file.read(bytes, 0, length, index);
    return bytes.subarray(0, bytesRead);
  }
}

const damaged = (name?: string, cause?: unknown) =>
  new AppError('file_unreadable', {
    reason: name === undefined ? 'archive.damaged' : 'archive.damagedEntry',
    ...(name !== undefined && { params: { name } }),
    cause,
  });

function faultOf(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : '';
  return message === ERR_INVALID_PASSWORD || message === ERR_ENCRYPTED
    ? new AppError('wrong_secret', { cause: error })
    : damaged(name, error);
}
