import { z } from 'zod';
import type { ReferralState } from '../domain/referral-state';
import type { WeeklyGrid } from '../domain/weekly-control';
import { receiverKindCodes } from '../procedure/receivers';
import { attachment, attachmentForm, changedFileForm, openedAttachment } from './attachments';
import { bkRoom, procedure } from './define';
import { id, isoDate, isoInstant, prose, requiredProse } from './primitives';
import { receiver } from './receivers';
import { guardianRelations } from './students';
import {
  analysisForm,
  appointmentForm,
  arrangementsForm,
  consentForm,
  contactForm,
  controlForm,
  emergencyForm,
  endForm,
  evaluationForm,
  familyMeetingForm,
  finalReportForm,
  followUpForm,
  itemForm,
  recordedConsentForm,
  reminderForm,
  reopenForm,
  reportForm,
  requestForm,
  sessionForm,
  weeklyControlForm,
} from './referral-forms';

/** What every recorded fact shows besides its own form. */
const recorded = { id, recordedBy: z.string(), recordedAt: isoInstant };

/** A referral whole: its facts, and what the rules make of them today. Every call below answers with it. */
export const referralView = z.object({
  id,
  caseId: id,
  caseCode: z.string(),
  /** Of a referral of any other case the caller changes nothing. */
  mine: z.boolean(),
  sequence: z.int(),
  kind: z.enum(receiverKindCodes),
  /** Of kind `custom`: the school's own name for it. */
  schoolKind: z.object({ id, label: z.string(), reportDueDays: z.int() }).nullable(),
  createdOn: isoDate,
  student: z.object({
    id,
    name: z.string(),
    className: z.string().nullable(),
    nis: z.string().nullable(),
    nisn: z.string().nullable(),
  }),
  guardian: z
    .object({ name: z.string(), relation: z.enum(guardianRelations), phone: z.string().nullable() })
    .nullable(),
  severity: z.enum(['mild', 'moderate', 'severe']),
  /** Why a mild problem goes outside the school; asked for where `outsideReasonNeeded`. */
  outsideReason: z.string(),
  outsideReasonNeeded: z.boolean(),
  conference: z.object({ heldOn: isoDate, decidedToRefer: z.boolean() }).nullable(),
  /** Who can be named responsible: id and name of the BK room's open accounts. */
  counselors: z.array(z.object({ id, name: z.string() })),
  principalName: z.string(),
  consents: z.array(consentForm.safeExtend(recorded)),
  arrangements: arrangementsForm,
  receiver: receiver.nullable(),
  contacts: z.array(contactForm.safeExtend({ ...recorded, receiverId: id, receiverName: z.string() })),
  appointment: appointmentForm.nullable(),
  request: requestForm,
  emergency: emergencyForm.nullable(),
  letter: z.object({ id, number: z.string().nullable(), date: isoDate }).nullable(),
  items: z.array(itemForm.safeExtend(recorded)),
  sessions: z.array(sessionForm.extend(recorded)),
  familyMeetings: z.array(familyMeetingForm.safeExtend(recorded)),
  /** Outreaches of the receiver's kind that were held and are linked to the case. */
  outreaches: z.array(z.object({ heldOn: isoDate })),
  weeklyControl: weeklyControlForm,
  controls: z.array(controlForm.extend(recorded)),
  reminders: z.array(reminderForm.extend(recorded)),
  report: reportForm.extend(recorded).nullable(),
  evaluation: evaluationForm.nullable(),
  analysis: analysisForm.nullable(),
  followUp: followUpForm.nullable(),
  finalReport: finalReportForm.nullable(),
  /** Scans and photos kept with its facts and items, in the order in which they came. */
  attachments: z.array(attachment),
  end: endForm.nullable(),
  /** Earlier ends, each with the day and the reason of its reopening. */
  reopenings: z.array(
    z.object({
      ...recorded,
      endedOn: isoDate,
      endedAs: z.enum(['finished', 'declined', 'cancelled']),
      endReason: z.string(),
      on: isoDate,
      reason: z.string(),
    }),
  ),
  /** Computed by `shared/domain/referral-state`, the same function the screens may ask. */
  state: z.custom<ReferralState>((value) => typeof value === 'object' && value !== null),
  /** Computed by `shared/domain/weekly-control`; `null` before the first session or where it is off. */
  grid: z.custom<WeeklyGrid>((value) => typeof value === 'object' && value !== null).nullable(),
  updatedAt: isoInstant,
});
export type ReferralView = z.output<typeof referralView>;

/** A step's mutation: which referral, and the form of the step. */
const step = <T extends z.ZodRawShape>(shape: T) =>
  procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ referralId: id, ...shape }),
    output: referralView,
  });

/** A fact that can happen several times: `id: null` adds one, else the one is corrected. */
const fact = <F extends z.ZodType>(form: F) => step({ id: id.nullable(), form });
const removal = step({ id });

export const referralsContract = {
  /** Begins a referral. A case has one open referral to the same receiver at most. */
  create: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({
      caseId: id,
      kind: z.enum(receiverKindCodes),
      /** Of kind `custom`: which of the school's own kinds. */
      schoolKindId: id.nullable().default(null),
      /** Asked for where a mild problem goes outside the school. */
      outsideReason: prose(2000).default(''),
    }),
    output: referralView,
  }),
  get: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ referralId: id }),
    output: referralView,
  }),

  saveConsent: fact(recordedConsentForm),
  removeConsent: removal,
  saveOutsideReason: step({ form: z.strictObject({ outsideReason: requiredProse(2000) }) }),
  saveArrangements: step({ form: arrangementsForm }),
  setReceiver: step({ receiverId: id }),
  saveContact: fact(contactForm),
  removeContact: removal,
  saveAppointment: step({ form: appointmentForm.nullable() }),
  saveRequest: step({ form: requestForm }),
  declareEmergency: step({ form: emergencyForm }),
  saveItem: step({ form: itemForm }),
  clearItem: step({ item: z.string().max(60) }),
  saveSession: fact(sessionForm),
  removeSession: removal,
  saveFamilyMeeting: fact(familyMeetingForm),
  removeFamilyMeeting: removal,
  saveWeeklyControl: step({ form: weeklyControlForm }),
  saveControl: fact(controlForm),
  removeControl: removal,
  saveReminder: fact(reminderForm),
  removeReminder: removal,
  saveReport: step({ form: reportForm }),
  saveEvaluation: step({ form: evaluationForm }),
  saveAnalysis: step({ form: analysisForm }),
  saveFollowUp: step({ form: followUpForm }),
  saveFinalReport: step({ form: finalReportForm }),
  /** Keeps a scan or photo with a fact or an item. The same file sent there again changes nothing. */
  addAttachment: step({ form: attachmentForm }),
  /** Puts the picture, turned, cropped or smaller, in the place of the kept one. */
  changeAttachment: step({ id, form: changedFileForm }),
  removeAttachment: removal,
  attachment: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ referralId: id, id }),
    output: openedAttachment,
  }),
  end: step({ form: endForm }),
  /** Opens an ended referral again; how it had ended is kept. Not one that the student's withdrawal revoked. */
  reopen: step({ form: reopenForm }),
};
