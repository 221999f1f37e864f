import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { IsNull, Not } from 'typeorm';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCaseDatabase } from '../database/data-source';
import { Disclosure, Letter, LetterCounter, Referral } from '../database/entities';
import { fillLetterSchool } from './testing';

const root = resolve(import.meta.dirname, '../../..');
const built = join(root, 'test-results/issuing-child');
const key = randomBytes(32);
const referrals = 300;
/** Longest time between two looks, in milliseconds: a letter takes about fifteen. */
const longestStep = 30;
/** Windows knows no SIGSTOP; there the deaths alone must do. */
const looksPerLife = process.platform === 'win32' ? 0 : 7;
const enough = 10_000;

let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-kill-'));
  await mkdir(join(folder, 'data'));
  path = join(folder, 'data', 'cases.db');
  const database = await openCaseDatabase({ path, key });
  await database.write((manager) => fillLetterSchool(manager, referrals));
  await database.close();
  // One plain file that starts in a third of a second: many deaths fit into the time of this test.
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@core': join(root, 'electron/core') } },
    build: {
      ssr: join(import.meta.dirname, 'issuing-child.testing.ts'),
      outDir: built,
      rolldownOptions: { output: { entryFileNames: 'issuing-child.mjs' } },
    },
  });
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(built, { recursive: true, force: true });
});

/** What has been heard of the children: the last referral begun, and the numbers that were answered. */
const heard = { first: 1, answered: new Map<string, string>() };

function listen(lines: readonly string[]): void {
  for (const [word, referral = '', number = ''] of lines.map((line) => line.split(' '))) {
    // The next process begins with the one that was cut off: issued or not, it must have one number in the end.
    if (word === 'try') heard.first = Number(referral);
    if (word !== 'done') continue;
    expect(heard.answered.get(referral) ?? number).toBe(number);
    heard.answered.set(referral, number);
  }
}

/**
 * Issues letters in a process that is killed in the end. On the way it is stopped at random moments and its files
 * are copied: they are what a death at that moment would have left. Gives how many moments were looked at.
 */
async function issueAndDie(): Promise<number> {
  const args = [
    join(built, 'issuing-child.mjs'),
    path,
    key.toString('hex'),
    `${heard.first}`,
    `${referrals}`,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => listen([line]));
  await once(lines, 'line');
  let looks = 0;
  for (; looks < looksPerLife && child.exitCode === null; looks++) {
    await wait(Math.random() * longestStep);
    child.kill('SIGSTOP');
    await wait(5);
    const copy = join(folder, 'copy');
    await cp(join(folder, 'data'), copy, { recursive: true });
    await checkRegister(join(copy, 'cases.db'));
    await rm(copy, { recursive: true });
    child.kill('SIGCONT');
  }
  await wait(Math.random() * longestStep);
  child.kill('SIGKILL');
  await closed;
  await checkRegister(path);
  return looks + 1;
}

/** Serials without gap or repetition, the counter at the last, every letter with its log, every answer kept. */
async function checkRegister(at: string): Promise<void> {
  const database = await openCaseDatabase({ path: at, key });
  try {
    const { letters, counter, disclosures, chosen } = await database.read(async (manager) => ({
      letters: await manager.find(Letter, { order: { id: 'ASC' } }),
      counter: (await manager.findOneBy(LetterCounter, { year: 2026 }))?.lastSerial ?? 0,
      disclosures: await manager.find(Disclosure, { order: { letterId: 'ASC' } }),
      chosen: await manager.countBy(Referral, { letterChoices: Not(IsNull()) }),
    }));
    const serials = letters.flatMap(({ serial }) => serial ?? []);
    expect(serials).toEqual(serials.map((_, index) => index + 1));
    expect(counter).toBe(serials.length);
    const numbers = letters.flatMap(({ number }) => number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    // At most the one that was cut off between its issue and its number.
    expect(letters.length - numbers.length).toBeLessThanOrEqual(1);
    expect(disclosures.map((one) => one.letterId)).toEqual(letters.map((letter) => letter.id));
    expect(chosen).toBe(letters.length);
    const kept = new Map(letters.map((letter) => [String(letter.referralId), letter.number]));
    expect(kept.size).toBe(letters.length);
    for (const [referral, number] of heard.answered) expect(kept.get(referral)).toBe(number);
    expect(await database.isSound()).toBe(true);
  } finally {
    await database.close();
  }
}

it('kill -9 at any point of issuing: no number twice, none lost, nothing half', async () => {
  let moments = 0;
  const until = performance.now() + enough;
  while (heard.first < referrals && (performance.now() < until || heard.answered.size <= 10))
    moments += await issueAndDie();
  expect(moments).toBeGreaterThan(looksPerLife);
  expect(heard.answered.size).toBeGreaterThan(10);
}, 120_000);
