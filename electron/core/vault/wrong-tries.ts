import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable-file';
import type { Clock } from '../host';

const triesFile = z.strictObject({ failures: z.int().min(0), lastAt: z.iso.datetime() });

const freeTries = 3;
const longestWaitSeconds = 900;

/** Seconds to wait after so many wrong tries in a row: three are free, then 5, 10, 20 … up to a quarter hour. */
export function waitAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(5 * 2 ** (failures - freeTries), longestWaitSeconds);
}

/** Counts wrong tries, in a file of its own, so that closing the app does not start the count anew. */
export interface WrongTries {
  waitSeconds(): Promise<number>;
  add(): Promise<void>;
  clear(): Promise<void>;
}

export function createWrongTries(folder: string, clock: Clock): WrongTries {
  const path = join(folder, 'tries.json');

  async function read() {
    try {
      return triesFile.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { failures: 0, lastAt: null };
      // Someone wrote into it: go on as if the longest wait had just begun, and count from there.
      const damaged = { failures: freeTries + 8, lastAt: clock.system().toISOString() };
      await writeDurably(path, JSON.stringify(damaged));
      return damaged;
    }
  }

  return {
    async waitSeconds() {
      const { failures, lastAt } = await read();
      if (!lastAt) return 0;
      const wait = waitAfter(failures);
      const passed = (clock.system().getTime() - Date.parse(lastAt)) / 1000;
      // A clock set back must not lock for years, one set forward gains what it gains.
      return Math.ceil(Math.min(wait, Math.max(0, wait - passed)));
    },
    async add() {
      const { failures } = await read();
      await writeDurably(
        path,
        JSON.stringify({ failures: failures + 1, lastAt: clock.system().toISOString() }),
      );
    },
    clear: () => rm(path, { force: true }),
  };
}
