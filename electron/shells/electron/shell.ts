import { join } from 'node:path';
import {
  app as electronApp,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  session,
} from 'electron';
import { createApp, type App, type AppOptions } from '@core/app';
import { openDataFolder, type DataFolder } from '@core/data-folder';
import { openLogFile } from '../log-file';
import { readPageFiles } from '../page-files';
import { dataFolderSetting, refusalFor, stackOf } from '../startup';
import { pageOrigin, pageScheme } from './channels';
import { hardenContents, hardenSession } from './harden';
import { createElectronHost } from './host';
import { createIpcTransport } from './ipc-transport';
import { menuTemplate } from './menu';
import { createNotify } from './notices';
import { createPageHandler, pageSchemes } from './protocol';
import { windowOptions } from './window';

/** `appId` of `resources/installer/electron-builder.mjs`. */
const appId = 'id.rujuk.app';

/**
 * Runs the product. `root` is the folder (or archive) of the app itself, with `out` and `resources`; `options` are
 * handed to the core (tests have no built worker).
 */
export async function runElectronShell(root: string, options: AppOptions = {}): Promise<void> {
  // Caches and cookies stay on this PC: Electron's own choice on Windows is the roaming profile.
  const local = process.env['LOCALAPPDATA'];
  if (process.platform === 'win32' && local) electronApp.setPath('userData', join(local, 'Rujuk'));
  // The installer's shortcut carries it: without it Windows shows no notification.
  if (process.platform === 'win32') electronApp.setAppUserModelId(appId);
  if (!electronApp.requestSingleInstanceLock()) return electronApp.exit(0);

  electronApp.enableSandbox();
  electronApp.commandLine.appendSwitch('disable-http-cache');
  protocol.registerSchemesAsPrivileged(pageSchemes);
  hardenContents(electronApp);
  await electronApp.whenReady();

  let folder: DataFolder | null = null;
  let dataFolder = '';
  try {
    dataFolder = dataFolderSetting(process.env, process.platform);
    folder = openDataFolder(dataFolder);
    await open(root, folder, options);
  } catch (error) {
    const refusal = refusalFor(error, dataFolder);
    if (folder && refusal !== error) openLogFile(folder.path)(`start failed: ${stackOf(error)}`);
    dialog.showErrorBox('Rujuk', refusal.message);
    electronApp.exit(refusal.exitCode);
  }
}

async function open(root: string, folder: DataFolder, options: AppOptions): Promise<void> {
  hardenSession(session.defaultSession);
  const log = openLogFile(folder.path);
  const version = electronApp.getVersion();
  const bringToFront = () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  const notify = createNotify(Notification, bringToFront);
  const app = await createApp(
    createElectronHost({ root, dataFolder: folder.path, version, log, safeStorage, notify }),
    options,
  );
  const ipc = createIpcTransport(ipcMain, app, log);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate));

  const window = new BrowserWindow(
    windowOptions({
      preload: join(root, 'out', 'preload', 'preload.cjs'),
      icon: join(root, 'resources', 'icons', '256x256.png'),
      packaged: electronApp.isPackaged,
    }),
  );
  ipc.admit(window.webContents);
  window.webContents.on('render-process-gone', () => window.reload());
  protocol.handle(
    pageScheme,
    createPageHandler({
      pages: readPageFiles(join(root, 'out', 'renderer')),
      files: app.files,
      clientId: () => ipc.clientOf(window.webContents),
    }),
  );
  window.once('ready-to-show', () => window.show());

  electronApp.on('second-instance', bringToFront);
  const lockNow = () => void app.lockAll().catch(() => log('locking failed'));
  powerMonitor.on('suspend', lockNow);
  powerMonitor.on('lock-screen', lockNow);
  endInOrder(app, folder);
  await window.loadURL(`${pageOrigin}/`);
}

/** The last window closes the app; the app ends once the vault is closed. */
function endInOrder(app: App, folder: DataFolder): void {
  let ending: Promise<void> | null = null;
  electronApp.on('window-all-closed', () => electronApp.quit());
  electronApp.on('before-quit', (event) => {
    event.preventDefault();
    ending ??= app.close().finally(() => {
      folder.release();
      electronApp.exit(0);
    });
  });
}
