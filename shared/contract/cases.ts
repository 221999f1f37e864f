import { z } from 'zod';
import { missingCodes } from '../domain/missing';
import { standingCodes } from '../domain/referral-standing';
import { stepCodes } from '../domain/referral-steps';
import { fieldCodes, reporterCodes, severityCodes } from '../procedure/problems';
import { receiverKindCodes } from '../procedure/receivers';
import { requirementCodes } from '../procedure/requirements';
import { changeView } from './changes';
import { bkRoom, procedure } from './define';
import {
  clockTime,
  id,
  isoDate,
  isoInstant,
  line,
  nothing,
  optionalLine,
  pageRequest,
  prose,
  requiredProse,
} from './primitives';

const caseId = z.strictObject({ caseId: id });
const severity = z.enum(severityCodes);

/** A problem of the paper's list by its code, or one of the school's own as `school:<id>`. */
export const problemCode = z
  .string()
  .regex(/^([a-z_]+|school:[1-9]\d{0,8})$/)
  .max(60);

/** Something the screen says in words: the key of a sentence and what it carries, never a name. */
const saying = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A fact that is missing, and the step and field where it is mended; its sentence is `missing.<code>`. */
const missingFact = z.object({ code: z.enum(missingCodes), step: z.enum(stepCodes), field: z.string() });

/** Where a referral stands, from `shared/domain/referral-standing`. */
const referralStanding = z.object({
  code: z.enum(standingCodes),
  params: z.record(z.string(), z.number()),
});

export const caseEntryKinds = [
  'note',
  'counseling',
  'guardian_consultation',
  'home_visit',
  'case_conference',
  'document',
] as const;
export type CaseEntryKind = (typeof caseEntryKinds)[number];

export const outcomeCodes = ['resolved', 'partly', 'not_resolved'] as const;

/** Which problems, how grave, and why another severity than the proposed one. The three change together. */
const triageDecision = z.strictObject({
  problems: z
    .array(problemCode)
    .min(1, 'fields.problemsRequired')
    .max(20, 'fields.tooMany')
    .refine((codes) => new Set(codes).size === codes.length),
  severity,
  /** Asked for where the severity is not the proposed one, else dropped. */
  reason: prose(1_000),
});

const reporter = z.strictObject({ kind: z.enum(reporterCodes), name: optionalLine(120) });

/** What a case says; each part can be mended later. */
const caseParts = z.strictObject({
  reporter,
  reportedOn: isoDate,
  triage: triageDecision,
  field: z.enum(fieldCodes),
  chronology: requiredProse(20_000),
  /** Why the school's own efforts are not enough (Yasinta et al., 2024); may be written later. */
  whyNotEnough: prose(5_000),
});

/** Something the school tried, with what came of it. */
const effort = z.strictObject({ on: isoDate, service: line(120), result: requiredProse(2_000) });

const entry = z.strictObject({
  kind: z.enum(caseEntryKinds),
  on: isoDate,
  text: requiredProse(10_000),
  /** A secret entry never leaves the BK room: no letter, no report. */
  secret: z.boolean(),
});

const participant = z.strictObject({
  name: line(120),
  position: line(120),
  /** Institution of somebody from outside the school. */
  from: optionalLine(120),
});

const conferencePlan = z.strictObject({
  plannedOn: isoDate,
  time: clockTime.nullable(),
  place: line(120),
  agenda: requiredProse(2_000),
  participants: z.array(participant).min(1, 'fields.participantsRequired').max(40, 'fields.tooMany'),
});

const conferenceRecord = z.strictObject({
  heldOn: isoDate,
  participants: z.array(participant).min(1, 'fields.participantsRequired').max(40, 'fields.tooMany'),
  notes: requiredProse(10_000),
  decision: requiredProse(5_000),
  decidedToRefer: z.boolean(),
  /** The conference is closed and secret: those present pledged to keep it so. */
  secrecyPledged: z.boolean(),
});

export const caseConference = z.object({
  id,
  plannedOn: isoDate,
  time: z.string().nullable(),
  place: z.string(),
  agenda: z.string(),
  participants: z.array(z.object({ name: z.string(), position: z.string(), from: z.string().nullable() })),
  heldOn: isoDate.nullable(),
  notes: z.string(),
  decision: z.string(),
  decidedToRefer: z.boolean().nullable(),
  secrecyPledged: z.boolean(),
});
export type CaseConferenceView = z.output<typeof caseConference>;

