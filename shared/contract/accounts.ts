import { z } from 'zod';
import { procedure, roles } from './define';
import { id, isoInstant, line, nothing } from './primitives';
import { passphrase } from './session';

/** Who somebody is in Rujuk. */
const accountForm = z.strictObject({
  name: line(120),
  role: z.enum(roles),
  /** The member of staff behind it. A homeroom teacher's class is known by it, a signer's name and NIP. */
  staffId: id.nullable(),
});
export type AccountForm = z.output<typeof accountForm>;

const account = z.object({
  accountId: z.int(),
  name: z.string(),
  role: z.enum(roles),
  staffId: z.int().nullable(),
  staffName: z.string().nullable(),
  /**
   * `own`: chosen by the person. `temporary`: given by the coordinator, to be changed at the next sign-in. `none`: there
   * is no key for it, it cannot sign in.
   */
  passphrase: z.enum(['own', 'temporary', 'none']),
  /** Cases that this account is the counselor of and that are not closed. */
  openCases: z.int(),
  lastSignInAt: isoInstant.nullable(),
  createdAt: isoInstant,
  closedAt: isoInstant.nullable(),
});
export type AccountRow = z.output<typeof account>;

const byCoordinator = ['coordinator'] as const;
const chosenAccount = z.strictObject({ accountId: id });
const withPassphrase = z.strictObject({ accountId: id, passphrase });

/** The accounts of this PC, kept by the coordinator. A passphrase that is given must be changed at the next sign-in. */
export const accountsContract = {
  /** Open ones first. */
  list: procedure({
    kind: 'query',
    access: byCoordinator,
    input: nothing,
    output: z.object({ rows: z.array(account) }),
  }),
  add: procedure({
    kind: 'mutation',
    access: byCoordinator,
    input: z.strictObject({ account: accountForm, passphrase }),
    output: z.object({ accountId: z.int() }),
  }),
  /** Renames, gives another role, links to staff. Who gets another role signs in anew. */
  save: procedure({
    kind: 'mutation',
    access: byCoordinator,
    input: z.strictObject({ accountId: id, account: accountForm }),
    output: nothing,
  }),
  /** In place of a forgotten passphrase, of somebody else. Ends the account's sessions. */
  resetPassphrase: procedure({
    kind: 'mutation',
    access: byCoordinator,
    input: withPassphrase,
    output: nothing,
  }),
  /** Takes the account's key away and ends its sessions; what it did stays under its name. */
  close: procedure({ kind: 'mutation', access: byCoordinator, input: chosenAccount, output: nothing }),
  reopen: procedure({ kind: 'mutation', access: byCoordinator, input: withPassphrase, output: nothing }),
};
