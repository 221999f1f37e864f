import { useEffect, useEffectEvent } from 'react';
import type { AppEvent } from '@shared/contract/bridge';

type Listener = (event: AppEvent) => void;

const listeners = new Set<Listener>();
const reconnected = new Set<() => void>();

/** Begins to hear the core; once, at the start of the page. */
export function connectEvents(): void {
  const tell = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  if (window.rujuk) {
    window.rujuk.subscribe(tell);
    return;
  }
  const source = new EventSource('/events');
  let lost = false;
  source.addEventListener('message', ({ data }) => tell(JSON.parse(String(data)) as AppEvent));
  source.addEventListener('error', () => {
    lost = true;
  });
  source.addEventListener('open', () => {
    // What was said meanwhile is not said again, the locking of the vault for one.
    if (lost) for (const listener of reconnected) listener();
    lost = false;
  });
}

/** Hears every event until the given function is called. */
export function listenToApp(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Told when the core can be heard again after a silence. */
export function onReconnected(listener: () => void): void {
  reconnected.add(listener);
}

/** Hears events of one type (`feature.what`) while the component is on screen. */
export function useAppEvent(type: string, listener: Listener): void {
  const hear = useEffectEvent(listener);
  useEffect(() => listenToApp((event) => event.type === type && hear(event)), [type]);
}
