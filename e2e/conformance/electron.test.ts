import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMain, IpcRenderer } from 'electron';
import { createBridge } from '../../electron/shells/electron/bridge';
import { pageOrigin } from '../../electron/shells/electron/channels';
import { createIpcTransport } from '../../electron/shells/electron/ipc-transport';
import { createPageHandler } from '../../electron/shells/electron/protocol';
import { readPageFiles } from '../../electron/shells/page-files';
import { as, FakeContents, FakeIpcMain } from './fake-electron';
import { createSampleApp, sampleNames } from './sample-app';
import { describeTransport } from './suite';

describeTransport('Electron IPC', async () => {
  const app = createSampleApp();
  const ipcMain = new FakeIpcMain();
  const ipc = createIpcTransport(as<IpcMain>(ipcMain as unknown as Partial<IpcMain>), app, () => {});
  const root = mkdtempSync(join(tmpdir(), 'rujuk-page-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Rujuk</title>');

  return {
    app,
    openPage: async () => {
      const contents = new FakeContents(ipcMain);
      ipc.admit(contents.real);
      const bridge = createBridge(
        as<IpcRenderer>(contents.page as unknown as Partial<IpcRenderer>),
        sampleNames,
      );
      const handle = createPageHandler({
        pages: readPageFiles(root),
        files: app.files,
        clientId: () => ipc.clientOf(contents.real),
      });
      return {
        call(name, input, signal) {
          const cancelled = signal && new Promise((resolve) => signal.addEventListener('abort', resolve));
          return bridge.call(name, input, cancelled);
        },
        subscribe: async (listener) => bridge.subscribe(listener),
        fetchFile: async (id) => {
          const response = await handle(new Request(`${pageOrigin}/files/${id}`));
          return response.ok ? { text: await response.text(), headers: response.headers } : null;
        },
      };
    },
    close: async () => {
      await app.close();
      rmSync(root, { recursive: true });
    },
  };
});
