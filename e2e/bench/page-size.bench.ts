import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { it } from 'vitest';
import { record } from './figures';

const out = resolve(import.meta.dirname, '../../out/renderer');

/** The scripts that the first screen waits for: those named in the page, and all that these import statically. */
function firstScripts(): Set<string> {
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  const found = new Set<string>();
  const open = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  for (let file = open.pop(); file; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const code = readFileSync(join(out, file), 'utf8');
    // Static imports only: `import"./x.js"`, `from"./x.js"`; what comes by `import("./x.js")` loads later.
    for (const [, name] of code.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g)) open.push(`assets/${name}`);
  }
  return found;
}

it('measures the JavaScript that the first screen needs', () => {
  const scripts = [...firstScripts()];
  const bytes = scripts.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(out, file)), { level: 9 }).length,
    0,
  );
  record({
    name: 'JavaScript for the first screen, gzip',
    value: bytes / 1000,
    unit: 'kB',
    aim: { at: 350, of: 'value' },
    note: `${scripts.length} files`,
  });
});
