import { randomBytes } from 'node:crypto';
import { AppError } from '../errors';

/**
 * Lists that have been read and wait for their confirmation: in memory only, one for each account, for an hour.
 * Locking does not drop them, so that the preview is still there after the bell.
 */
export interface Uploads<T> {
  /** Keeps `upload` in place of the account's former one; gives its id. */
  keep(accountId: number, upload: T): string;
  /** @throws AppError `not_found` (`import.uploadGone`) */
  get(accountId: number, uploadId: string): T;
  drop(accountId: number): void;
}

const keptFor = 60 * 60_000;

export function createUploads<T>(): Uploads<T> {
  const kept = new Map<number, { id: string; upload: T; expiry: NodeJS.Timeout }>();

  function drop(accountId: number) {
    clearTimeout(kept.get(accountId)?.expiry);
    kept.delete(accountId);
  }

  return {
    keep(accountId, upload) {
      drop(accountId);
      const id = randomBytes(16).toString('hex');
      kept.set(accountId, { id, upload, expiry: setTimeout(() => drop(accountId), keptFor).unref() });
      return id;
    },
    get(accountId, uploadId) {
      const found = kept.get(accountId);
      if (found?.id !== uploadId) throw new AppError('not_found', { reason: 'import.uploadGone' });
      return found.upload;
    },
    drop,
  };
}
