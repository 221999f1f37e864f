import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createTurnstile } from '../database/turnstile';
import { writeDurably } from '../durable-file';

/** A sign-in that failed while the vault was closed: the log could not be written then. */
const waitingTry = z.strictObject({
  /** Random: so that it is taken into the log once. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  at: z.iso.datetime(),
  /** Of the keyring; `null` for anything that is not shaped like one, which is not kept. */
  accountKey: z.string().nullable(),
});
export type WaitingTry = z.output<typeof waitingTry>;

const accountKey = /^[0-9a-f]{12}$/;
const waitingFile = z.array(waitingTry);
/** Tries are slowed down: so many take more than a day. What comes after is counted by `wrong-tries` alone. */
const most = 200;

/** Failed sign-ins that wait for the vault to be opened, in a file beside it. It holds no name and no secret. */
export interface WaitingTries {
  add(at: string, key: unknown): Promise<void>;
  all(): Promise<WaitingTry[]>;
  /** They are in the log. */
  clear(): Promise<void>;
}

export function createWaitingTries(folder: string): WaitingTries {
  const path = join(folder, 'audit-waiting.json');
  const turnstile = createTurnstile();

  async function read(): Promise<WaitingTry[]> {
    try {
      return waitingFile.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      // Not there, or not ours: nothing can be taken from it.
      return [];
    }
  }

  return {
    add: (at, key) =>
      turnstile.pass(async () => {
        const kept = await read();
        if (kept.length >= most) return;
        const known = typeof key === 'string' && accountKey.test(key) ? key : null;
        const added = { id: randomBytes(8).toString('hex'), at, accountKey: known };
        await writeDurably(path, JSON.stringify([...kept, added]));
      }),
    all: () => turnstile.pass(read),
    clear: () => turnstile.pass(() => rm(path, { force: true })),
  };
}
