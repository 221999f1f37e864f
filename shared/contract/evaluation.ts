import { z } from 'zod';
import {
  analysedCodes,
  canBeDivided,
  countedWeeks,
  endedAsCodes,
  figureCodes,
  flowSteps,
  reportStates,
  scaleChanges,
  scaleCodes,
  serviceCodes,
  type Dimension,
  type FigureCode,
} from '../domain/figures';
import { countedOutcomes, referralPhases } from '../domain/referral-phase';
import { standingCodes } from '../domain/referral-standing';
import { fieldCodes, severityCodes } from '../procedure/problems';
import { receiverKindCodes } from '../procedure/receivers';
import { requirementCodes } from '../procedure/requirements';
import { bkRoom, procedure } from './define';
import { fileOffer, id, isoDate, pageRequest, prose } from './primitives';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'fields.date');
const kind = z.enum(receiverKindCodes);
const text = z.string().max(200);

/** What a number is of. What is left out is not asked about: the number is then a sum over it. */
const part = z.strictObject({
  month,
  severity: z.enum(severityCodes),
  field: z.enum(fieldCodes),
  problem: text,
  className: text.nullable(),
  kind,
  schoolKindId: id.nullable(),
  receiverId: id.nullable(),
  phase: z.enum(referralPhases),
  endedAs: z.enum(endedAsCodes),
  outcome: z.enum(countedOutcomes).nullable(),
  analysed: z.enum(analysedCodes).nullable(),
  requirement: z.enum(requirementCodes),
  service: z.enum(serviceCodes),
  step: z.enum(flowSteps),
  week: z.enum(countedWeeks),
  report: z.enum(reportStates),
  scale: z.enum(scaleCodes),
  change: z.enum(scaleChanges),
  before: z.int().min(1).max(5),
  after: z.int().min(1).max(5),
  days: z.int().nullable(),
  pupils: z.int().nullable(),
} satisfies Record<Dimension, z.ZodType>);
export const countedPart = part.partial();
export type CountedPart = z.output<typeof countedPart>;
const dimension = z.enum(Object.keys(part.shape) as [Dimension, ...Dimension[]]);

/** What of the whole is counted. */
const filter = z.strictObject({
  schoolYearId: id,
  semester: z.enum(['ganjil', 'genap']).nullable().default(null),
  fromMonth: month.nullable().default(null),
  toMonth: month.nullable().default(null),
  /** `8a`: who is in that class in the counted school year. */
  classKey: text.nullable().default(null),
  counselorId: id.nullable().default(null),
  /** Counts as if that day were the last: for comparing a running year with the same part of another. */
  asOf: isoDate.nullable().default(null),
});
export type EvaluationFilter = z.output<typeof filter>;

const count = countedPart.extend({
  /** At least 1: what there is none of is not listed. */
  count: z.int().positive(),
});
export type FigureCount = z.output<typeof count>;

const figure = z.enum(figureCodes);
const dividedRightly = (code: FigureCode, by: readonly string[]) =>
  by.every((one) => canBeDivided(code, one as Dimension));

const countedRow = z.object({
  /** Tells the row apart from the others of its list. */
  key: z.string(),
  /** `null` of an outreach, which is about no pupil. */
  case: z
    .object({
      id,
      code: z.string(),
      severity: z.enum(severityCodes),
      student: z.object({ id, name: z.string(), className: z.string().nullable() }),
    })
    .nullable(),
  referral: z
    .object({
      id,
      standing: z.object({ code: z.enum(standingCodes), params: z.record(z.string(), z.number()) }),
    })
    .nullable(),
  outreach: z.object({ id, theme: z.string() }).nullable(),
  kind: kind.nullable(),
  schoolKindId: id.nullable(),
  /** Person or institution; `null` before one is chosen. */
  receiver: z.string().nullable(),
  /** The day by which it is counted. */
  on: isoDate,
  /** How long it took, or how many pupils came. */
  amount: z.int().nullable(),
  week: z.enum(countedWeeks).nullable(),
});
export type CountedRow = z.output<typeof countedRow>;

export const evaluationContract = {
  /** What can be counted, for the line of filters. `null` is the running year. */
  frame: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ schoolYearId: id.nullable().default(null) }),
    output: z.object({
      /** Latest first. */
      years: z.array(z.object({ id, name: z.string() })),
      schoolYearId: id,
      months: z.array(month),
      /** The school year right before this one, where it is entered. */
      yearBeforeId: id.nullable(),
      /** Today, where it lies in this year: the year before is then counted to the same day. */
      sameDayBefore: isoDate.nullable(),
      classes: z.array(z.object({ key: z.string(), name: z.string() })),
      /** Counselors of cases that one may see. */
      counselors: z.array(z.object({ id, name: z.string() })),
      receivers: z.array(z.object({ id, name: z.string() })),
      problems: z.array(z.object({ code: z.string(), label: z.string() })),
    }),
  }),
  /** How many rows a figure has, divided as asked. Of cases of one's own, of all to the coordinator. */
  counts: procedure({
    kind: 'query',
    access: bkRoom,
    input: z
      .strictObject({ filter, figure, by: z.array(dimension).max(5).default([]) })
      .refine(({ figure: code, by }) => dividedRightly(code, by), { path: ['by'], error: 'fields.invalid' }),
    output: z.object({ counts: z.array(count) }),
  }),
  /** The rows behind one of these numbers, latest or slowest first: as many in all as the number says. */
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z
      .strictObject({
        filter,
        figure,
        part: countedPart.default({}),
        /** Of those that took days: only those that took so many or more. */
        minDays: z.int().nullable().default(null),
        ...pageRequest,
      })
      .refine(
        ({ figure: code, part: asked, minDays }) =>
          dividedRightly(code, [...Object.keys(asked), ...(minDays === null ? [] : ['days'])]),
        { path: ['part'], error: 'fields.invalid' },
      ),
    output: z.object({ total: z.int(), schoolYear: z.string(), rows: z.array(countedRow) }),
  }),
  /** The monthly, semester or yearly BK report of what the filter counts, as a file. */
  report: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      filter,
      format: z.enum(['pdf', 'docx', 'xlsx']),
      /** Leaves the BK room: groups under five are not told, nor can be calculated. */
      isOutside: z.boolean().default(true),
      obstacles: prose(3000).default(''),
      followUp: prose(3000).default(''),
    }),
    output: fileOffer,
  }),
};
