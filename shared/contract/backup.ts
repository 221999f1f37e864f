import { z } from 'zod';
import { backupReasons } from '../domain/backup-rotation';
import { bkRoom, procedure } from './define';
import { errorCodes } from './errors';
import { isoInstant, nothing } from './primitives';
import { passphrase, recoveryCode } from './session';

/** A folder on this PC or on a stick, as it is typed or chosen there. */
const folderPath = z.string().trim().min(1, 'fields.required').max(400, 'fields.tooLong');
/** Name of a backup's own folder. */
const backupName = z.string().max(60);

const keptBackup = z.object({
  id: backupName,
  madeAt: isoInstant,
  reason: z.enum(backupReasons),
  bytes: z.int(),
});
export type KeptBackup = z.output<typeof keptBackup>;

/** What went wrong when it was last tried, as the code and reason of an answer. */
const trouble = z.object({ code: z.enum(errorCodes), reason: z.string().nullable(), at: isoInstant });

const overview = z.object({
  running: z.boolean(),
  lastGoodAt: isoInstant.nullable(),
  /** No good backup for seven days. */
  overdue: z.boolean(),
  trouble: trouble.nullable(),
  here: z.object({
    folder: z.string(),
    backups: z.array(keptBackup),
    /** When restorings have laid broken data aside in that folder, newest first. */
    laidAside: z.array(isoInstant),
  }),
  /** `null` while no second place is chosen; `present` while it is plugged in. */
  second: z
    .object({
      folder: z.string(),
      present: z.boolean(),
      backups: z.array(keptBackup),
      trouble: trouble.nullable(),
    })
    .nullable(),
});
export type BackupOverview = z.output<typeof overview>;

/** A secret that the backup's own keyring knows: it proves who restores, and opens the copy. */
const secret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), accountKey: z.string().max(40), passphrase }),
  z.strictObject({ kind: z.literal('recovery'), recoveryCode }),
]);
const chosenBackup = z.strictObject({ folder: folderPath, name: backupName, secret });

/** What a backup holds, counted in its own database. */
const contents = z.object({
  madeAt: isoInstant,
  school: z.string(),
  students: z.int(),
  cases: z.int(),
  referrals: z.int(),
  letters: z.int(),
  attachments: z.int(),
});
export type BackupContents = z.output<typeof contents>;

export const backupContract = {
  overview: procedure({ kind: 'query', access: bkRoom, input: nothing, output: overview }),
  /** Makes a backup now; answers when it is written and checked. Aborting the call cancels it. */
  make: procedure({ kind: 'mutation', access: bkRoom, input: nothing, output: overview }),
  /** A stick or another disk that gets every backup too; `null` for none. */
  setSecondPlace: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: z.strictObject({ path: folderPath.nullable() }),
    output: overview,
  }),
  /**
   * The backups of a folder, and who can open each. For whom restoring is open: a PC without data or with broken data,
   * else its coordinator.
   */
  lookIn: procedure({
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({ folder: folderPath }),
    output: z.object({
      backups: z.array(
        keptBackup.extend({ accounts: z.array(z.object({ key: z.string(), name: z.string() })) }),
      ),
    }),
  }),
  /** Opens a backup where it lies and counts what is in it; changes nothing. */
  inspect: procedure({ kind: 'query', access: 'anyone', input: chosenBackup, output: contents }),
  /** Puts a backup in the place of the present data, which is kept as a backup first. Everybody signs in anew. */
  restore: procedure({ kind: 'mutation', access: 'anyone', input: chosenBackup, output: contents }),
};
