import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupOverview, KeptBackup as BackupView } from '@shared/contract/backup';
import {
  backupIsOverdue,
  outdatedBackups,
  outdatedLaidAside,
  type BackupReason,
} from '@shared/domain/backup-rotation';
import { localDate } from '@shared/domain/calendar';
import { createTurnstile } from '../database/turnstile';
import { AppError, systemErrorCode } from '../errors';
import type { Host } from '../host';
import type { CoreParts } from '../parts';
import type { Vault } from '../vault/vault';
import { backupsIn, laidAsideIn, newBackupId, removeUnfinished, type KeptBackup } from './backup-place';
import { createSecondPlace } from './second-place';
import { writeBackup } from './write-backup';

/** The backups of this PC: made by hand, each day by themselves, and before a change that may go wrong. */
export interface Backups {
  overview(): Promise<BackupOverview>;
  /** Writes, checks and rotates; then the second place gets it too. @throws AppError why it could not be written */
  make(reason: BackupReason, signal?: AbortSignal): Promise<void>;
  /** @throws AppError `invalid_input` at `path` */
  setSecondPlace(path: string | null): Promise<void>;
  /** How far the access log had come in each backup, here and in the second place; sealed. */
  logEnds(): Promise<{ id: string; audit: string }[]>;
  /** Does something that no backup may be written beside. `closing` fires when the app ends. */
  alone<T>(work: (closing: AbortSignal) => Promise<T>): Promise<T>;
  /** Called every few seconds: makes the day's backup, and brings a stick that was plugged in up to date. */
  tick(): Promise<void>;
  /** Breaks off what is running, and waits until it has cleared up. */
  close(): Promise<void>;
  /** Folder of the backups of this PC. */
  readonly folder: string;
}

/** After somebody signs in: the first screen comes first. */
const restMilliseconds = 30_000;
/** Between two looks at what is due. */
const lookMilliseconds = 15_000;
/** After a failure it is tried again, not at every look. */
const patienceMilliseconds = 10 * 60_000;

type Trouble = NonNullable<BackupOverview['trouble']>;

