import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { makeDemo } from '@core/demo/make-demo';
import { systemClock } from '@core/host';
import { median, record, timed } from './figures';

const root = resolve(import.meta.dirname, '../..');
const runs = 7;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rujuk-bench-start-'));
  const paths = { data: folder, resources: join(root, 'resources'), worker: '' };
  const host = {
    shell: 'loopback',
    version: 'bench',
    paths,
    clock: systemClock,
    log() {},
    secretBox: null,
    notify: null,
  } as const;
  await makeDemo(host, { students: 1_500, cases: 10_000 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs Node with `args` until `isReady` says so of a line, or to its end. */
function node(args: string[], isReady?: (line: string) => boolean): Promise<void> {
  const environment = { ...process.env, RUJUK_DATA_DIR: folder, RUJUK_OPEN: '0' };
  const child = spawn(process.execPath, args, { env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', () => done());
    child.stdout.on('data', (data: Buffer) => {
      if (isReady?.(data.toString())) child.kill('SIGKILL');
    });
  });
}

it('measures how long it takes to be ready on a vault of 10,000 cases', async () => {
  const bare = median(await timed(runs, () => node(['-e', '0'])));
  const ready = await timed(runs, () =>
    node([join(root, 'out/main/loopback.js')], (line) => line.includes('http://')),
  );
  record({
    name: 'start to address line, vault of 10,000 cases',
    value: median(ready),
    unit: 'ms',
    floor: { value: bare, what: 'bare node start' },
    aim: { at: 1_000, of: 'value' },
  });
});
