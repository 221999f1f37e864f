import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { startSchool } from '@core/testing';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isThorough, times } from '../thorough';
import { expectSound, reopen } from './data-folder';
import { operations, type Operation } from './operations';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, `test-results/dying-${process.pid}`);

let school: string;

beforeAll(async () => {
  school = mkdtempSync(join(tmpdir(), 'rujuk-deaths-'));
  const test = await startSchool({ folder: school });
  await test.app.close();
  // One plain file that starts in half a second.
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@core': join(root, 'electron/core') } },
    build: {
      ssr: join(import.meta.dirname, 'dying.testing.ts'),
      outDir: built,
      rolldownOptions: { output: { entryFileNames: 'dying.mjs' } },
    },
  });
}, 120_000);
afterAll(async () => {
  await rm(school, { recursive: true, force: true });
  await rm(built, { recursive: true, force: true });
});

/** Milliseconds. */
const longestLife = 4_000;

/** What is heard over many lives of a process, and how long an act takes. */
class Listener {
  readonly answered = new Map<number, string>();
  readonly cutOff = new Set<number>();
  next = 0;
  #last = 0;

  /** @param pace milliseconds between two answers, as they come; a guess before the first */
  constructor(public pace = 150) {}

  hear(line: string): void {
    const [word, number = '', ...rest] = line.split(' ');
    const n = Number(number);
    if (word === 'try') {
      this.next = n + 1;
      this.cutOff.add(n);
    }
    if (word === 'done') {
      this.cutOff.delete(n);
      this.answered.set(n, rest.join(' '));
      if (this.#last > 0) this.pace += (performance.now() - this.#last - this.pace) / 4;
    }
    this.#last = word === 'ready' ? 0 : performance.now();
  }

  /** What dies before it ever answers is given more time. */
  slowDown(): void {
    this.pace = Math.min(this.pace * 1.3, longestLife);
  }
}

/** One life: from its first act to a death at a random moment within the next few. */
async function liveAndDie(name: string, folder: string, told: Listener): Promise<void> {
  const args = [join(built, 'dying.mjs'), folder, name, String(told.next)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  let trouble = '';
  child.stderr.on('data', (chunk) => (trouble += String(chunk)));
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => told.hear(line));
  await Promise.race([once(lines, 'line'), closed]);
  const before = told.answered.size;
  await wait(Math.random() * told.pace * 3);
  if (told.answered.size === before) told.slowDown();
  if (child.exitCode !== null) throw new Error(`ended by itself: ${trouble}`);
  child.kill('SIGKILL');
  await closed;
}

it.each(Object.entries<Operation>(operations))(
  'kill -9 while %s: what was answered is there, the rest whole or not at all',
  async (name, operation) => {
    const begun = (await operation.makeFolder?.()) ?? school;
    const folder = mkdtempSync(join(tmpdir(), 'rujuk-dying-'));
    const startAnew = async () => {
      await rm(folder, { recursive: true, force: true });
      await cp(begun, folder, { recursive: true });
    };
    await startAnew();
    let told = new Listener();
    const deaths = times(operation.deaths, 1);
    let answered = 0;
    try {
      const test = await reopen(folder);
      await operation.prepare?.(test);
      await test.app.close();
      for (let death = 0; death < deaths; death++) {
        if (operation.startsAnew) {
          await startAnew();
          told = new Listener(told.pace);
        }
        await liveAndDie(name, folder, told);
        const after = await reopen(folder);
        await operation.check(after, told);
        // The access log is chained, and its end is kept outside of the database: a death falls between the two as well.
        // What it says of backups is left out: here the clock stands still, and all of them are of one moment.
        const log = await after.ok(after.client.audit.check({}));
        expect(log, JSON.stringify(log)).toMatchObject({ fault: null, end: 'fits' });
        await after.app.close();
        await expectSound(folder);
        if (operation.startsAnew) answered += told.answered.size;
      }
      if (!operation.startsAnew) answered = told.answered.size;
      expect(answered + told.cutOff.size).toBeGreaterThan(0);
      if (isThorough) console.log(`${name}: ${deaths} deaths, ${answered} acts answered`);
    } finally {
      await rm(folder, { recursive: true, force: true });
      if (begun !== school) await rm(begun, { recursive: true, force: true });
    }
  },
  15 * 60_000,
);
