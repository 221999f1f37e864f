import { Mutex } from 'async-mutex';

/** Lets one piece of work through at a time, in the order of asking. */
export function createTurnstile() {
  const mutex = new Mutex();
  return { pass: <T>(work: () => Promise<T>): Promise<T> => mutex.runExclusive(work) };
}
