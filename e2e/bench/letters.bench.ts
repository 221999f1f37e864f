import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { build } from 'vite';
import { median, record } from './figures';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'bench-results/letters');
const processes = 5;

interface Drawing {
  /** Milliseconds from the loaded program to the finished first page. */
  readonly first: number;
  /** Median of the pages after it. */
  readonly next: number;
  readonly fontsParsed: number | null;
}

/** Draws letters in a process of its own, which has nothing in memory yet. */
function draw(how: 'ours' | 'bare'): Drawing {
  const { stdout, stderr } = spawnSync(process.execPath, [join(built, 'letters-drawing.mjs'), how, root], {
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Drawing;
}

it('measures the first letter and the next ones against the same page drawn by pdfmake alone', async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@core': join(root, 'electron/core') } },
    build: {
      ssr: join(import.meta.dirname, 'letters-drawing.ts'),
      outDir: built,
      rolldownOptions: { output: { entryFileNames: 'letters-drawing.mjs' } },
    },
  });
  const ours: Drawing[] = [];
  const bare: Drawing[] = [];
  // In turn, so that a noisy minute falls on both.
  for (let run = 0; run < processes; run++) {
    ours.push(draw('ours'));
    bare.push(draw('bare'));
  }
  expect(new Set(ours.map((one) => one.fontsParsed))).toEqual(new Set([2]));
  for (const [name, of] of [
    ['first letter of a process', (one: Drawing) => one.first],
    ['each next letter', (one: Drawing) => one.next],
  ] as const) {
    record({
      name,
      value: median(ours.map(of)),
      unit: 'ms',
      floor: { value: median(bare.map(of)), what: 'the same page by pdfmake alone' },
      aim: { at: 1.2, of: 'ratio' },
      note: 'two faces, read and parsed once a process',
    });
  }
});
