import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { it } from 'vitest';
import { launchOptions } from '../browser.mjs';
import { root, startLoopback } from '../loopback-process';
import { record } from './figures';

it('measures the JavaScript that the first screen needs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rujuk-bench-page-'));
  const running = startLoopback({ RUJUK_DATA_DIR: folder });
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    });
    await page.goto(await running.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const bytes = [...scripts].map(
      (path) => gzipSync(readFileSync(join(root, 'out/renderer', path)), { level: 9 }).length,
    );
    record({
      name: 'JavaScript for the first screen, gzip',
      value: bytes.reduce((sum, one) => sum + one, 0) / 1000,
      unit: 'kB',
      aim: { at: 350, of: 'value' },
      note: `${scripts.size} files, as a browser asks for them at the first start`,
    });
  } finally {
    await browser.close();
    await running.interrupt();
    rmSync(folder, { recursive: true, force: true });
  }
});
