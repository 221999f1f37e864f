import { z } from 'zod';
import { parseClassName } from '../domain/class-name';
import { yearOddities, yearOutcomes } from '../domain/year-change';
import { procedure } from './define';
import { id, isoDate, isoInstant, nothing, optionalLine, pageRequest } from './primitives';

/** Only the coordinator closes a school year. */
const coordinator = ['coordinator'] as const;

const decision = {
  outcome: z.enum(yearOutcomes),
  /** The class of the new year, where the outcome is `class`. */
  className: optionalLine(40).refine(
    (name) => name === null || parseClassName(name) !== null,
    'fields.className',
  ),
};
const classIsNamed = ({ outcome, className }: { outcome: string; className: string | null }) =>
  (outcome === 'class') === (className !== null);
const named = { path: ['className'], message: 'fields.required' };
const areDistinct = (keys: readonly unknown[]) => new Set(keys).size === keys.length;

/** What is decided for each class, and for each student who does not go with the class. */
export const yearDecisions = z.strictObject({
  classes: z
    .array(z.strictObject({ classKey: z.string().min(1).max(60), ...decision }).refine(classIsNamed, named))
    .max(400)
    .refine((all) => areDistinct(all.map(({ classKey }) => classKey))),
  students: z
    .array(z.strictObject({ studentId: id, ...decision }).refine(classIsNamed, named))
    .max(5_000)
    .refine((all) => areDistinct(all.map(({ studentId }) => studentId))),
});

const year = z.object({ name: z.string(), startsOn: isoDate, endsOn: isoDate });
const counts = z.record(z.enum(yearOutcomes), z.int());

const yearChangeView = z.object({
  changeId: id,
  from: z.string(),
  to: z.string(),
  changedAt: isoInstant,
  leftOn: isoDate,
  counts,
  /** Why it can no longer be undone; `null` while it can. */
  notUndoable: z.enum(['classesChanged', 'leaversChanged', 'recordedSince']).nullable(),
});
export type YearChangeView = z.output<typeof yearChangeView>;

const yearGroup = z.object({
  key: z.string(),
  outcome: z.enum(yearOutcomes),
  className: z.string().nullable(),
  count: z.int(),
  stays: z.int(),
  from: z.array(z.object({ className: z.string().nullable(), count: z.int() })),
  odd: z.array(z.enum(yearOddities)),
});
export type YearGroupView = z.output<typeof yearGroup>;

/** An open case of somebody who leaves the school: the counselor decides; nothing closes it. */
const leaverCase = z.object({
  caseId: id,
  code: z.string(),
  student: z.object({ id, name: z.string(), className: z.string().nullable() }),
  outcome: z.enum(['graduated', 'moved']),
  counselor: z.string(),
  /** Referrals of it that still run. */
  referrals: z.int(),
});
export type LeaverCase = z.output<typeof leaverCase>;

export const yearChangeContract = {
  /** The year that ends and the one to come, each class with what is proposed for it, and the last change. */
  proposal: procedure({
    kind: 'query',
    access: coordinator,
    input: nothing,
    output: z.object({
      from: year,
      to: year,
      /** The first day on which it may be done, and whether that has come. */
      opensOn: isoDate,
      isOpen: z.boolean(),
      hasEnded: z.boolean(),
      /** When those who leave are proposed to leave. */
      leftOn: isoDate,
      classes: z.array(
        z.object({
          classKey: z.string(),
          name: z.string(),
          level: z.int().nullable(),
          count: z.int(),
          outcome: z.enum(yearOutcomes),
          className: z.string().nullable(),
        }),
      ),
      withoutClass: z.int(),
      last: yearChangeView.nullable(),
    }),
  }),
  /** What confirming would do. Nothing is written. `seen` is the mark of what was shown. */
  preview: procedure({
    kind: 'query',
    access: coordinator,
    input: z.strictObject({ fromYear: z.string().max(20), decisions: yearDecisions }),
    output: z.object({
      seen: z.string(),
      counts,
      stays: z.int(),
      groups: z.array(yearGroup),
      leaverCases: z.array(leaverCase),
    }),
  }),
  /** The names of one group of the preview, by name. */
  names: procedure({
    kind: 'query',
    access: coordinator,
    input: z.strictObject({
      fromYear: z.string().max(20),
      decisions: yearDecisions,
      group: z.string().max(80),
      ...pageRequest,
    }),
    output: z.object({
      total: z.int(),
      rows: z.array(z.object({ id, name: z.string(), className: z.string().nullable() })),
    }),
  }),
  /**
   * Does what the preview showed, all or nothing. Confirmed again for the same year it changes nothing and answers what
   * was done. `conflict` where students were changed since the preview.
   */
  apply: procedure({
    kind: 'mutation',
    access: coordinator,
    input: z.strictObject({
      fromYear: z.string().max(20),
      decisions: yearDecisions,
      leftOn: isoDate,
      seen: z.string().max(60),
    }),
    output: yearChangeView,
  }),
  /** Puts classes, students and school years back as they were. `refused` once something rests on the new year. */
  undo: procedure({
    kind: 'mutation',
    access: coordinator,
    input: z.strictObject({ changeId: id }),
    output: nothing,
  }),
};
