import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.mjs';
import type { ShellOptions } from './fixtures';

export default defineConfig<ShellOptions>({
  testDir: 'specs',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/e2e',
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    // What does not come within this time does not come: no test waits for its own end.
    actionTimeout: 30_000,
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // Nothing fades in or out: a test waits for no transition, and never sees a screen half drawn.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of each test costs a third of the time: `npm run e2e -- --trace on` where one is wanted.
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
});
