import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One older file is kept beside the current one. */
const sizeLimit = 1024 * 1024;

/**
 * The log in the data folder, `rujuk.log`: a line is an instant and what the core said (codes, ids, places in the
 * code; never a name or a text of a case). Failing to write it never stops the work.
 */
export function openLogFile(folder: string): (line: string) => void {
  const path = join(folder, 'rujuk.log');
  return (line) => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > sizeLimit) renameSync(path, `${path}.1`);
      appendFileSync(path, `${new Date().toISOString()} ${line.replace(/[\r\n]+/g, ' ')}\n`, { mode: 0o600 });
    } catch {
      // A full disk is told to the person by the write that mattered.
    }
  };
}
