/**
 * `npm start`, `npm run demo`, `npm run dev`: builds what is missing or old, chooses the shell, runs it.
 *
 * Electron where its binary is there or can be fetched and there is a display; else the loopback shell, after one
 * line that says so. `RUJUK_SHELL=electron|loopback` decides instead. What is said here goes to stderr, so that the
 * loopback shell's one address line is all of stdout.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { modernNode } from './modern-node.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const inRoot = (/** @type {string} */ path) => join(root, path);
const say = (/** @type {string} */ line) => console.error(line);

/** Fetching the binary (about 110 MB) may take this long; a network that is silent for longer is not there. */
const fetchLimit = 5 * 60_000;

/** @param {string} path @returns {number} milliseconds of the newest change at or below it */
function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path, { withFileTypes: true })
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => newestChange(join(path, entry.name)));
  return Math.max(0, ...inside);
}

function buildIfNeeded() {
  const made = ['out/main/loopback.js', 'out/preload/preload.cjs', 'out/renderer/index.html'].map(inRoot);
  const sources = ['electron', 'renderer', 'shared', 'package.json', 'electron.vite.config.ts'].map(inRoot);
  if (made.every((path) => existsSync(path))) {
    const oldest = Math.min(...made.map((path) => statSync(path).mtimeMs));
    if (Math.max(...sources.map(newestChange)) <= oldest) return;
  }
  say('Menyiapkan aplikasi…');
  const build = spawnSync(
    modernNode(),
    [inRoot('node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (build.status === 0) return;
  say(`${build.stdout}${build.stderr}`);
  say('Aplikasi tidak dapat disiapkan. Jalankan "npm ci", lalu coba lagi.');
  process.exit(1);
}

/** @returns {string | null} the path of Electron's binary, if it is there */
function electronBinary() {
  const folder = inRoot('node_modules/electron');
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

function fetchElectron() {
  say('Mengambil Electron, sekali saja…');
  spawnSync(modernNode(), [inRoot('node_modules/electron/install.js')], {
    stdio: 'ignore',
    timeout: fetchLimit,
  });
  return electronBinary();
}

const hasDisplay = () =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** @returns {string | null} Electron's binary, if the product can run in it here */
function chooseElectron() {
  const wish = process.env['RUJUK_SHELL'];
  if (wish !== undefined && wish !== '' && wish !== 'electron' && wish !== 'loopback') {
    say('RUJUK_SHELL harus berisi electron atau loopback.');
    process.exit(2);
  }
  if (wish === 'loopback') return null;
  if (!hasDisplay()) {
    if (wish !== 'electron') return null;
    say('Electron memerlukan layar, dan di sini tidak ada.');
    process.exit(1);
  }
  const binary = electronBinary() ?? fetchElectron();
  if (binary) return binary;
  if (wish === 'electron') {
    say('Electron tidak ada dan tidak dapat diambil.');
    process.exit(1);
  }
  say('Electron tidak dapat diambil; Rujuk dibuka di peramban.');
  return null;
}

/**
 * Runs a program to its end, with this terminal; signals to us are meant for it.
 * @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ code: number | null, seconds: number }>} `code` is null if a signal ended it
 */
function run(program, args, environment) {
  const started = Date.now();
  const child = spawn(program, args, { cwd: root, env: environment, stdio: 'inherit' });
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((done) => {
    child.on('error', () => done({ code: 127, seconds: 0 }));
    child.on('exit', (code) => {
      for (const signal of signals) process.off(signal, forward);
      done({ code, seconds: (Date.now() - started) / 1000 });
    });
  });
}

/** @param {NodeJS.ProcessEnv} environment */
async function runShell(environment) {
  const electron = chooseElectron();
  if (electron) {
    const { code, seconds } = await run(electron, [root], environment);
    // Ended by a signal or not loadable, at once: a system library or the sandbox is missing, not our own refusal.
    const unusable = seconds < 10 && (code === null || code === 127);
    if (!unusable || process.env['RUJUK_SHELL'] === 'electron') return code ?? 1;
    say('Electron tidak dapat berjalan di sini; Rujuk dibuka di peramban.');
  }
  return (await run(modernNode(), [inRoot('out/main/loopback.js')], environment)).code ?? 1;
}

/** A fictional school in a folder that is gone afterwards. */
async function runDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'rujuk-demo-'));
  try {
    const environment = { ...process.env, RUJUK_DATA_DIR: folder };
    const filled = await run(modernNode(), [inRoot('out/main/demo.js'), folder], environment);
    return filled.code === 0 ? await runShell(environment) : (filled.code ?? 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv.includes('--dev')) {
  process.exitCode = (await run(modernNode(), [inRoot('electron/shells/dev.mjs')], process.env)).code ?? 1;
} else {
  buildIfNeeded();
  process.exitCode = process.argv.includes('--demo') ? await runDemo() : await runShell(process.env);
}
