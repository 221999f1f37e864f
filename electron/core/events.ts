import type { AppEvent } from '@shared/contract/bridge';

export type EventListener = (event: AppEvent) => void;

/** Carries events from the core to the windows: progress to the one that asked, locking to all. */
export interface EventHub {
  /** Gives a function that ends the subscription. */
  subscribe(clientId: string, listener: EventListener): () => void;
  /** To one window; nobody listening is no error. */
  send(clientId: string, event: AppEvent): void;
  /** To every window. */
  broadcast(event: AppEvent): void;
}

export function createEventHub(): EventHub {
  const listeners = new Map<string, Set<EventListener>>();

  function send(clientId: string, event: AppEvent) {
    for (const listener of listeners.get(clientId) ?? []) listener(event);
  }

  return {
    subscribe(clientId, listener) {
      const own = listeners.get(clientId) ?? new Set();
      listeners.set(clientId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(clientId) === own) listeners.delete(clientId);
      };
    },
    send,
    broadcast(event) {
      for (const clientId of listeners.keys()) send(clientId, event);
    },
  };
}
