import { z } from 'zod';
import { caseTriggers, triggerCodes } from '../procedure/safeguarding';
import { bkRoom, procedure } from './define';
import { id, isoDate, line, nothing, requiredProse } from './primitives';

const code = z.enum(triggerCodes);
const effect = z.enum(['emergency', 'guardian_consent_not_asked', 'initials']).nullable();

/** What a reminder says, from whom, and since when. */
const wording = z.object({
  text: z.string(),
  source: z.string(),
  /** Berlaku per. */
  validFrom: isoDate,
});

/** A reminder as the settings show it. */
const reminderEntry = wording.extend({
  code,
  label: z.string(),
  effect,
  /** Not shown on cases: the school's choice. */
  hidden: z.boolean(),
  /** The school wrote its own over what Rujuk brings. */
  edited: z.boolean(),
  /** Problems of the paper's list that have this trigger. */
  problems: z.array(z.string()),
  /** The school's own problems that it linked to this trigger. */
  ownProblems: z.array(id),
});
export type ReminderEntry = z.output<typeof reminderEntry>;

/** A reminder as the page of a case, or the beginning of a referral, shows it. */
const shownReminder = wording.extend({
  code,
  label: z.string(),
  effect,
  /** Names of the problems that have the trigger; empty where it was set by hand. */
  because: z.array(z.string()),
});
export type ShownReminder = z.output<typeof shownReminder>;

export const safeguardingContract = {
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.object({
      entries: z.array(reminderEntry),
      /** The school's own problems, to be linked to a trigger. */
      ownProblems: z.array(z.object({ id, label: z.string(), active: z.boolean() })),
    }),
  }),
  /** Writes the school's own text, or takes back what it hid. What equals Rujuk's own is no edit. */
  save: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: z.strictObject({
      code,
      text: requiredProse(2_000),
      source: line(200),
      validFrom: isoDate,
      hidden: z.boolean(),
      ownProblems: z.array(id).max(100, 'fields.tooMany'),
    }),
    output: nothing,
  }),
  /** Takes the school's text away: what Rujuk brings stands again. Linked problems stay linked. */
  reset: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: z.strictObject({ code }),
    output: nothing,
  }),

  ofCase: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ caseId: id }),
    output: z.object({
      reminders: z.array(shownReminder),
      /** What every referral is reminded of; `null` where the school hid it. */
      ofReferral: shownReminder.nullable(),
      /** Every trigger that can be set by hand, and whence the case has it already. */
      choices: z.array(
        z.object({ code, label: z.string(), because: z.array(z.string()), byHand: z.boolean() }),
      ),
    }),
  }),
  /** Sets a trigger on a case by hand, or takes it off; the same twice changes nothing. */
  setOnCase: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ caseId: id, code: z.enum(caseTriggers), on: z.boolean() }),
    output: nothing,
  }),
};
