import { randomBytes } from 'node:crypto';

/** A finished file on its way to the page: a letter, an export. Lives in memory only, never in a temp folder. */
export interface HandedFile {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** The name that "save as" proposes. */
  readonly name: string;
  readonly disposition: 'inline' | 'attachment';
}

/** Hands a file to one window, once, under an id that cannot be guessed. */
export interface FileHandout {
  /** Keeps the file for `clientId` and gives the id to fetch it by (`/files/<id>`). */
  give(clientId: string, file: HandedFile): string;
  /** The file, if it is there and for this client; it is gone afterwards. */
  take(id: string, clientId: string): HandedFile | null;
  /** Lets go of everything given to `clientId`, or to anyone: on locking, on closing a window. */
  forget(clientId?: string): void;
}

/** A page fetches at once what it asked for; a file still here after five minutes will not be. */
const keptFor = 5 * 60_000;
/** A window that asks and does not fetch holds this many; the oldest goes. No page prepares as many at once. */
const keptAtMost = 32;

export function createFileHandout(): FileHandout {
  const kept = new Map<string, { clientId: string; file: HandedFile; expiry: NodeJS.Timeout }>();

  function drop(id: string) {
    clearTimeout(kept.get(id)?.expiry);
    kept.delete(id);
  }

  return {
    give(clientId, file) {
      const own = [...kept].filter(([, one]) => one.clientId === clientId);
      for (const [id] of own.slice(0, Math.max(0, own.length - keptAtMost + 1))) drop(id);
      const id = randomBytes(16).toString('hex');
      kept.set(id, { clientId, file, expiry: setTimeout(() => drop(id), keptFor).unref() });
      return id;
    },
    take(id, clientId) {
      const found = kept.get(id);
      if (found?.clientId !== clientId) return null;
      drop(id);
      return found.file;
    },
    forget(clientId) {
      for (const [id, one] of kept) if (clientId === undefined || one.clientId === clientId) drop(id);
    },
  };
}