export function createBackups(parts: CoreParts, vault: Vault): Backups {
  const { host, clock, workers, events } = parts;
  const folder = folderIn(host);
  const secondPlace = createSecondPlace(host.paths.data);
  const turnstile = createTurnstile();
  const closing = new AbortController();
  let running = 0;
  let trouble: Trouble | null = null;
  let secondTrouble: Trouble | null = null;
  let nextLook = 0;
  let openSince: number | null = null;

  const now = () => host.clock.system().getTime();
  const dayOf = (madeAt: string) => localDate(new Date(madeAt), clock.timeZone);
  const changed = () => events.broadcast({ type: 'backup.changed' });

  const troubleOf = (error: unknown): Trouble => ({
    code: error instanceof AppError ? error.code : (systemErrorCode(error) ?? 'internal'),
    reason: (error instanceof AppError && error.details.reason) || null,
    at: clock.now().toISOString(),
  });

  /** Until whoever asked gives it up, or the application closes. */
  const until = (signal?: AbortSignal) => ({
    signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
  });

  /** Those of this vault: on a stick there may be another school's. */
  async function ownIn(place: string): Promise<KeptBackup[]> {
    const { vaultId } = await vault.identity();
    return (await backupsIn(place)).filter(({ manifest }) => manifest.vaultId === vaultId);
  }

  /** One that bears a moment to come was made while the clock was wrong: it must not stand in the way of the others. */
  const newestOf = (kept: readonly KeptBackup[]): KeptBackup | undefined =>
    kept.find(({ manifest }) => Date.parse(manifest.madeAt) <= clock.now().getTime()) ?? kept[0];

  async function rotate(place: string): Promise<void> {
    const kept = await ownIn(place);
    const dated = kept.map(({ id, manifest: { madeAt, reason } }) => ({
      id,
      madeAt,
      reason,
      day: dayOf(madeAt),
    }));
    for (const id of outdatedBackups(dated, clock.today())) {
      await rm(join(place, id), { recursive: true, force: true });
    }
  }

  async function clearLaidAside(): Promise<void> {
    const days = [...(await laidAsideIn(folder))].map(([name, at]) => [name, dayOf(at)] as const);
    for (const name of outdatedLaidAside(new Map(days), clock.today())) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }

  async function write(reason: BackupReason, signal?: AbortSignal): Promise<void> {
    const key = vault.copyKey();
    try {
      const at = clock.now();
      const taken = (await backupsIn(folder)).map(({ id }) => id);
      await workers.run(
        'backup.write',
        {
          source: host.paths.data,
          key,
          place: folder,
          id: newBackupId(at, taken),
          madeAt: at.toISOString(),
          reason,
          appVersion: host.version,
        },
        {
          ...until(signal),
          onProgress: (done, total) => events.broadcast({ type: 'backup.progress', done, total: total ?? 0 }),
        },
      );
      await rotate(folder);
      await clearLaidAside();
      trouble = null;
      // Made by hand, it is a call that leaves its own line.
      if (reason !== 'by_hand') {
        await parts.audit.note({ act: 'backed_up', procedure: 'core.backup', detail: { reason } });
      }
    } catch (error) {
      if (isCancel(error)) await removeUnfinished(folder);
      else trouble = troubleOf(error);
      throw error;
    } finally {
      key.fill(0);
    }
  }

  /** Brings the second place up to the newest backup, where it is plugged in. Its trouble is told, never thrown. */
  async function mirror(signal?: AbortSignal): Promise<void> {
    const place = await secondPlace.find();
    const newest = newestOf(await ownIn(folder));
    if (!place || !newest || (await ownIn(place)).some(({ id }) => id === newest.id)) return;
    try {
      await workers.run('backup.copy', { from: newest.path, place, id: newest.id }, until(signal));
      await rotate(place);
      secondTrouble = null;
    } catch (error) {
      if (!isCancel(error)) secondTrouble = troubleOf(error);
    }
  }

  /** One at a time; whoever looks on is told when it begins and ends. */
  const busy = (work: () => Promise<void>): Promise<void> =>
    turnstile.pass(async () => {
      running += 1;
      changed();
      try {
        await work();
      } finally {
        running -= 1;
        changed();
      }
    });

  const make = (reason: BackupReason, signal?: AbortSignal) =>
    busy(async () => {
      await write(reason, signal);
      await mirror(signal);
    });

  function hasTroubleSince(one: Trouble | null): boolean {
    const age = one === null ? Infinity : clock.now().getTime() - Date.parse(one.at);
    return age >= 0 && age < patienceMilliseconds;
  }

  async function tendToday(): Promise<void> {
    const own = await ownIn(folder);
    const newest = newestOf(own);
    const isOfToday = own.some(({ manifest }) => dayOf(manifest.madeAt) === clock.today());
    if (!isOfToday && !hasTroubleSince(trouble)) return make('daily');
    const place = hasTroubleSince(secondTrouble) ? null : await secondPlace.find();
    if (place && newest && !(await ownIn(place)).some(({ id }) => id === newest.id)) await busy(mirror);
  }

  return {
    folder,
    make,
    alone: (work) => turnstile.pass(() => work(closing.signal)),

    async overview() {
      const here = await ownIn(folder);
      const chosen = await secondPlace.chosen();
      const found = chosen === null ? null : await secondPlace.find();
      const lastGoodAt = newestOf(here)?.manifest.madeAt ?? null;
      return {
        running: running > 0,
        lastGoodAt,
        overdue: backupIsOverdue(lastGoodAt && dayOf(lastGoodAt), clock.today()),
        trouble,
        here: {
          folder,
          backups: here.map(viewOf),
          laidAside: [...(await laidAsideIn(folder)).values()],
        },
        second:
          chosen === null
            ? null
            : {
                folder: found ?? chosen,
                present: found !== null,
                backups: found ? (await ownIn(found)).map(viewOf) : [],
                trouble: secondTrouble,
              },
      };
    },

    async logEnds() {
      const second = await secondPlace.find();
      const kept = [...(await ownIn(folder)), ...(second ? await ownIn(second) : [])];
      const known = new Map(kept.map(({ id, manifest }) => [id, manifest.audit]));
      return [...known].flatMap(([id, audit]) => (audit === null ? [] : [{ id, audit }]));
    },

    async setSecondPlace(path) {
      if (path === null) await secondPlace.forget();
      else await secondPlace.choose(path);
      secondTrouble = null;
      nextLook = 0;
      await busy(mirror);
    },

    async close() {
      closing.abort();
      await turnstile.pass(async () => {});
    },

    async tick() {
      if (!vault.isOpen()) {
        openSince = null;
        return;
      }
      // A clock that is set back must not put off what is due until it has caught up.
      openSince = Math.min(openSince ?? now(), now());
      nextLook = Math.min(nextLook, now() + patienceMilliseconds);
      if (running > 0 || now() - openSince < restMilliseconds || now() < nextLook) return;
      nextLook = now() + lookMilliseconds;
      try {
        await tendToday();
      } catch (error) {
        // It stands in the overview; the log keeps the code alone.
        nextLook = now() + patienceMilliseconds;
        host.log(`backup failed: ${troubleOf(error).code}`);
      }
    },
  };
}

const isCancel = (error: unknown) => error instanceof AppError && error.code === 'cancelled';

const folderIn = ({ paths }: Host) => join(paths.data, 'backups');

/** A backup while the database is being opened: nobody works yet, so it may take its time in this thread. */
export async function backUpBeforeMigration(host: Host, key: Uint8Array): Promise<void> {
  const place = folderIn(host);
  const at = host.clock.now();
  const id = newBackupId(
    at,
    (await backupsIn(place)).map((one) => one.id),
  );
  const { version: appVersion } = host;
  const reason = 'before_migration';
  const backup = {
    source: host.paths.data,
    key,
    place,
    id,
    madeAt: at.toISOString(),
    reason,
    appVersion,
  } as const;
  await writeBackup(backup, { progress: () => {} });
}

const viewOf = ({ id, manifest }: KeptBackup): BackupView => ({
  id,
  madeAt: manifest.madeAt,
  reason: manifest.reason,
  bytes: manifest.database.bytes,
});
