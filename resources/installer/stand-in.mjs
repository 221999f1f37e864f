import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';

const root = resolve(import.meta.dirname, '..', '..');

/** Electron's marker in its binary, and after it the fuses: version, count, then one character each. */
const fuseMarker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 8;

/**
 * A folder that electron-builder takes for Electron's distribution, with everything but the browser in it: so the
 * packing can be proved where the real one (110 MB, from outside the npm registry) cannot be fetched.
 * @param {string} folder an empty one
 */
export async function makeStandIn(folder) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  mkdirSync(join(folder, 'locales'));
  mkdirSync(join(folder, 'resources'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'version'), version);
  for (const language of ['id', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  writeFileSync(join(folder, 'empty', 'package.json'), '{}');
  await createPackage(join(folder, 'empty'), join(folder, 'resources', 'default_app.asar'));
  const fuses = Buffer.concat([
    Buffer.from(fuseMarker),
    Buffer.from([1, fuseCount]),
    Buffer.alloc(fuseCount, '0'),
  ]);
  writeFileSync(join(folder, 'electron'), fuses);
  chmodSync(join(folder, 'electron'), 0o755);
}

/**
 * The fuses of a packed binary, in Electron's order: run as Node, cookie encryption, NODE_OPTIONS, inspect, archive
 * integrity, only from archive, V8 snapshot, privileges of `file:`.
 * @param {string} binary @returns {string} one `0` or `1` each
 */
export function readFuses(binary) {
  const bytes = readFileSync(binary);
  const at = bytes.indexOf(fuseMarker) + fuseMarker.length + 2;
  return bytes.subarray(at, at + fuseCount).toString('latin1');
}
