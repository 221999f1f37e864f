import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { makeDemo } from '@core/demo/make-demo';
import { systemClock } from '@core/host';
import { fictionalStudents } from '@core/sample/fictional-students';
import { afterAll, beforeAll, it } from 'vitest';
import { findBrowser } from '../browser.mjs';
import { startLoopback, root, type LoopbackProcess } from '../loopback-process';
import { median, record } from './figures';

const words = [
  ...new Set(
    fictionalStudents({ count: 12, year: 2026, classesPerLevel: 1, seed: 3 }).map(
      ({ name }) => name.split(' ')[0]?.toLowerCase() ?? '',
    ),
  ),
].slice(0, 6);

let folder: string;
let shell: LoopbackProcess;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rujuk-bench-search-'));
  const paths = { data: folder, resources: join(root, 'resources'), worker: '' };
  const passphrase = await makeDemo(
    {
      shell: 'loopback',
      version: 'bench',
      paths,
      clock: systemClock,
      log() {},
      secretBox: null,
      notify: null,
    },
    { students: 1_500, cases: 400 },
  );
  shell = startLoopback({ RUJUK_DATA_DIR: folder });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(await shell.address);
  await page.evaluate(async (passphrase) => {
    const call = async (name: string, input: unknown) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify(input);
      return (await fetch(`/rpc/${name}`, { method: 'POST', headers, body })).json();
    };
    const { value } = await call('session.state', {});
    await call('session.unlock', { accountKey: value.accounts[0].key, passphrase });
  }, passphrase);
  await page.goto(`${new URL(page.url()).origin}/siswa`);
  await page.getByRole('option').first().waitFor();
});
afterAll(async () => {
  await page.context().browser()?.close();
  shell.child.kill();
  await shell.ended;
  rmSync(folder, { recursive: true, force: true });
});

it('measures how long the core takes to answer one keystroke, over the loopback shell', async () => {
  const times = await page.evaluate(async (words) => {
    const measured: number[] = [];
    for (const word of words) {
      for (let length = 1; length <= word.length; length++) {
        const began = performance.now();
        const body = JSON.stringify({ search: word.slice(0, length), limit: 60 });
        const headers = { 'Content-Type': 'application/json' };
        await (await fetch('/rpc/students.list', { method: 'POST', headers, body })).json();
        measured.push(performance.now() - began);
      }
    }
    return measured;
  }, words);
  record({
    name: 'answer to a keystroke, 1,500 students, call and reply',
    value: median(times),
    unit: 'ms',
    aim: { at: 50, of: 'value' },
    note: `slowest of ${times.length}: ${Math.max(...times).toFixed(0)} ms`,
  });
});

it('measures the time from a keystroke to the marked result on the page', async () => {
  const times: number[] = [];
  for (const word of words) {
    await page.getByRole('combobox', { name: 'Cari nama, NIS, atau NISN' }).fill('');
    for (let length = 1; length <= word.length; length++) {
      times.push(await page.evaluate(typeAndWait, word.slice(0, length)));
    }
  }
  record({
    name: 'keystroke to result on the page, 1,500 students',
    value: median(times),
    unit: 'ms',
    aim: { at: 50, of: 'value' },
    note: `slowest of ${times.length}: ${Math.max(...times).toFixed(0)} ms`,
  });
});

/** Types as a key does, and waits for the frame in which every shown row bears the mark of the whole search. */
function typeAndWait(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('[aria-controls="student-rows"]');
  const list = document.querySelector('#student-rows');
  if (!field || !list) throw new Error('no list');
  return new Promise((resolve) => {
    const began = performance.now();
    const isThere = () =>
      list.querySelector('mark')?.textContent?.toLowerCase() === text && !list.hasAttribute('data-former');
    const watcher = new MutationObserver(() => {
      if (!isThere()) return;
      watcher.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - began));
    });
    watcher.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
