import type { Clock } from '../host';
import type { Session } from '../router';

interface Signed {
  session: Session;
  lastSeen: number;
}

/** Who is signed in at which window, and since when nobody has been at the keyboard. */
export interface Sessions {
  of(clientId: string): Session | null;
  begin(clientId: string, session: Session): void;
  end(clientId: string): void;
  touch(clientId: string): void;
  /** Windows where nobody has been for so many minutes. */
  idleFor(minutes: number): string[];
  clients(): string[];
  /** The windows at which this account is signed in. */
  clientsOf(accountId: number): string[];
  /** A signed-in person is called otherwise from now on. */
  rename(accountId: number, name: string): void;
}

export function createSessions(clock: Clock): Sessions {
  const signed = new Map<string, Signed>();
  const time = () => clock.system().getTime();
  return {
    of: (clientId) => signed.get(clientId)?.session ?? null,
    begin: (clientId, session) => signed.set(clientId, { session, lastSeen: time() }),
    end: (clientId) => signed.delete(clientId),
    touch(clientId) {
      const one = signed.get(clientId);
      if (one) one.lastSeen = time();
    },
    idleFor(minutes) {
      const now = time();
      // A clock that is set back must keep nobody signed in: from there the idle time is counted anew.
      for (const one of signed.values()) one.lastSeen = Math.min(one.lastSeen, now);
      return [...signed]
        .filter(([, one]) => now - one.lastSeen >= minutes * 60_000)
        .map(([clientId]) => clientId);
    },
    clients: () => [...signed.keys()],
    clientsOf: (accountId) =>
      [...signed].filter(([, { session }]) => session.accountId === accountId).map(([clientId]) => clientId),
    rename(accountId, name) {
      for (const one of signed.values()) {
        if (one.session.accountId === accountId) one.session = { ...one.session, name };
      }
    },
  };
}
