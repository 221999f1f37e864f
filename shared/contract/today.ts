import { z } from 'zod';
import { dueKinds } from '../domain/due-work';
import { stepCodes } from '../domain/referral-steps';
import { bkRoom, procedure } from './define';
import { id, isoDate, nothing } from './primitives';

/** Whose it is and where it is done. */
const place = {
  caseId: id,
  caseCode: z.string(),
  referralId: id.nullable(),
  student: z.object({ id, name: z.string(), className: z.string().nullable() }),
};

/** One thing to do, from `shared/domain/due-work`. */
const dueItem = z.object({
  ...place,
  /** `null` where there is no case yet: a hand-over that waits, or went back. */
  caseId: id.nullable(),
  caseCode: z.string().nullable(),
  /** The hand-over that it is about, for what is done on its page. */
  handoverId: id.nullable(),
  kind: z.enum(dueKinds),
  urgency: z.enum(['overdue', 'today', 'soon']),
  basis: z.enum(['by', 'since']),
  on: isoDate,
  step: z.enum(stepCodes).nullable(),
  params: z.record(z.string(), z.number()),
});
export type DueItem = z.output<typeof dueItem>;

/** Something that stands in this week's calendar. */
const weekItem = z.object({
  ...place,
  kind: z.enum(['appointment', 'control', 'conference', 'report']),
  on: isoDate,
  /** `HH:mm`, where one is set. */
  time: z.string().nullable(),
});
export type WeekItem = z.output<typeof weekItem>;

export const todayContract = {
  /** Whether this account is told of what falls due by a notification, and whether this shell can show one. */
  notices: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.object({ possible: z.boolean(), wanted: z.boolean() }),
  }),
  saveNotices: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ wanted: z.boolean() }),
    output: nothing,
  }),
  /** What is due in the cases that this account may see, the most pressing first. */
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.object({
      today: isoDate,
      items: z.array(dueItem),
      counts: z.object({ overdue: z.int(), today: z.int(), soon: z.int() }),
      /** Monday to Sunday of the running week. */
      week: z.object({ startsOn: isoDate, items: z.array(weekItem) }),
      /** What the school has at all: an empty list means something else on the first day. */
      school: z.object({ students: z.int(), cases: z.int() }),
    }),
  }),
};
export type TodayView = z.output<typeof todayContract.list.output>;
