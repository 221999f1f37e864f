/**
 * `npm run dev`: the page from Vite's server, changed as its sources change; calls go on to the loopback shell,
 * which is built and started again when the core changes. Run by `start.mjs` under the right Node.
 *
 * The proxy holds the ticket of the loopback shell and lets any program of this machine call it, so the data is a
 * temporary folder unless `RUJUK_DATA_DIR` names another.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { resolveConfig } from 'electron-vite';
import { build, createServer } from 'vite';

const root = resolve(import.meta.dirname, '..', '..');
const temporary = process.env['RUJUK_DATA_DIR'] ? null : mkdtempSync(join(tmpdir(), 'rujuk-dev-'));
const port = 47_110;
const target = `http://127.0.0.1:${port}`;

/** @type {import('node:child_process').ChildProcess | null} */
let shell = null;
let cookie = '';

async function endShell() {
  const running = shell;
  if (!running || running.exitCode !== null) return;
  const ended = new Promise((done) => running.once('exit', done));
  running.kill();
  await ended;
}

// Vite's server ends the process by itself on SIGTERM, so what is to be left behind is seen to on exit.
process.on('exit', () => {
  shell?.kill();
  if (temporary) rmSync(temporary, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());

/** Ends the running shell, if any, and starts the one just built. */
async function restart() {
  await endShell();
  shell = spawn(process.execPath, [join(root, 'out/main/loopback.js')], {
    cwd: root,
    env: {
      ...process.env,
      RUJUK_OPEN: '0',
      RUJUK_PORT: String(port),
      RUJUK_DATA_DIR: process.env['RUJUK_DATA_DIR'] ?? temporary ?? '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: /** @type {NodeJS.ReadableStream} */ (shell.stdout) })) {
    const address = /^Rujuk siap: (\S+)/.exec(line)?.[1];
    if (!address) continue;
    const entry = await fetch(address, { redirect: 'manual' });
    cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    console.log('Inti aplikasi siap.');
  }
}

const { config } = await resolveConfig({ root }, 'build', 'development');
if (!config?.main || !config.preload || !config.renderer)
  throw new Error('electron.vite.config.ts is not complete');

// The page itself is served below; its files only have to be there for the shell to start.
await build({ ...config.renderer, configFile: false, logLevel: 'warn' });
const watcher = await build({
  ...config.main,
  configFile: false,
  logLevel: 'warn',
  build: { ...config.main.build, watch: {} },
});
if (!('on' in watcher)) throw new Error('Vite gave no watcher');
watcher.on('event', (event) => {
  if (event.code === 'END') void restart();
  if (event.code === 'ERROR') console.error(event.error.message);
});

const forwarded = {
  target,
  changeOrigin: true,
  /** @param {import('vite').HttpProxy.Server} proxy */
  configure(proxy) {
    proxy.on('proxyReq', (request) => {
      request.setHeader('Cookie', cookie);
      request.setHeader('Origin', target);
      request.removeHeader('Sec-Fetch-Site');
    });
  },
};
const server = await createServer({
  ...config.renderer,
  configFile: false,
  server: {
    host: '127.0.0.1',
    proxy: { '/rpc': forwarded, '/events': forwarded, '/files': forwarded },
  },
});
await server.listen();
server.printUrls();
