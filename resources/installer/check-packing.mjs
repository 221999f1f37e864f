import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { Arch, build, Platform } from 'electron-builder';
import { enterLoopback } from '../../e2e/loopback-client.ts';
import { startLoopback } from '../../e2e/loopback-process.ts';
import { passphrase, school, schoolYear } from '../../e2e/school-data.ts';
import { configuration } from './electron-builder.mjs';
import { makeStandIn, readFuses } from './stand-in.mjs';

/** What the app cannot run without. */
const needed = [
  'package.json',
  'LICENSE',
  'resources/NOTICE.md',
  'resources/icons/256x256.png',
  'out/main/main.js',
  'out/main/loopback.js',
  'out/main/worker.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'node_modules/typeorm/package.json',
  'node_modules/pdfmake/package.json',
  'node_modules/better-sqlite3-multiple-ciphers/lib/index.js',
];

/** What must not be in an installer: our sources, tests, maps, tools, libraries that the page has bundled. */
const unwanted =
  /^(e2e|electron|renderer|shared|dist|test-results|\.git|\.ci)\/|\.map$|\.test\.|demo\.js$|^node_modules\/(electron|electron-[\w-]+|vite|vitest|typescript|prettier|playwright[\w-]*|react(-dom)?|@mantine|@tabler|pdfjs-dist|pdfmake\/build|typeorm\/browser|better-sqlite3-multiple-ciphers\/(deps|src))\//;

/** Run-as-Node, NODE_OPTIONS, inspect and `file:` privileges off; cookies encrypted; only from a proved archive. */
const fusesWanted = '01001100';

const architecture = process.arch;

/**
 * Packs the built app with a stand-in for Electron, looks at every file, and starts the loopback shell from exactly
 * those files.
 * @param {string} root
 */
export async function checkPacking(root) {
  const began = Date.now();
  const temp = mkdtempSync(join(tmpdir(), 'rujuk-dist-'));
  try {
    const standIn = join(temp, 'electron');
    mkdirSync(standIn);
    await makeStandIn(standIn);
    await build({
      projectDir: root,
      config: {
        ...configuration,
        electronDist: standIn,
        directories: { ...configuration.directories, output: temp },
      },
      targets: Platform.LINUX.createTarget('dir', architecture === 'arm64' ? Arch.arm64 : Arch.x64),
    });
    const packed = join(temp, architecture === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
    const faults = faultsOfFiles(packed);
    if (process.platform === 'linux') faults.push(...(await faultsOfRunning(packed, temp)));
    else console.log('packed for Linux; not started, because this is another system');
    for (const fault of faults) console.error(`packing: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    else console.log(`packing is sound (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** @param {string} packed @returns {string[]} */
function faultsOfFiles(packed) {
  const archive = join(packed, 'resources/app.asar');
  const unpackedFolder = `${archive}.unpacked`;
  const inside = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  const unpacked = readdirSync(unpackedFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(unpackedFolder.length + 1));
  const there = new Set(inside);

  const natives = unpacked.filter((path) => path.endsWith('.node'));
  const fonts = unpacked.filter((path) => /\.[ot]tf$/.test(path));
  const fuses = readFuses(join(packed, 'rujuk'));
  const size = (statSync(archive).size / 1e6).toFixed(1);
  console.log(`app.asar: ${inside.length} entries, ${size} MB; unpacked: ${unpacked.length} files`);
  const expected = `node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-${architecture}.node`;
  return [
    ...needed.filter((path) => !there.has(path)).map((path) => `missing: ${path}`),
    ...inside.filter((path) => unwanted.test(path)).map((path) => `not wanted: ${path}`),
    ...(natives.join() === expected ? [] : [`native modules unpacked: ${natives.join() || 'none'}`]),
    ...(fonts.length === 12 ? [] : [`fonts unpacked: ${fonts.length}`]),
    ...(fuses === fusesWanted ? [] : [`fuses: ${fuses}`]),
    ...(readdirSync(join(packed, 'locales')).toSorted().join() === 'en-US.pak,id.pak' ? [] : ['locales']),
  ];
}

/**
 * Starts what was packed, away from this repository and its node_modules, and goes through page, call, database,
 * worker and fonts: a school is set up and its recovery code drawn as PDF.
 * @param {string} packed @param {string} temp @returns {Promise<string[]>}
 */
async function faultsOfRunning(packed, temp) {
  const app = join(temp, 'app');
  extractAll(join(packed, 'resources/app.asar'), app);
  const running = startLoopback({ RUJUK_DATA_DIR: join(temp, 'data') }, app);
  try {
    const { rujuk, get } = await enterLoopback(await running.address);
    const page = (await get('/')).toString();
    for (const [, asset = ''] of page.matchAll(/(?:src|href)="\.?(\/assets\/[^"]+)"/g)) await get(asset);
    const made = await rujuk.setup.create({ school, schoolYear, passphrase });
    if (!made.ok) throw new Error(`setup.create: ${JSON.stringify(made.error)}`);
    const drawn = await rujuk.setup.recoveryPdf({});
    if (!drawn.ok) throw new Error(`setup.recoveryPdf: ${JSON.stringify(drawn.error)}`);
    const pdf = await get(`/files/${drawn.value.fileId}`);
    return pdf.toString('latin1').startsWith('%PDF') ? [] : ['the recovery code was not drawn'];
  } catch (error) {
    return [`does not run: ${String(error)}\n${running.stderr()}`];
  } finally {
    running.child.kill();
    await running.ended;
  }
}
