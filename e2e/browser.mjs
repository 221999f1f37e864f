import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { env, platform } = process;
const programs = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
  (folder) => folder !== undefined,
);

/** Where Chrome, Edge and Chromium install themselves. */
const candidates =
  platform === 'win32'
    ? programs.flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ])
    : platform === 'darwin'
      ? ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
          (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
        )
      : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
          (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
        );

/**
 * The browser that the tests drive: `RUJUK_BROWSER`, else an installed Chrome, Edge or Chromium.
 * @returns {string | null} its path
 */
export const findBrowser = () => env['RUJUK_BROWSER'] ?? candidates.find((path) => existsSync(path)) ?? null;

/** How Playwright starts it: without asking the network for anything, and as root without a sandbox of its own. */
export const launchOptions = () => ({
  executablePath: findBrowser() ?? undefined,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
