import { z } from 'zod';
import { consentWays } from '../domain/referral-facts';
import { severityCodes } from '../procedure/problems';
import { receiverKindCodes } from '../procedure/receivers';
import { procedure } from './define';
import { drawnLetter } from './letter-views';
import { fileOffer, id, isoDate, pageRequest, prose } from './primitives';

const principal = ['principal'] as const;

/** The student as the principal knows a pupil of the school. */
const pupil = z.object({ name: z.string(), className: z.string().nullable() });

/** To what kind of receiver: of kind `custom` with the school's own name for it. Never which one. */
const kind = {
  kind: z.enum(receiverKindCodes),
  schoolKind: z.string().nullable(),
};

/**
 * A referral on which the principal is asked, with the least that one decides on. Nothing of the case is in it but
 * what was written to the principal: no problem, no note, no text of the counseling.
 */
export const approval = z.object({
  referralId: id,
  student: pupil,
  severity: z.enum(severityCodes),
  ...kind,
  /** Whom to ask about it. */
  counselor: z.string(),
  /** When the counselor last asked, and what was written for the principal; `null` in an emergency without asking. */
  asked: z.object({ on: isoDate, reason: z.string() }).nullable(),
  /** Danger to life: the referral may have begun before it was approved. */
  emergency: z.object({ on: isoDate, reason: z.string(), approvedBy: z.string() }).nullable(),
  /** What the principal last said. */
  decision: z
    .object({
      as: z.enum(['given', 'refused', 'withdrawn']),
      on: isoDate,
      how: z.enum(consentWays).nullable(),
      /** The principal's own words; empty of what the BK room wrote down on the principal's behalf. */
      note: z.string(),
      /** Who wrote it down. */
      recordedBy: z.string(),
    })
    .nullable(),
  /** Whether it can be decided, or decided otherwise, now. */
  mayDecide: z.boolean(),
  /** Why it cannot: the referral has ended, the case is closed, or the conference has to come first. */
  shut: z.enum(['ended', 'closed', 'conference']).nullable(),
});
export type Approval = z.output<typeof approval>;

/** What the principal says; a refusal with its reason. */
const decisionForm = z
  .strictObject({ decision: z.enum(['given', 'refused']), on: isoDate, note: prose(2000) })
  .refine(({ decision, note }) => decision === 'given' || note !== '', {
    path: ['note'],
    error: 'fields.required',
  });
export type PrincipalDecision = z.output<typeof decisionForm>;

export const reportToPrincipal = z.object({
  referralId: id,
  student: pupil,
  ...kind,
  counselor: z.string(),
  submittedOn: isoDate,
  acknowledgedOn: isoDate.nullable(),
});
export type ReportToPrincipal = z.output<typeof reportToPrincipal>;

/** Which school year is counted; `null` is the running one. Narrower parts would tell of groups under five. */
const counted = { schoolYearId: id.nullable().default(null) };

/** A table of the BK report; no count of 1–4 is told, nor can be calculated from the others. */
const table = z.object({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
  note: z.string(),
});
export type OutcomeTable = z.output<typeof table>;

/** What the principal of the school does and reads (`domain.md` 3, 4): approvals, final reports, outcomes. */
export const principalContract = {
  /** `waiting`: not decided yet, emergencies first, then the longest waiting. `decided`: the latest decision first. */
  approvals: procedure({
    kind: 'query',
    access: principal,
    input: z.strictObject({ state: z.enum(['waiting', 'decided']).default('waiting'), ...pageRequest }),
    output: z.object({
      total: z.int(),
      rows: z.array(approval),
      counts: z.object({ waiting: z.int(), decided: z.int(), unreadReports: z.int() }),
    }),
  }),
  approval: procedure({
    kind: 'query',
    access: principal,
    input: z.strictObject({ referralId: id }),
    output: approval,
  }),
  /**
   * Approves or refuses, as a fact of the referral that the gate sees; a refusal says why. To refuse what was approved
   * before is to withdraw the approval.
   */
  decide: procedure({
    kind: 'mutation',
    access: principal,
    input: z.strictObject({ referralId: id, form: decisionForm }),
    output: approval,
  }),

  /** Final reports (laporan hasil referal) that were submitted to the principal, the latest first. */
  reports: procedure({
    kind: 'query',
    access: principal,
    input: z.strictObject(pageRequest),
    output: z.object({ total: z.int(), rows: z.array(reportToPrincipal) }),
  }),
  /** One of them as a page. */
  reportPdf: procedure({
    kind: 'query',
    access: principal,
    input: z.strictObject({ referralId: id }),
    output: drawnLetter.extend({ report: reportToPrincipal }),
  }),
  /** The principal has taken note of a report (diketahui). */
  acknowledge: procedure({
    kind: 'mutation',
    access: principal,
    input: z.strictObject({ referralId: id, form: z.strictObject({ acknowledgedOn: isoDate }) }),
    output: reportToPrincipal,
  }),

  /** The outcomes of a school year, of the whole school, as they may leave the BK room. */
  outcomes: procedure({
    kind: 'query',
    access: principal,
    input: z.strictObject(counted),
    output: z.object({
      /** Latest first. */
      years: z.array(z.object({ id, name: z.string() })),
      schoolYearId: id,
      /** `Tahun pelajaran 2026/2027, Keadaan 24 November 2026` */
      extent: z.string(),
      tables: z.array(table),
    }),
  }),
  /** The same as the school's report, as a file. */
  outcomesFile: procedure({
    kind: 'query',
    access: principal,
    input: z.strictObject({ ...counted, format: z.enum(['pdf', 'docx', 'xlsx']) }),
    output: fileOffer,
  }),
};