const person = z.object({ id, name: z.string() });
const studentInClass = z.object({ id, name: z.string(), className: z.string().nullable() });

/** A problem as the screens show it; `schoolProblemId` is set for one of the school's own. */
export const problemChoice = z.object({
  code: problemCode,
  label: z.string(),
  severity,
  /** Who names it so; `null` for one of the school's own. */
  source: z.object({ author: z.string(), year: z.int(), work: z.string() }).nullable(),
  schoolProblemId: id.nullable(),
  active: z.boolean(),
});
export type ProblemChoice = z.output<typeof problemChoice>;

/**
 * Where a case stands. `referral` means that a referral is running: `referral` beside it holds where that one stands.
 * Every other code is a sentence of its own below `cases.standing`.
 */
export const caseStanding = z.object({
  code: z.enum([
    'reported',
    'handled',
    'conferenceNeeded',
    'conferencePlanned',
    'conferenceOverdue',
    'referralDecided',
    'referral',
    'referralEnded',
    'closed',
  ]),
  params: saying.shape.params,
  referral: z.object({ id, kind: z.enum(receiverKindCodes), standing: referralStanding }).nullable(),
});
export type CaseStanding = z.output<typeof caseStanding>;

export const caseRow = z.object({
  id,
  code: z.string(),
  student: studentInClass,
  severity,
  field: z.enum(fieldCodes),
  /** Empty where it is not `readable`. */
  problems: z.array(z.string()),
  reportedOn: isoDate,
  counselor: person,
  standing: caseStanding,
  /** The caller may open it; of any other case the list tells only that it is there. */
  readable: z.boolean(),
});
export type CaseRow = z.output<typeof caseRow>;

const caseFilter = {
  /** `all` is without the archived ones, but for a single student. */
  state: z.enum(['open', 'closed', 'all', 'archived']).default('open'),
  severity: severity.nullable().default(null),
  /** Class of the running school year, as the school writes it. */
  className: z.string().max(60).nullable().default(null),
  counselorId: id.nullable().default(null),
  studentId: id.nullable().default(null),
  /** Only cases of colleagues that are shared with the caller. */
  sharedWithMe: z.boolean().default(false),
  /** Part of a code or of the student's name: inside words, without accents. */
  search: z.string().max(100).default(''),
};

/** One line of the timeline: what somebody wrote (`entry`), or what the records tell by themselves (`fact`). */
export const timelineItem = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('entry'),
    id,
    on: isoDate,
    kind: z.enum(caseEntryKinds),
    text: z.string(),
    secret: z.boolean(),
    author: person,
    /** Only who wrote an entry may change it. */
    mine: z.boolean(),
    createdAt: isoInstant,
  }),
  z.object({
    type: z.literal('fact'),
    /** Unique within the case. */
    key: z.string(),
    on: isoDate,
    fact: z.enum([
      'reported',
      'handedOver',
      'referrerAnswered',
      'conferenceHeld',
      'referralCreated',
      'emergencyStarted',
      'letterIssued',
      'letterCancelled',
      'session',
      'controlKept',
      'reportReceived',
      'finalReport',
      'referralEnded',
      'closed',
      'reopened',
    ]),
    params: saying.shape.params,
    /** Reason or decision in the counselor's words, where there is one. */
    text: z.string().nullable(),
    referralId: id.nullable(),
    letterId: id.nullable(),
  }),
  changeView.extend({ type: z.literal('change'), referralId: id.nullable() }),
]);
export type TimelineItem = z.output<typeof timelineItem>;

export const referralCard = z.object({
  id,
  sequence: z.int(),
  kind: z.enum(receiverKindCodes),
  /** Of kind `custom`: the school's own name for it. */
  schoolKind: z.string().nullable(),
  receiver: z.string().nullable(),
  createdOn: isoDate,
  responsible: person.nullable(),
  /** The five requirements in their order (Kurnia, 2017), met or what is missing. */
  requirements: z.array(
    z.object({ code: z.enum(requirementCodes), met: z.boolean(), missing: z.array(missingFact) }),
  ),
  standing: referralStanding,
  endedOn: isoDate.nullable(),
  endedAs: z.enum(['finished', 'declined', 'revoked', 'cancelled']).nullable(),
});
export type ReferralCard = z.output<typeof referralCard>;

