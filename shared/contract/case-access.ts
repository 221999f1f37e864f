import { z } from 'zod';
import { grantKinds, saysWhy } from '../domain/case-access';
import { caseStanding } from './cases';
import { bkRoom, procedure } from './define';
import { id, isoDate, isoInstant, nothing, requiredProse } from './primitives';

const person = z.object({ id, name: z.string() });
const caseId = z.strictObject({ caseId: id });
const grantId = z.strictObject({ grantId: id });

/** Why somebody else may read, or takes over: whoever reads it later must understand it. */
const reason = requiredProse(500).refine(saysWhy, 'fields.reasonTooShort');

/** What one may do with a case: `owner` writes, `reader` reads, `overseer` knows that it is there. */
export const caseRights = ['owner', 'reader', 'overseer'] as const;
export type CaseRight = (typeof caseRights)[number];

const grant = z.object({
  id,
  kind: z.enum(grantKinds),
  account: person,
  /** `null` for whoever may not read the case, nor wrote the reason. */
  reason: z.string().nullable(),
  grantedBy: person,
  grantedAt: isoInstant,
  expiresAt: isoInstant.nullable(),
  /** When it ended, by hand or by itself; `null` while it lets its account read. */
  endedAt: isoInstant.nullable(),
  acknowledgedAt: isoInstant.nullable(),
  /** The caller may end it now. */
  canEnd: z.boolean(),
  /** The caller is asked to take note of it. */
  canAcknowledge: z.boolean(),
});
export type CaseGrantView = z.output<typeof grant>;

const transfer = z.object({
  id,
  on: isoDate,
  from: person,
  to: person,
  by: person,
  reason: z.string().nullable(),
});
export type CaseTransferView = z.output<typeof transfer>;

/** Who may read a case (siapa yang dapat membaca), and what is known of it without reading it. */
const accessView = z.object({
  id,
  code: z.string(),
  student: z.object({ id, name: z.string(), className: z.string().nullable() }),
  counselor: person,
  reportedOn: isoDate,
  standing: caseStanding,
  right: z.enum(caseRights),
  /** The caller may give the case to another counselor. */
  canTransfer: z.boolean(),
  /** The caller may open it with a reason. */
  canOpen: z.boolean(),
  /** The last first. */
  grants: z.array(grant),
  transfers: z.array(transfer),
});
export type CaseAccessView = z.output<typeof accessView>;

const opening = z.object({
  grantId: id,
  case: z.object({ id, code: z.string() }),
  /** It is still the caller's. */
  mine: z.boolean(),
  student: z.object({ id, name: z.string() }),
  account: person,
  reason: z.string(),
  grantedAt: isoInstant,
  expiresAt: isoInstant.nullable(),
  endedAt: isoInstant.nullable(),
});
export type CaseOpening = z.output<typeof opening>;

/** A case that went from or to the caller by somebody else's hand. */
const handed = z.object({
  transferId: id,
  case: z.object({ id, code: z.string() }),
  student: z.object({ id, name: z.string() }),
  on: isoDate,
  from: person,
  to: person,
  by: person,
  reason: z.string(),
});
export type CaseHanded = z.output<typeof handed>;

const counselorCase = z.object({
  id,
  code: z.string(),
  student: z.object({ id, name: z.string(), className: z.string().nullable() }),
  reportedOn: isoDate,
});

/** What a counselor has in hand. */
const counselorCases = z.object({
  running: z.array(counselorCase),
  /** How many are closed. */
  closed: z.int(),
});
export type CounselorCases = z.output<typeof counselorCases>;

export const caseAccessContract = {
  ofCase: procedure({ kind: 'query', access: bkRoom, input: caseId, output: accessView }),
  /** Who works on cases, to share one with or to give one to. */
  counselors: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.object({ counselors: z.array(person) }),
  }),
  /** What others did with the caller's cases, until the caller has taken note: opened, given away, given to the caller. */
  notices: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.object({ openings: z.array(opening), transfers: z.array(handed) }),
  }),

  /** Lets another counselor read the case. The same one twice is one share. */
  share: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: caseId.extend({ accountId: id, reason }),
    output: nothing,
  }),
  /** Ends a share, or an opening before its time. */
  end: procedure({ kind: 'mutation', access: bkRoom, input: grantId, output: caseId }),
  /** Gives the case to another counselor, whose work it is from now on. */
  transfer: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: caseId.extend({ toId: id, reason }),
    output: nothing,
  }),

  /** A coordinator reads a case of another counselor for a day (buka dengan alasan). */
  open: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: caseId.extend({ reason }),
    output: nothing,
  }),
  /** Whose case it was has taken note that it was opened. */
  acknowledge: procedure({ kind: 'mutation', access: bkRoom, input: grantId, output: caseId }),
  /** The former or the new counselor has taken note of these transfers. */
  acknowledgeTransfers: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ transferIds: z.array(id).min(1).max(2_000) }),
    output: z.object({ caseIds: z.array(id) }),
  }),

  /** What a counselor has in hand, for the day on which that one leaves. */
  casesOf: procedure({
    kind: 'query',
    access: ['coordinator'],
    input: z.strictObject({ counselorId: id }),
    output: counselorCases,
  }),
  /** Gives several cases of one counselor to another, all or none. */
  transferSeveral: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: z
      .strictObject({
        fromId: id,
        toId: id,
        caseIds: z.array(id).max(1_000, 'fields.tooMany'),
        /** Those that are closed as well. */
        closedToo: z.boolean(),
        reason,
      })
      .refine(({ caseIds, closedToo }) => caseIds.length > 0 || closedToo, {
        path: ['caseIds'],
        message: 'fields.nothingChosen',
      }),
    output: z.object({ caseIds: z.array(id) }),
  }),
};
