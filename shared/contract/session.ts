import { z } from 'zod';
import { procedure, roles } from './define';
import { isoDate, isoInstant, line, nothing } from './primitives';

/** A passphrase as typed. Spaces count; length is bounded so that nobody can hand the key derivation a book. */
export const passphrase = z.string().min(1, 'fields.required').max(200, 'fields.tooLong');
export const recoveryCode = line(80);

/** How good a passphrase is: `score` 0–4 of the estimator (zxcvbn); `warning` is an i18n key below `passphrase`. */
export const passphraseStrength = z.object({
  score: z.int().min(0).max(4),
  acceptable: z.boolean(),
  warning: z.string().nullable(),
});

export const signedInAccount = z.object({
  accountId: z.int(),
  name: z.string(),
  role: z.enum(roles),
});

/** What the page needs before it can show anything. Holds nothing of a student, whatever the phase. */
export const sessionState = z.object({
  /**
   * `setup`: there is no vault yet. `locked`: sign in. `recovery`: the vault is new and its recovery code has not
   * been typed back. `open`: work. `broken`: see `fault`.
   */
  phase: z.enum(['setup', 'locked', 'recovery', 'open', 'broken']),
  fault: z.enum(['keyring_damaged', 'database_damaged', 'database_newer', 'database_missing']).nullable(),
  accounts: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** The operating system keeps its key, and it has not come in since the start. */
      opensBySystem: z.boolean(),
      /** Seconds until its next try is accepted, after wrong ones. */
      waitSeconds: z.int().min(0),
    }),
  ),
  account: signedInAccount.nullable(),
  school: z
    .object({ name: z.string(), timeZone: z.enum(['WIB', 'WITA', 'WIT']), schoolYear: z.string() })
    .nullable(),
  idleMinutes: z.int(),
  shell: z.enum(['electron', 'loopback']),
  version: z.string(),
  today: isoDate,
  now: isoInstant,
  clockFixed: z.boolean(),
});
export type SessionState = z.infer<typeof sessionState>;

export const sessionContract = {
  state: procedure({ kind: 'query', access: 'anyone', input: nothing, output: sessionState }),
  unlock: procedure({
    kind: 'mutation',
    access: 'anyone',
    input: z.strictObject({ accountKey: z.string().max(40), passphrase }),
    output: sessionState,
  }),
  /** The recovery code opens the vault once more and sets a new passphrase for that account. */
  unlockWithRecovery: procedure({
    kind: 'mutation',
    access: 'anyone',
    input: z.strictObject({ accountKey: z.string().max(40), recoveryCode, newPassphrase: passphrase }),
    output: sessionState,
  }),
  /** By what the operating system keeps, where the account chose so: `remember`. */
  unlockRemembered: procedure({
    kind: 'mutation',
    access: 'anyone',
    input: z.strictObject({ accountKey: z.string().max(40) }),
    output: sessionState,
  }),
  /** Whether this shell can keep one's own key in the operating system, and whether it does. */
  remembering: procedure({
    kind: 'query',
    access: roles,
    input: nothing,
    output: z.object({ possible: z.boolean(), on: z.boolean() }),
  }),
  /** Keeps one's own key with this account of the operating system, which then opens it once after every start. */
  remember: procedure({
    kind: 'mutation',
    access: roles,
    input: z.strictObject({ passphrase }),
    output: nothing,
  }),
  forgetRemembered: procedure({ kind: 'mutation', access: roles, input: nothing, output: nothing }),
  /** At the first sign-in: an own passphrase in the place of the one that the coordinator gave. Signs in. */
  choosePassphrase: procedure({
    kind: 'mutation',
    access: 'anyone',
    input: z.strictObject({ accountKey: z.string().max(40), passphrase, newPassphrase: passphrase }),
    output: sessionState,
  }),
  /** Another passphrase for one's own account. Signs out one's other windows. */
  changePassphrase: procedure({
    kind: 'mutation',
    access: roles,
    input: z.strictObject({ passphrase, newPassphrase: passphrase }),
    output: nothing,
  }),
  /** Where this PC keeps the data. Only for whoever is signed in: the path may hold the name of an account. */
  installation: procedure({
    kind: 'query',
    access: roles,
    input: nothing,
    output: z.object({ dataFolder: z.string() }),
  }),
  lock: procedure({ kind: 'mutation', access: 'anyone', input: nothing, output: nothing }),
  /** The page tells that a person is at the keyboard, so that the core's idle clock does not lock on a reader. */
  touch: procedure({ kind: 'mutation', access: 'anyone', input: nothing, output: nothing }),
  passphraseStrength: procedure({
    kind: 'query',
    access: 'anyone',
    input: z.strictObject({
      passphrase: z.string().max(200),
      /** Words that make it easy to guess: the school's and the person's own name. */
      related: z.array(z.string().max(200)).max(10),
    }),
    output: passphraseStrength,
  }),
};
