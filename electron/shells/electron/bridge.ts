import type { IpcRenderer, IpcRendererEvent } from 'electron';
import type { AppEvent, Bridge } from '@shared/contract/bridge';
import type { Result } from '@shared/contract/errors';
import { channels } from './channels';

/**
 * What the page may do outside itself: call a procedure of the contract, hear events. Everything passes as JSON
 * text, as it does over HTTP, and a name that is not in the contract does not even reach the main process.
 */
export function createBridge(
  ipc: Pick<IpcRenderer, 'invoke' | 'send' | 'on' | 'off'>,
  names: readonly string[],
): Bridge {
  const known = new Set(names);
  let nextId = 1;

  return {
    async call(name, input, cancelled) {
      if (!known.has(name)) return { ok: false, error: { code: 'unknown_procedure' } };
      const id = nextId++;
      const answer = ipc.invoke(channels.call, id, name, JSON.stringify(input ?? null));
      cancelled?.then(
        () => ipc.send(channels.cancel, id),
        () => {},
      );
      return JSON.parse(String(await answer)) as Result<unknown>;
    },
    subscribe(listener) {
      const hear = (_event: IpcRendererEvent, text: string) => listener(JSON.parse(text) as AppEvent);
      ipc.on(channels.event, hear);
      return () => void ipc.off(channels.event, hear);
    },
  };
}
