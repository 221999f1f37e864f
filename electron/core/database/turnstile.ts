import { Mutex } from 'async-mutex';

/**
 * Lets one piece of work through at a time, in the order of asking; what is patient lets those before it that ask later
 * and are not. A page of numbers asks twenty questions at once: who types a name meanwhile waits for one of them only.
 */
export function createTurnstile() {
  const mutex = new Mutex();
  return {
    pass: <T>(work: () => Promise<T>, isPatient = false): Promise<T> =>
      mutex.runExclusive(work, isPatient ? -1 : 0),
  };
}
