import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import type { ArchiveCounts } from '@shared/domain/archive';
import { record } from './figures';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'bench-results/archive');
/** Of a school of three years; those of the finished ones that are closed are sealed. */
const cases = Number(process.env['RUJUK_BENCH_ARCHIVE_CASES'] ?? 2000);
const megabytes = Number(process.env['RUJUK_BENCH_ARCHIVE_MB'] ?? 2100);
const patience = 60 * 60_000;
let folder: string;

interface Sealed {
  /** Milliseconds. */
  readonly time: number;
  /** Most that the process had resident, in MB, before and after. */
  readonly before: number;
  readonly memory: number;
  readonly longestStall: number;
  readonly counts: ArchiveCounts;
  /** In bytes. */
  readonly size: number;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rujuk-bench-archive-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@core': join(root, 'electron/core') } },
    build: {
      ssr: join(import.meta.dirname, 'archive-run.ts'),
      outDir: built,
      rolldownOptions: { output: { entryFileNames: 'archive-run.mjs' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run<T>(part: 'seed' | 'seal'): T {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(built, 'archive-run.mjs'), part, root, folder, String(cases), String(megabytes)],
    { encoding: 'utf8' },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

it(
  'measures a school year sealed: 1,000 cases, 3,000 pages, 2 GB of attachments',
  () => {
    run('seed');
    const { time, before, memory, longestStall, counts, size } = run<Sealed>('seal');
    expect(counts.attachmentBytes).toBeGreaterThan(0);
    const what = `${counts.cases} cases, ${counts.papers} papers of ${counts.pages} pages, ${(counts.attachmentBytes / 1e9).toFixed(2)} GB of attachments`;
    record({
      name: 'a school year sealed: most memory, main thread and worker',
      value: memory,
      unit: 'MB',
      aim: { at: 400, of: 'value' },
      note: `${what}; ${before.toFixed(0)} MB before`,
    });
    record({
      name: 'the same: written, read back and compared',
      value: time,
      unit: 'ms',
      note: `a file of ${(size / 1e9).toFixed(2)} GB`,
    });
    record({
      name: 'the same: longest time without a turn of the main loop',
      value: longestStall,
      unit: 'ms',
      aim: { at: 50, of: 'value' },
    });
  },
  patience,
);
