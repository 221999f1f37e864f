import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable-file';
import type { SecretBox } from '../host';

const rememberedFile = z.record(z.string(), z.base64());
type Entries = z.infer<typeof rememberedFile>;

/**
 * The private halves of accounts that this account of the operating system may open without a passphrase, each sealed by
 * the system (Windows' DPAPI). In a file of its own: no backup takes it along.
 */
export interface Remembered {
  /** Whether the shell has a store of secrets at all. */
  readonly isPossible: boolean;
  keys(): Promise<string[]>;
  keep(accountKey: string, privateKey: Uint8Array): Promise<void>;
  /** `null` where nothing is kept, or where another account of the system kept it. */
  open(accountKey: string): Promise<Buffer | null>;
  forget(...accountKeys: string[]): Promise<void>;
}

export function createRemembered(folder: string, box: SecretBox | null): Remembered {
  const path = join(folder, 'remembered.json');

  async function read(): Promise<Entries> {
    try {
      return rememberedFile.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      // Missing or damaged: the passphrase opens as ever.
      return {};
    }
  }

  return {
    isPossible: box !== null,
    keys: async () => (box ? Object.keys(await read()) : []),
    async keep(accountKey, privateKey) {
      if (!box) return;
      const sealed = Buffer.from(box.seal(privateKey)).toString('base64');
      await writeDurably(path, JSON.stringify({ ...(await read()), [accountKey]: sealed }));
    },
    async open(accountKey) {
      const sealed = (await read())[accountKey];
      if (!box || sealed === undefined) return null;
      try {
        return Buffer.from(box.open(Buffer.from(sealed, 'base64')));
      } catch {
        return null;
      }
    },
    async forget(...accountKeys) {
      const entries = await read();
      const kept = Object.entries(entries).filter(([key]) => !accountKeys.includes(key));
      if (kept.length === Object.keys(entries).length) return;
      await writeDurably(path, JSON.stringify(Object.fromEntries(kept)));
    },
  };
}
