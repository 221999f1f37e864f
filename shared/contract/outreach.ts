import { z } from 'zod';
import { outreachParts, outreachStandings } from '../domain/outreach';
import { contactChannels } from '../domain/referral-facts';
import { receiverKindCodes } from '../procedure/receivers';
import { attachment, changedFileForm, fileForm, openedAttachment } from './attachments';
import { bkRoom, procedure } from './define';
import { issuedRef } from './letter-views';
import { clockTime, id, isoDate, line, ordering, pageRequest, prose, requiredProse } from './primitives';

const outreachId = z.strictObject({ outreachId: id });
const day = isoDate.nullable();
const people = z.int().min(0).max(5_000).nullable();

/** Asking an institution for an outreach (permohonan penyuluhan). Never about a pupil. */
export const outreachRequest = z.strictObject({
  receiverId: id,
  theme: line(160),
  material: prose(2_000),
  requestedOn: isoDate,
  channel: z.enum(contactChannels),
});

const agreement = z
  .strictObject({
    agreedOn: day,
    agreedMaterial: prose(2_000),
    refusedOn: day,
    refusalReason: prose(1_000),
  })
  .superRefine(({ refusedOn, refusalReason }, context) => {
    if (refusedOn !== null && refusalReason === '') {
      context.addIssue({ code: 'custom', path: ['refusalReason'], message: 'fields.required' });
    }
  });

const plan = z.strictObject({
  plannedOn: day,
  time: clockTime.nullable(),
  place: prose(160),
  speaker: prose(160),
  classes: z
    .array(z.strictObject({ className: line(60), planned: people }))
    .max(60, 'fields.tooMany')
    .refine((classes) => new Set(classes.map(({ className }) => className)).size === classes.length, {
      message: 'fields.classTwice',
    }),
});

const held = z.strictObject({
  heldOn: day,
  attendance: z.array(z.strictObject({ className: line(60), attended: people })).max(60, 'fields.tooMany'),
  documentation: prose(2_000),
});

const evaluation = z.strictObject({
  evaluatedOn: day,
  evaluation: prose(4_000),
  analysis: prose(4_000),
  followUp: prose(4_000),
});

const report = z.strictObject({
  reportReceivedOn: day,
  reportReadOn: day,
  reportSummary: prose(4_000),
  submittedOn: day,
  acknowledgedOn: day,
  conclusion: prose(4_000),
});

/** A part as it is written, named by which it is. */
const part = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('request'), form: outreachRequest }),
  z.strictObject({ part: z.literal('agreement'), form: agreement }),
  z.strictObject({ part: z.literal('plan'), form: plan }),
  z.strictObject({ part: z.literal('held'), form: held }),
  z.strictObject({ part: z.literal('evaluation'), form: evaluation }),
  z.strictObject({ part: z.literal('report'), form: report }),
]);
export type OutreachPartForm = z.output<typeof part>;

export const outreachRow = z.object({
  id,
  theme: z.string(),
  receiver: z.object({ id, kind: z.enum(receiverKindCodes), institution: z.string() }),
  requestedOn: isoDate,
  plannedOn: day,
  heldOn: day,
  /** Pupils reached, where attendance was counted. */
  attended: z.int().nullable(),
  standing: z.enum(outreachStandings),
});
export type OutreachRow = z.output<typeof outreachRow>;

const linkedCase = z.object({ id, code: z.string() });

export const outreachView = outreachRow.extend({
  request: outreachRequest,
  /** Letters that ask for it (permohonan penyuluhan), cancelled ones left out, the first first. */
  letters: z.array(issuedRef),
  /** The one that it was asked by: whom, when and how are what it says; `null` where it was asked otherwise. */
  requestLetter: issuedRef.nullable(),
  agreement: z.object(agreement.shape),
  plan: plan.extend({
    classes: z.array(z.object({ className: z.string(), planned: people, attended: people })),
  }),
  held: held.omit({ attendance: true }),
  evaluation,
  report,
  /** Photos, attendance lists, letters. */
  attachments: z.array(attachment),
  cancelled: z.object({ on: isoDate, reason: z.string() }).nullable(),
  recordedBy: z.string(),
  /** What each part waits for; `null` where it may be written. */
  gates: z.record(z.enum(outreachParts), z.enum([...outreachParts, 'over']).nullable()),
  /** Cases linked to it that the caller may see; others are not told. */
  cases: z.array(linkedCase),
});
export type OutreachView = z.output<typeof outreachView>;

/** The columns that the list can be ordered by. */
export const outreachSorts = ['theme', 'receiver', 'day', 'attended'] as const;

export const outreachContract = {
  /** One page of the outreaches, newest request first. */
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      search: z.string().max(120).default(''),
      /** Day within the school year that is shown; `null` for all. */
      yearOf: isoDate.nullable().default(null),
      ...ordering(outreachSorts),
      ...pageRequest,
    }),
    output: z.object({ total: z.int(), rows: z.array(outreachRow) }),
  }),
  get: procedure({ kind: 'query', access: bkRoom, input: outreachId, output: outreachView }),
  /** Outreaches that a case is linked to. */
  ofCase: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ caseId: id }),
    output: z.array(outreachRow),
  }),
  /** Writes a request down. The same one sent twice is one outreach. */
  create: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ form: outreachRequest }),
    output: z.object({ id }),
  }),
  /** Writes one part; the others stay as they are. */
  save: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: outreachId.extend({ part }),
    output: outreachView,
  }),
  /** Keeps a photo or a scan of it. The same file sent again changes nothing. */
  addAttachment: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: outreachId.extend({ form: fileForm }),
    output: outreachView,
  }),
  changeAttachment: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: outreachId.extend({ id, form: changedFileForm }),
    output: outreachView,
  }),
  removeAttachment: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: outreachId.extend({ id }),
    output: outreachView,
  }),
  attachment: procedure({
    kind: 'query',
    access: bkRoom,
    input: outreachId.extend({ id }),
    output: openedAttachment,
  }),
  link: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: outreachId.extend({ caseCode: line(40) }),
    output: outreachView,
  }),
  unlink: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: outreachId.extend({ caseId: id }),
    output: outreachView,
  }),
  cancel: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: outreachId.extend({ on: isoDate, reason: requiredProse(1_000) }),
    output: outreachView,
  }),
};
