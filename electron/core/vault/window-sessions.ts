import type { SchoolSettings } from '@shared/contract/school';
import type { SessionState } from '@shared/contract/session';
import { IsNull } from 'typeorm';
import { Account, School } from '../database/entities';
import { schoolYears } from '../database/school-years';
import { AppError, systemErrorCode } from '../errors';
import type { CoreParts } from '../parts';
import type { Caller } from '../router';
import type { Sessions } from './sessions';
import type { Vault } from './vault';

/** Minutes without anybody at the keyboard while the school's own setting cannot be read yet. */
const standardIdleMinutes = 10;

/** What ended a session: its person or the window, nobody being there, or all windows at once. */
export type SignedOut = 'by_hand' | 'idle' | 'all';

/** Signing in and out of one window, and what the page is told about it. */
export interface WindowSessions {
  state(caller: Caller): Promise<SessionState>;
  /**
   * Signs somebody in at one window.
   * @param open opens the vault and gives the key of the account it was opened with
   * @throws what `open` throws, AppError `forbidden` for an account that is closed
   */
  signIn(caller: Caller, open: () => Promise<string>): Promise<SessionState>;
  /** Ends one window's session; with the last one the vault is closed and the key forgotten. */
  end(clientId: string, how?: SignedOut): Promise<void>;
  endAll(): Promise<void>;
  /** Ends every session of an account, but for one window where one is named. */
  endOf(accountId: number, except?: string): Promise<void>;
  /** Ends every session at once, for the vault is being closed behind them already. */
  forgetAll(): void;
  /** Goes by the school's idle time and time zone from now on. */
  apply(settings: Pick<SchoolSettings, 'idleMinutes' | 'timeZone'>): void;
  /** Locks the windows at which nobody has been for the school's idle time. */
  endIdle(): Promise<void>;
}

export function createWindowSessions(parts: CoreParts, vault: Vault, sessions: Sessions): WindowSessions {
  let idleMinutes = standardIdleMinutes;
  /** Sign-ins that are under way. */
  let arriving = 0;

  async function end(clientId: string, how: SignedOut = 'by_hand') {
    const session = sessions.of(clientId);
    sessions.end(clientId);
    parts.files.forget(clientId);
    parts.events.send(clientId, { type: 'session.locked' });
    if (session) {
      const { accountId } = session;
      await parts.audit.note({ act: 'signed_out', procedure: 'core.signOut', accountId, detail: { how } });
    }
    await closeWhenEmpty();
  }

  const isNeeded = () => arriving > 0 || sessions.clients().length > 0;

  /** Who is just signing in finds the vault open: it is asked once more when the closing's turn has come. */
  async function closeWhenEmpty() {
    if (isNeeded()) return;
    await parts.audit.beforeClosing();
    await vault.close(isNeeded);
  }

  /** A full disk must not keep anybody from reading: what is noted at a sign-in may fail. */
  async function keepingOn(what: string, work: () => Promise<unknown>) {
    try {
      await work();
    } catch (error) {
      const code = error instanceof AppError ? error.code : systemErrorCode(error);
      if (code !== 'disk_full' && code !== 'folder_unwritable') throw error;
      parts.host.log(`${what} not noted: ${code}`);
    }
  }

  async function begin(accountKey: string, caller: Caller) {
    const open = await vault.database().read((manager) => manager.findBy(Account, { closedAt: IsNull() }));
    // A crash between the account's row and its key is mended here: the row says who has an account.
    await keepingOn('keyring', () =>
      vault.keepHolders(open.map(({ keyringKey, name }) => ({ key: keyringKey, name }))),
    );
    const account = open.find(({ keyringKey }) => keyringKey === accountKey);
    if (!account) throw new AppError('forbidden');
    sessions.begin(caller.clientId, { accountId: account.id, role: account.role, name: account.name });
    const lastSignInAt = parts.clock.now().toISOString();
    await keepingOn('sign-in', () =>
      vault.database().write((manager) => manager.update(Account, { id: account.id }, { lastSignInAt })),
    );
  }

  function apply(settings: Pick<SchoolSettings, 'idleMinutes' | 'timeZone'>) {
    ({ idleMinutes } = settings);
    parts.clock.timeZone = settings.timeZone;
  }

  return {
    async state({ clientId }) {
      const standing = await vault.standing();
      const session = sessions.of(clientId);
      const shared = {
        fault: standing.phase === 'broken' ? standing.fault : null,
        accounts: 'accounts' in standing ? [...standing.accounts] : [],
        account: session && { accountId: session.accountId, name: session.name, role: session.role },
        shell: parts.host.shell,
        version: parts.host.version,
        clockFixed: parts.host.clock.fixed,
      };
      const clock = () => ({ today: parts.clock.today(), now: parts.clock.now().toISOString(), idleMinutes });
      if (standing.phase === 'none') return { ...shared, ...clock(), phase: 'setup', school: null };
      if (standing.phase === 'broken') return { ...shared, ...clock(), phase: 'broken', school: null };
      if (!session) return { ...shared, ...clock(), phase: 'locked', school: null };
      const { school, years } = await vault.database().read(async (manager) => ({
        school: await manager.findOneByOrFail(School, { id: 1 }),
        years: await schoolYears(manager, parts.clock.today()),
      }));
      const { name, timeZone } = school.settings;
      apply(school.settings);
      return {
        ...shared,
        ...clock(),
        phase: school.recoveryConfirmedAt ? 'open' : 'recovery',
        school: { name, timeZone, schoolYear: years.running.name },
      };
    },

    async signIn(caller, open) {
      arriving += 1;
      try {
        await begin(await open(), caller);
      } finally {
        arriving -= 1;
        await closeWhenEmpty();
      }
      return this.state(caller);
    },

    end,
    apply,

    forgetAll() {
      for (const clientId of sessions.clients()) {
        sessions.end(clientId);
        parts.files.forget(clientId);
        parts.events.send(clientId, { type: 'session.locked' });
      }
    },

    async endAll() {
      for (const clientId of sessions.clients()) await end(clientId, 'all');
    },

    async endOf(accountId, except) {
      for (const clientId of sessions.clientsOf(accountId))
        if (clientId !== except) await end(clientId, 'all');
    },

    async endIdle() {
      for (const clientId of sessions.idleFor(idleMinutes)) await end(clientId, 'idle');
    },
  };
}
