import { z } from 'zod';
import { daysBetween } from '../domain/calendar';
import { markKinds, markStates } from '../domain/calendar-marks';
import { dueKinds } from '../domain/due-work';
import { stepCodes } from '../domain/referral-steps';
import { bkRoom, procedure } from './define';
import { fileOffer, id, isoDate, nothing } from './primitives';

/** Whose it is and where it is done. */
const place = {
  /** `null` where there is no case: a hand-over that waits or went back, an outreach. */
  caseId: id.nullable(),
  caseCode: z.string().nullable(),
  referralId: id.nullable(),
  /** `null` for an outreach, which is about no pupil. */
  student: z.object({ id, name: z.string(), className: z.string().nullable() }).nullable(),
  outreach: z.object({ id, theme: z.string(), institution: z.string() }).nullable(),
};

/** One thing to do, from `shared/domain/due-work`. */
const dueItem = z.object({
  ...place,
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

/** Something that stands on a day of the calendar, from `shared/domain/calendar-marks`. */
const calendarItem = z.object({
  ...place,
  kind: z.enum(markKinds),
  state: z.enum(markStates),
  on: isoDate,
  /** `HH:mm`, where one is set. */
  time: z.string().nullable(),
  step: z.enum(stepCodes).nullable(),
});
export type CalendarItem = z.output<typeof calendarItem>;

/** A month with the ends of the weeks around it is 42 days. */
export const longestRange = 45;

/** Days from the first to the last, both included. */
const dayRange = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < longestRange, {
    path: ['to'],
    message: 'fields.range',
  });

export const todayContract = {
  /** What stands on each day of at most 45, in the cases that this account may see. */
  calendar: procedure({
    kind: 'query',
    access: bkRoom,
    input: dayRange,
    output: z.object({ today: isoDate, items: z.array(calendarItem) }),
  }),
  /** The appointments and conferences to come within the range, for another calendar; without any name. */
  scheduleFile: procedure({ kind: 'mutation', access: bkRoom, input: dayRange, output: fileOffer }),
  /** The appointment of one referral, for another calendar. */
  appointmentFile: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ referralId: id }),
    output: fileOffer,
  }),
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
      /** Monday to Sunday of the running week: what is to come in it. */
      week: z.object({ startsOn: isoDate, items: z.array(calendarItem) }),
      /** What the school has at all: an empty list means something else on the first day. */
      school: z.object({ students: z.int(), cases: z.int() }),
      /** To the coordinator, the school year that is over while the next has not been made: `2026/2027`. */
      endedYear: z.string().nullable(),
    }),
  }),
};
export type TodayView = z.output<typeof todayContract.list.output>;
