import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import openInBrowser from 'open';
import { createApp } from '@core/app';
import { openDataFolder, type DataFolder } from '@core/data-folder';
import { version } from '../../../package.json';
import { keepHeapSmall } from '../heap';
import { openLogFile } from '../log-file';
import { readPageFiles } from '../page-files';
import { exitCodes, readSettings, refusalFor, stackOf, StartupRefusal, type Settings } from '../startup';
import { createLoopbackHost } from './host';
import { serveLoopback } from './http-transport';

// This entry is built to out/main/loopback.js.
const root = resolve(import.meta.dirname, '..', '..');

/** Starts everything in order and gives the function that ends it in the reverse order. */
async function start(settings: Settings, folder: DataFolder): Promise<() => Promise<void>> {
  const log = openLogFile(folder.path);
  const app = await createApp(
    createLoopbackHost({ root, dataFolder: folder.path, version, clock: settings.clock, log }),
  );
  const server = await serveLoopback({
    app,
    pages: readPageFiles(resolve(root, 'out', 'renderer')),
    port: settings.port,
    log,
  }).catch((error: unknown) => {
    throw portRefusal(error, settings.port);
  });

  const announce = () => {
    const address = server.freshAddress();
    console.log(`Rujuk siap: ${address}`);
    return address;
  };
  const address = announce();
  if (settings.openBrowser && hasDisplay()) await openInBrowser(address);
  const terminal = createInterface({ input: process.stdin });
  terminal.on('line', announce);

  return async () => {
    terminal.close();
    await server.close();
    await app.close();
    folder.release();
  };
}

function portRefusal(error: unknown, port: number): unknown {
  if ((error as { code?: unknown }).code !== 'EADDRINUSE') return error;
  return new StartupRefusal(
    `Port ${port} sedang dipakai program lain. Tutup program itu, atau pilih port lain lewat RUJUK_PORT.`,
    exitCodes.portTaken,
  );
}

const hasDisplay = () =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function main(): Promise<void> {
  let settings: Settings | null = null;
  let folder: DataFolder | null = null;
  try {
    settings = readSettings(process.env, process.platform);
    folder = openDataFolder(settings.dataFolder);
    const stop = await start(settings, folder);
    let stopping: Promise<void> | null = null;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // A terminal's Ctrl+C arrives twice, from it and from `npm start`: the second must not cut the first short.
      process.on(signal, () => void (stopping ??= stop().finally(() => process.exit(0))));
    }
  } catch (error) {
    const refusal = refusalFor(error, settings?.dataFolder ?? '');
    if (folder && refusal !== error) openLogFile(folder.path)(`start failed: ${stackOf(error)}`);
    console.error(refusal.message);
    // Whatever was started ends here with the process: the vault is still locked, nothing is half-written.
    process.exit(refusal.exitCode);
  }
}

keepHeapSmall();
void main();
