import { z } from 'zod';
import { auditActs, auditGroups, auditSubjects } from '../domain/audit';
import { bkRoom, procedure, roles } from './define';
import { id, isoDate, isoInstant, nothing } from './primitives';

const byCoordinator = ['coordinator'] as const;

/** The place behind which a list goes on: the last line that was shown. */
const cursor = z.strictObject({ at: isoInstant, line: z.int().positive() });

/** An account as it is called now. */
const person = z.object({ id, name: z.string() });

/** One line, with the names that its ids have now. */
export const auditRow = z.object({
  id,
  at: isoInstant,
  /** `null` where nobody could be told. */
  account: person.nullable(),
  act: z.enum(auditActs),
  procedure: z.string(),
  about: z.enum(auditSubjects).nullable(),
  /** `code` is `null` of a case that is there no more. */
  case: z.object({ id, code: z.string().nullable() }).nullable(),
  /** Of the case, or that the line is about. */
  student: z.string().nullable(),
  /** What else the line is about, by the name or number that it has now: of a letter, a receiver, an account. */
  named: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
});
export type AuditRow = z.output<typeof auditRow>;

const page = {
  /** `null` begins with the newest. */
  before: cursor.nullable().default(null),
  limit: z.int().min(1).max(200).default(100),
};
const rows = { rows: z.array(auditRow), next: cursor.nullable() };

/** A walk along the whole log. */
const auditCheck = z.object({
  result: z.enum(['whole', 'broken']),
  lines: z.int(),
  /** The first line that is not as it was written, or the number of one that is not there. */
  fault: z
    .object({ id: z.int(), kind: z.enum(['altered', 'missing']), before: isoInstant.nullable() })
    .nullable(),
  /** Whether the log is as long as what is kept outside of it says. */
  end: z.enum(['fits', 'cut', 'missing', 'unreadable']),
  /** Backups that were looked at, and those that tell of lines which are not here. */
  backups: z.object({ looked: z.int(), unfit: z.array(z.string()) }),
});
export type AuditCheck = z.output<typeof auditCheck>;

/** More lines than that are told as "more than". */
export const countedLinesMost = 10_000;

export const auditContract = {
  /** What the log is filtered by, how long it is, and what the last check said. */
  frame: procedure({
    kind: 'query',
    access: byCoordinator,
    input: nothing,
    output: z.object({
      people: z.array(person.extend({ role: z.enum(roles) })),
      lines: z.int(),
      since: isoInstant.nullable(),
      lastCheck: z
        .object({ at: isoInstant, by: z.string().nullable(), result: z.enum(['whole', 'broken']) })
        .nullable(),
      /** When the end of the log was last found not to fit; `null` for never. */
      brokenAt: isoInstant.nullable(),
    }),
  }),
  /** One page of the log, newest first. */
  list: procedure({
    kind: 'query',
    access: byCoordinator,
    input: z.strictObject({
      accountId: id.nullable().default(null),
      group: z.enum(auditGroups).nullable().default(null),
      /** Code of a case, or the beginning of one. */
      caseCode: z.string().trim().max(40).default(''),
      from: isoDate.nullable().default(null),
      to: isoDate.nullable().default(null),
      ...page,
    }),
    output: z.object({
      ...rows,
      /** On the first page: how many there are, up to one more than `countedLinesMost`. */
      total: z.int().nullable(),
    }),
  }),
  /** Who opened a case, for whoever may read it: each person, and the lines, newest first. */
  ofCase: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ caseId: id, ...page }),
    output: z.object({
      people: z.array(
        z.object({
          account: person,
          role: z.enum(roles),
          opened: z.int(),
          firstAt: isoInstant,
          lastAt: isoInstant,
        }),
      ),
      ...rows,
    }),
  }),
  /** Walks along all of it in the worker; progress comes as `audit.progress`. */
  check: procedure({ kind: 'mutation', access: byCoordinator, input: nothing, output: auditCheck }),
};
