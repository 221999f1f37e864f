import { useEffect, useEffectEvent } from 'react';
import type { AppEvent } from '@shared/contract/bridge';

type Listener = (event: AppEvent) => void;

const listeners = new Set<Listener>();
const connectionWatchers = new Set<(connected: boolean) => void>();

/** A reload of the server or a PC that wakes up is over sooner. */
const silenceBeforeLost = 4000;

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
  let silence: ReturnType<typeof setTimeout> | undefined;
  const told = (connected: boolean) => {
    clearTimeout(silence);
    silence = undefined;
    for (const watcher of connectionWatchers) watcher(connected);
  };
  source.addEventListener('message', ({ data }) => tell(JSON.parse(String(data)) as AppEvent));
  source.addEventListener('open', () => told(true));
  source.addEventListener('error', () => {
    // A refused stream stays closed; whoever asks next is led to the page that says how to come in.
    if (source.readyState === EventSource.CLOSED) return told(false);
    silence ??= setTimeout(told, silenceBeforeLost, false);
  });
}

/** Hears every event until the given function is called. */
export function listenToApp(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Told whenever the core can be heard (again), and when it has been silent for too long. */
export function watchConnection(watcher: (connected: boolean) => void): void {
  connectionWatchers.add(watcher);
}

/** Hears events of one type (`feature.what`) while the component is on screen. */
export function useAppEvent(type: string, listener: Listener): void {
  const hear = useEffectEvent(listener);
  useEffect(() => listenToApp((event) => event.type === type && hear(event)), [type]);
}
