import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable-file';
import type { Clock } from '../host';

const count = z.strictObject({ failures: z.int().min(0), lastAt: z.iso.datetime() });
type Count = z.infer<typeof count>;
const triesFile = z.record(z.string(), count);

const freeTries = 3;
const longestWaitSeconds = 900;
/** Counts for everybody who has no count of their own: what a damaged file leaves. */
const everybody = '*';

/** Seconds to wait after so many wrong tries in a row: three are free, then 5, 10, 20 … up to a quarter hour. */
export function waitAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(5 * 2 ** (failures - freeTries), longestWaitSeconds);
}

/**
 * Counts wrong tries, in a file of its own, so that closing the app does not start the count anew. Each account has its
 * own, and the recovery code one: who has an account cannot wipe out by signing in what was guessed at another's.
 */
export interface WrongTries {
  /** @param of key of an account, or `recovery` */
  waitSeconds(of: string): Promise<number>;
  add(of: string): Promise<void>;
  clear(of: string): Promise<void>;
  /** Another keyring takes the place of this one. */
  clearAll(): Promise<void>;
}

export function createWrongTries(folder: string, clock: Clock): WrongTries {
  const path = join(folder, 'tries.json');
  const now = () => clock.system().toISOString();

  async function read(): Promise<Record<string, Count>> {
    try {
      return triesFile.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      // Someone wrote into it: go on as if the longest wait had just begun, and count from there.
      const damaged = { [everybody]: { failures: freeTries + 8, lastAt: now() } };
      await write(damaged);
      return damaged;
    }
  }

  const write = (all: Record<string, Count>) => writeDurably(path, JSON.stringify(all));
  const countOf = (all: Record<string, Count>, of: string) => all[of] ?? all[everybody];

  return {
    async waitSeconds(of) {
      const found = countOf(await read(), of);
      if (!found) return 0;
      const wait = waitAfter(found.failures);
      const passed = (clock.system().getTime() - Date.parse(found.lastAt)) / 1000;
      // A clock set back must not lock for years, one set forward gains what it gains.
      return Math.ceil(Math.min(wait, Math.max(0, wait - passed)));
    },
    async add(of) {
      const all = await read();
      const failures = (countOf(all, of)?.failures ?? 0) + 1;
      await write({ ...all, [of]: { failures, lastAt: now() } });
    },
    async clear(of) {
      const all = await read();
      if (!countOf(all, of)) return;
      const { [of]: _cleared, ...others } = all;
      if (all[everybody]) await write({ ...others, [of]: { failures: 0, lastAt: now() } });
      else if (Object.keys(others).length > 0) await write(others);
      else await rm(path, { force: true });
    },
    clearAll: () => rm(path, { force: true }),
  };
}
