import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, value } from '../fixtures';
import { startLoopback } from '../loopback-process';

test.describe('the start', () => {
  test('prints one line, and Enter prints a fresh address that lets another browser in', async ({
    shell,
    browser,
  }) => {
    const first = await shell.process().address;
    expect(shell.process().stdout()).toBe(`Rujuk siap: ${first}\n`);
    expect(new URL(first).hostname).toBe('127.0.0.1');
    const second = await shell.process().freshAddress();
    expect(second).not.toBe(first);
    const context = await browser.newContext();
    const page = await context.newPage();
    expect((await page.goto(second))?.status()).toBe(200);
    expect(new URL(page.url()).pathname).not.toContain('masuk');
    const late = await context.browser()?.newContext();
    const latePage = await late?.newPage();
    expect((await latePage?.goto(first))?.status()).toBe(401);
    await expect(latePage?.getByRole('heading') ?? page.locator('none')).toHaveText(
      'Alamat ini tidak berlaku lagi',
    );
    await context.close();
    await late?.close();
  });

  test('a second time on the same data says that it is open already', async ({ shell }) => {
    const second = startLoopback({ RUJUK_DATA_DIR: shell.dataFolder });
    expect(await second.ended).toBe(5);
    expect(second.stdout()).toBe('');
    expect(second.stderr()).toContain('Rujuk sudah terbuka');
  });

  test('on a port that is taken says which', async ({ dataFolder }) => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const port = String((taken.address() as AddressInfo).port);
    const refused = startLoopback({ RUJUK_DATA_DIR: dataFolder, RUJUK_PORT: port });
    expect(await refused.ended).toBe(3);
    expect(refused.stderr()).toBe(
      `Port ${port} sedang dipakai program lain. Tutup program itu, atau pilih port lain lewat RUJUK_PORT.\n`,
    );
    taken.close();
  });

  test('where the data folder is a file says what to do', async ({ dataFolder }) => {
    writeFileSync(dataFolder, 'catatan');
    const refused = startLoopback({ RUJUK_DATA_DIR: dataFolder });
    expect(await refused.ended).toBe(4);
    expect(refused.stderr()).toContain('ada berkas dengan nama yang sama');
  });

  test('where the data folder cannot be written says so', async ({ dataFolder }) => {
    test.skip(process.platform === 'win32' || process.getuid?.() === 0, 'root and Windows write anywhere');
    mkdirSync(dataFolder, { mode: 0o555 });
    const refused = startLoopback({ RUJUK_DATA_DIR: dataFolder });
    expect(await refused.ended).toBe(4);
    expect(refused.stderr()).toContain('tidak dapat ditulisi');
  });

  for (const [name, wrong] of [
    ['RUJUK_PORT', 'delapan'],
    ['RUJUK_PORT', '70000'],
    ['RUJUK_NOW', 'besok'],
  ] as const) {
    test(`with ${name}=${wrong} says what it should be`, async ({ dataFolder }) => {
      const refused = startLoopback({ RUJUK_DATA_DIR: dataFolder, [name]: wrong });
      expect(await refused.ended).toBe(2);
      expect(refused.stderr()).toContain(`${name} harus berupa`);
    });
  }

  test('stands at the time of RUJUK_NOW', async ({ rujuk }) => {
    expect(value(await rujuk.session.state({}))).toMatchObject({ today: '2026-11-24', clockFixed: true });
  });

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    test(`works again on the same data after ${signal}`, async ({ shell, readySchool, rujuk }) => {
      await readySchool.goto('about:blank');
      await shell.restart(signal);
      await readySchool.goto(await shell.freshAddress());
      expect(value(await rujuk.session.state({})).phase).toBe('locked');
    });
  }
});

test.describe('a damaged keyring', () => {
  test.use({ dataFiles: { 'keyring.json': '{ not json' } });
  test('is told, and nothing is written over it', async ({ rujuk, shell }) => {
    expect(value(await rujuk.session.state({}))).toMatchObject({ phase: 'broken', fault: 'keyring_damaged' });
    expect(readFileSync(join(shell.dataFolder, 'keyring.json'), 'utf8')).toBe('{ not json');
  });
});
