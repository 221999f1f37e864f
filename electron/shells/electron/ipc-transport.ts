import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import type { App } from '@core/app';
import { answerCall, bodyLimit, failure } from '../call-wire';
import { channels, pageOrigin } from './channels';

export interface IpcTransport {
  /** Lets a window call. Its client ends when the window is closed or its page has crashed. */
  admit(contents: WebContents): void;
  clientOf(contents: WebContents): string | null;
}

interface Client {
  readonly id: string;
  readonly running: Map<number, AbortController>;
}

/** Calls and events of the Electron shell. Whoever is not the main frame of an admitted window gets nothing. */
export function createIpcTransport(
  ipcMain: Pick<IpcMain, 'handle' | 'on'>,
  app: Pick<App, 'router' | 'events' | 'onClientGone'>,
  log: (line: string) => void,
): IpcTransport {
  const clients = new Map<WebContents, Client>();
  let windows = 0;

  function senderOf(event: IpcMainInvokeEvent | IpcMainEvent): Client | null {
    const client = clients.get(event.sender);
    const frame = event.senderFrame;
    if (!client || !frame || frame !== event.sender.mainFrame || frame.origin !== pageOrigin) return null;
    return client;
  }

  ipcMain.handle(channels.call, async (event, id: unknown, name: unknown, text: unknown) => {
    const client = senderOf(event);
    if (!client) throw new Error('unknown sender');
    if (typeof id !== 'number' || typeof name !== 'string' || typeof text !== 'string') {
      return JSON.stringify(failure('invalid_input'));
    }
    if (Buffer.byteLength(text) > bodyLimit) return JSON.stringify(failure('file_too_large'));
    const abort = new AbortController();
    client.running.set(id, abort);
    try {
      const result = await answerCall(app.router, name, text, { clientId: client.id, signal: abort.signal });
      return JSON.stringify(result);
    } finally {
      client.running.delete(id);
    }
  });

  ipcMain.on(channels.cancel, (event, id: unknown) => {
    if (typeof id === 'number') senderOf(event)?.running.get(id)?.abort();
  });

  /** Makes a client for the window and gives what ends it. */
  function enter(contents: WebContents): () => void {
    const client: Client = { id: `window-${++windows}`, running: new Map() };
    clients.set(contents, client);
    const unsubscribe = app.events.subscribe(client.id, (appEvent) => {
      if (!contents.isDestroyed()) contents.send(channels.event, JSON.stringify(appEvent));
    });
    return () => {
      clients.delete(contents);
      abortAll(client);
      unsubscribe();
      app.onClientGone(client.id).catch(() => log(`${client.id} did not end cleanly`));
    };
  }

  return {
    admit(contents) {
      let leave = enter(contents);
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        const client = clients.get(contents);
        if (client && isMainFrame && !isSameDocument) abortAll(client);
      });
      contents.on('render-process-gone', (_event, { reason }) => {
        log(`page gone: ${reason}`);
        // Whoever sits there when the page is back signs in again.
        leave();
        leave = enter(contents);
      });
      contents.on('destroyed', () => leave());
    },
    clientOf: (contents) => clients.get(contents)?.id ?? null,
  };
}

const abortAll = (client: Client) => client.running.forEach((abort) => abort.abort());
