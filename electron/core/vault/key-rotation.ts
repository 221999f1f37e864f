import type { Backups } from '../backup/backups';
import { refused } from '../errors';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import type { Vault } from './vault';
import type { Sessions } from './sessions';
import type { WindowSessions } from './window-sessions';

const awakeMilliseconds = 10_000;

export interface RotationParts {
  readonly vault: Pick<Vault, 'changeKey' | 'isOpen'>;
  readonly windows: Pick<WindowSessions, 'endAll'>;
  readonly sessions: Pick<Sessions, 'touch'>;
  readonly backups: Pick<Backups, 'alone'>;
  /** A school year is being sealed: its worker reads the file that would be replaced. */
  readonly isSealing: () => boolean;
}

/** Writes the database anew with another key. */
export interface KeyRotation {
  /** @throws AppError `refused` with reason `accounts.yearIsSealed` */
  refuseWhileSealing(): void;
  /** In a worker of its own, telling `keys.progress`; nothing is written beside it. @throws as `Vault.changeKey` */
  run(context: CallContext): Promise<void>;
}

export function createKeyRotation(
  parts: CoreParts,
  { vault, windows, sessions, backups, isSealing }: RotationParts,
): KeyRotation {
  return {
    refuseWhileSealing() {
      if (isSealing()) throw refused('accounts.yearIsSealed');
    },

    async run({ clientId, signal }) {
      // It may take minutes, during which nobody types.
      const awake = setInterval(() => sessions.touch(clientId), awakeMilliseconds);
      try {
        await backups.alone((closing) =>
          vault.changeKey((job) =>
            parts.workers.run('vault.rekey', job, {
              apart: true,
              signal: signal ? AbortSignal.any([signal, closing]) : closing,
              onProgress: (done, total) =>
                parts.events.send(clientId, { type: 'keys.progress', done, total: total ?? 0 }),
            }),
          ),
        );
      } catch (error) {
        if (!vault.isOpen()) await windows.endAll();
        throw error;
      } finally {
        clearInterval(awake);
      }
    },
  };
}
