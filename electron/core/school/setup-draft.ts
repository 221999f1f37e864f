import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable-file';

type Json = z.infer<ReturnType<typeof z.json>>;
type Draft = Record<string, Json>;

/**
 * What set-up has been told so far, for whoever leaves half-way. There is no key yet to encrypt it with, so it
 * holds only what stands on every letterhead; the passphrase fields never reach it.
 */
export interface SetupDraft {
  read(): Promise<Draft | null>;
  write(draft: Draft): Promise<void>;
  remove(): Promise<void>;
}

export function createSetupDraft(folder: string): SetupDraft {
  const path = join(folder, 'setup-draft.json');
  return {
    async read() {
      try {
        return z.record(z.string(), z.json()).parse(JSON.parse(await readFile(path, 'utf8')));
      } catch {
        // Missing or damaged: set-up starts from an empty form either way.
        return null;
      }
    },
    write: (draft) => writeDurably(path, JSON.stringify(draft)),
    remove: () => rm(path, { force: true }),
  };
}
