import { useSyncExternalStore } from 'react';
import type { CallError } from '@shared/contract/errors';
import type { SessionState } from '@shared/contract/session';
import { connectEvents, listenToApp, watchConnection } from './events';
import { rpc } from './rpc';

interface Standing {
  readonly state: SessionState | null;
  /** Why there is no state: the core could not be asked. */
  readonly error: CallError | null;
  /** False once the core has been silent for some seconds: its process has ended. */
  readonly connected: boolean;
}

let standing: Standing = { state: null, error: null, connected: true };
/** Counts the lockings: an answer from before the last one must not bring the page back. */
let lockings = 0;
const watchers = new Set<() => void>();
const lockWatchers = new Set<() => Promise<unknown> | void>();

function put(next: Partial<Standing>) {
  standing = { ...standing, ...next };
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

/** Called the moment the screen locks, before the core is told. A promise is waited for: the last draft. */
export function onLock(watcher: () => Promise<unknown> | void): () => void {
  lockWatchers.add(watcher);
  return () => void lockWatchers.delete(watcher);
}

/** Asks the core for the state and begins to hear it; once, at the start of the page. */
export function startSession(): void {
  connectEvents();
  listenToApp((event) => {
    if (event.type === 'session.locked') blank();
  });
  watchConnection((connected) => {
    if (connected !== standing.connected) put({ connected });
    // What was said in the silence is not said again, that the vault was locked for one.
    void refreshSession();
  });
  void refreshSession();
}

/** Takes over a state that the core has just answered with: after unlocking, after set-up. */
export function setSession(state: SessionState): void {
  put({ state, error: null });
}

export async function refreshSession(): Promise<void> {
  const before = lockings;
  const answer = await rpc.session.state({});
  if (before !== lockings) return;
  if (!answer.ok) {
    put({ error: answer.error });
    return;
  }
  if (answer.value.phase === 'locked' && standing.state?.account) tellLockWatchers();
  setSession(answer.value);
}

const tellLockWatchers = () => [...lockWatchers].map((watcher) => watcher());

/** Takes everything off the screen at once, without waiting for anybody. Gives what is still to be written. */
function blank(): Promise<unknown> {
  const { state } = standing;
  if (!state?.account) return Promise.resolve();
  lockings++;
  const writing = tellLockWatchers();
  setSession({ ...state, phase: 'locked', account: null, school: null });
  return Promise.allSettled(writing);
}

/** The core says that nobody is signed in here: another window locked, or the idle time passed. */
export function sessionEnded(): void {
  void blank();
  void refreshSession();
}

/** Longest wait for the last drafts before the vault is closed all the same. */
const patience = 1500;

/** Ctrl+L: the screen goes blank now; the core is told as soon as the last draft has been handed over. */
export async function lock(): Promise<void> {
  await Promise.race([blank(), new Promise((done) => setTimeout(done, patience))]);
  await rpc.session.lock({});
  await refreshSession();
}

/** How the session stands, or why it is not known. For the frame; pages use `useSession`. */
export const useStanding = (): Standing => useSyncExternalStore(watch, () => standing);

/** The session of this window. Only inside the frame, which is shown once the state is known. */
export function useSession(): SessionState {
  const { state } = useStanding();
  if (!state) throw new Error('useSession outside the frame');
  return state;
}

/** Today at the school, `YYYY-MM-DD`; the core's clock, not the browser's. */
export const useToday = (): string => useSession().today;

/** The school's time zone where it is known; for texts outside components. */
export const currentTimeZone = () => standing.state?.school?.timeZone ?? 'WIB';

/** Now as the core sees it: its clock is this machine's own, or stands still where `RUJUK_NOW` holds it. */
export const currentInstant = (): string =>
  standing.state?.clockFixed ? standing.state.now : new Date().toISOString();
