import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { RujukClient } from '@shared/contract/contract';
import type { Result } from '@shared/contract/errors';
import { enterLoopback } from './loopback-client';
import { startLoopback, type LoopbackProcess } from './loopback-process';
import { passphrase, school, schoolYear } from './school-data';

export { expect } from '@playwright/test';

export interface ShellOptions {
  /** `RUJUK_NOW` of the app: a school morning in WIB. */
  now: string;
  /** What lies in the data folder before the app starts: text by file name. */
  dataFiles: Readonly<Record<string, string>>;
}

/** The running app of one test, on a data folder of its own. */
export interface Shell {
  readonly dataFolder: string;
  readonly process: () => LoopbackProcess;
  /** An address that lets one browser in. */
  freshAddress(): Promise<string>;
  /** Ends the app (by `signal`) and starts it anew on the same data, on another day where one is told. */
  restart(signal?: NodeJS.Signals, later?: string): Promise<void>;
}

interface ShellFixtures {
  dataFolder: string;
  shell: Shell;
  /** The page with its ticket, on an empty PC. */
  page: Page;
  /** Calls of the contract as the page makes them, without a screen: to come to where a test begins. */
  rujuk: RujukClient;
  /** A school that is set up, its recovery code confirmed, the coordinator signed in and the page showing it. */
  readySchool: Page;
}

/** A Tuesday morning in the running school year. */
const usualNow = '2026-11-24T09:00:00+07:00';

export const test = base.extend<ShellOptions & ShellFixtures, { schoolVault: string }>({
  now: [usualNow, { option: true }],
  dataFiles: [{}, { option: true }],

  // Playwright reads the fixtures' needs from this pattern, also where there are none.
  // oxlint-disable-next-line no-empty-pattern
  dataFolder: async ({}, use) => {
    const temp = mkdtempSync(join(tmpdir(), 'rujuk-e2e-'));
    const folder = join(temp, 'data');
    await use(folder);
    rmSync(temp, { recursive: true, force: true });
  },

  shell: async ({ dataFolder, now, dataFiles }, use) => {
    mkdirSync(dataFolder, { recursive: true });
    for (const [name, text] of Object.entries(dataFiles)) writeFileSync(join(dataFolder, name), text);
    const start = (at: string, port?: string) =>
      startLoopback({ RUJUK_DATA_DIR: dataFolder, RUJUK_NOW: at, ...(port && { RUJUK_PORT: port }) });
    let running = start(now);
    let unused: string | null = await running.address;

    await use({
      dataFolder,
      process: () => running,
      async freshAddress() {
        const address = unused ?? (await running.freshAddress());
        unused = null;
        return address;
      },
      async restart(signal = 'SIGTERM', later = now) {
        const { port } = new URL(await running.address);
        running.child.kill(signal);
        await running.ended;
        running = start(later, port);
        unused = await running.address;
      },
    });
    running.child.kill();
    await running.ended;
  },

  page: async ({ page, shell }, use) => {
    const address = await shell.freshAddress();
    const trouble = watch(page, new URL(address).origin);
    await page.goto(address);
    await use(page);
    expect(trouble, 'errors in the page, or requests to somewhere else').toEqual([]);
  },

  rujuk: async ({ page }, use) => use(clientOf(page)),

  // Once a worker: deriving keys from passphrases is slow on purpose.
  schoolVault: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'rujuk-e2e-school-'));
      const running = startLoopback({ RUJUK_DATA_DIR: folder, RUJUK_NOW: usualNow });
      const { rujuk } = await enterLoopback(await running.address);
      await setUpSchool(rujuk);
      running.child.kill();
      await running.ended;
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  readySchool: async ({ page, rujuk, schoolVault, dataFolder }, use) => {
    // The app is waiting at the set-up of an empty folder; it looks for a vault with every call.
    for (const name of ['audit-anchor.json', 'cases.db', 'keyring.json', 'keyring.copy.json']) {
      cpSync(join(schoolVault, name), join(dataFolder, name));
    }
    const [account] = value(await rujuk.session.state({})).accounts;
    value(await rujuk.session.unlock({ accountKey: account?.key ?? '', passphrase }));
    await page.reload();
    // The keys of the app are heard from here on.
    await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
    await use(page);
  },
});

/** From an empty folder to a school at work, as the set-up's screens do it. */
async function setUpSchool(rujuk: RujukClient): Promise<void> {
  value(await rujuk.setup.create({ school, schoolYear, passphrase }));
  const { recoveryCode } = value(await rujuk.setup.recoveryCode({}));
  value(await rujuk.setup.confirmRecovery({ recoveryCode }));
}

/** Opens a path of the app. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
}

/** The value of an answer; fails the test where there is none. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Chromium's own PDF viewer, which draws the letter that is about to be printed: parts of the browser, no network. */
const pdfViewer = /^(chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai|chrome:\/\/resources)\//;

/** Collects what must never happen: script errors, a broken CSP, a request to another origin. */
function watch(page: Page, origin: string): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    // The browser itself reports every answer of 400 and above; a refused call is an answer like another.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      trouble.push(message.text());
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url) && !pdfViewer.test(url)) {
      trouble.push(url);
    }
  });
  return trouble;
}

/** The contract over the page's own cookie: the same door that its screens use. */
function clientOf(page: Page): RujukClient {
  const feature = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, procedure) => (input: unknown) =>
          page.evaluate(
            async ([path, body]) => {
              const headers = { 'Content-Type': 'application/json' };
              return (await fetch(path, { method: 'POST', headers, body })).json();
            },
            [`/rpc/${name}.${String(procedure)}`, JSON.stringify(input)] as const,
          ),
      },
    );
  return new Proxy({}, { get: (_target, name) => feature(String(name)) }) as RujukClient;
}

/** Waits for what is fading in or out: half transparent, it is read by nobody. What turns for ever is not waited for. */
const settled = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity),
  );

/** Fails on what keeps a person from using the screen: contrast, names of controls, order of headings. */
export async function axeCheck(page: Page): Promise<void> {
  await settled(page);
  // The screens have no frames: without the search for them, which opens a page of its own, a scan takes half the time.
  const scan = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await scan.withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}