export const caseDetails = z.object({
  id,
  code: z.string(),
  student: studentInClass.extend({ nis: z.string().nullable(), leftOn: isoDate.nullable() }),
  counselor: person,
  /** Of any other case the caller changes nothing. */
  mine: z.boolean(),
  standing: caseStanding,
  reporter: z.object({ kind: z.enum(reporterCodes), name: z.string().nullable() }),
  reportedOn: isoDate,
  /** Days from the report to today, or to the closing of a closed case. */
  ageDays: z.int(),
  triage: z.object({
    problems: z.array(problemChoice),
    severity,
    proposedSeverity: severity,
    reason: z.string().nullable(),
  }),
  field: z.enum(fieldCodes),
  chronology: z.string(),
  whyNotEnough: z.string(),
  efforts: z.array(z.object({ id, on: isoDate, service: z.string(), result: z.string() })),
  timeline: z.array(timelineItem),
  conferences: z.array(caseConference),
  /** A severe case is referred only after a conference was held (Anwar & Rohmat, 2022). */
  conferenceRequired: z.boolean(),
  referrals: z.array(referralCard),
  /** What the data on the problem still lack: requirement 1 (Kurnia, 2017). */
  completeness: z.object({ complete: z.boolean(), missing: z.array(missingFact) }),
  closure: z
    .object({ closedOn: isoDate, outcome: z.enum(outcomeCodes), reason: z.string(), closedBy: person })
    .nullable(),
  /** The sealed year that it lies in: read only for good. */
  archive: z.object({ schoolYear: z.string(), sealedOn: isoDate }).nullable(),
  /** What is still open; a case with a `blocking` item cannot be closed. */
  open: z.array(saying.extend({ blocking: z.boolean() })),
});
export type CaseDetails = z.output<typeof caseDetails>;

const madeOne = z.object({ id });

export const casesContract = {
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      ...caseFilter,
      sort: z.enum(['reportedOn', 'code', 'student', 'severity']).default('reportedOn'),
      descending: z.boolean().default(true),
      ...pageRequest,
    }),
    output: z.object({ total: z.int(), rows: z.array(caseRow) }),
  }),
  /** What the list can be filtered by: counselors with cases and classes with cases that the caller may see. */
  filters: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.object({
      counselors: z.array(person),
      classNames: z.array(z.string()),
      /** A colleague shares a case with the caller. */
      anyShared: z.boolean(),
    }),
  }),
  get: procedure({ kind: 'query', access: bkRoom, input: caseId, output: caseDetails }),

  /** Opens a case with everything known so far, all or nothing. The same report sent twice is one case. */
  report: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: caseParts.extend({ studentId: id, efforts: z.array(effort).max(50, 'fields.tooMany') }),
    output: z.object({ id, code: z.string() }),
  }),
  /** Changes the named parts and leaves the others as they are. */
  update: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: caseId.extend({ changes: caseParts.partial() }),
    output: nothing,
  }),

  addEffort: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: caseId.extend({ effort }),
    output: madeOne,
  }),
  editEffort: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ effortId: id, effort }),
    output: nothing,
  }),
  removeEffort: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ effortId: id }),
    output: nothing,
  }),

  addEntry: procedure({ kind: 'mutation', access: bkRoom, input: caseId.extend({ entry }), output: madeOne }),
  editEntry: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ entryId: id, entry }),
    output: nothing,
  }),
  removeEntry: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ entryId: id }),
    output: nothing,
  }),

  planConference: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: caseId.extend({ plan: conferencePlan }),
    output: madeOne,
  }),
  editConferencePlan: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ conferenceId: id, plan: conferencePlan }),
    output: nothing,
  }),
  /** Records that a conference was held, or mends its record. */
  recordConference: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ conferenceId: id, record: conferenceRecord }),
    output: nothing,
  }),
  /** Takes back a conference that was only planned. */
  cancelConference: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ conferenceId: id }),
    output: nothing,
  }),

  /** Refused while a referral is open: a case is never closed by handing it over (Kurnia, 2017). */
  close: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: caseId.extend({
      closedOn: isoDate,
      outcome: z.enum(outcomeCodes),
      reason: requiredProse(2_000),
    }),
    output: nothing,
  }),
  reopen: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: caseId.extend({ reason: requiredProse(2_000) }),
    output: nothing,
  }),

  /** The paper's problems and the school's own, from mild to severe. */
  problems: procedure({ kind: 'query', access: bkRoom, input: nothing, output: z.array(problemChoice) }),
  addProblem: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ label: line(120), severity }),
    output: problemChoice,
  }),
  /** An inactive problem is offered no more; cases that have it keep it. */
  setProblemActive: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ schoolProblemId: id, active: z.boolean() }),
    output: problemChoice,
  }),
};
