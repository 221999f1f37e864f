import { z } from 'zod';
import { consentData } from '../domain/consent-scope';
import { consentWays, contactChannels, escortRoles } from '../domain/referral-facts';
import { bnnTechniques } from '../procedure/stages-bnn';
import { healthSigns } from '../procedure/stages-doctor';
import { clockTime, id, isoDate, line, optionalLine, prose, requiredProse } from './primitives';

/** Each of a list once. */
const once = <T>(list: readonly T[]) => new Set(list).size === list.length;

/** The forms of a referral's steps, in the order of the wizard. Each is saved on its own, as it is typed. */

export const consentParties = ['student', 'guardian', 'principal'] as const;
export const places = ['receiver', 'school'] as const;
/** 1 (very poor) – 5 (very good). */
const scale = z.int().min(1).max(5).nullable();
const absences = z.int().min(0).max(7).nullable();

/** Step 1, Pertimbangan: one thing that happened around a consent. */
export const consentForm = z
  .strictObject({
    party: z.enum(consentParties),
    event: z.enum(['asked', 'given', 'refused', 'withdrawn', 'waived']),
    on: isoDate,
    how: z.enum(consentWays).nullable(),
    personName: optionalLine(120),
    relation: optionalLine(60),
    witness: optionalLine(120),
    note: prose(2000),
    /** Data that may be passed on; of a student's or a guardian's yes. Without a list, what is usual for the receiver. */
    covers: z.array(z.enum(consentData)).max(consentData.length).refine(once).nullable().default(null),
  })
  .superRefine((form, context) => {
    const require = (path: string, missing: boolean) => {
      if (missing) context.addIssue({ code: 'custom', path: [path], message: 'fields.required' });
    };
    require('how', form.event === 'given' && form.how === null);
    require('witness', form.event === 'given' && form.how === 'spoken' && form.witness === null);
    if (form.covers !== null && (form.event !== 'given' || form.party === 'principal')) {
      context.addIssue({ code: 'custom', path: ['covers'], message: 'fields.coversOfNobody' });
    }
    require('note', ['refused', 'withdrawn', 'waived'].includes(form.event) && form.note === '');
    if (form.event === 'waived' && form.party !== 'guardian') {
      context.addIssue({ code: 'custom', path: ['event'], message: 'fields.waivedParty' });
    }
  });

/** The same as the BK room writes it down: what is said under the principal's own account, the principal says alone. */
export const recordedConsentForm = consentForm.refine(({ how }) => how !== 'account', {
  path: ['how'],
  error: 'fields.ownAccountOnly',
});

export const arrangementsForm = z.strictObject({
  fundingSource: optionalLine(200),
  administrationNote: prose(2000),
  arrangedOn: isoDate.nullable(),
});

/** Step 2, Penerima & kontak: one attempt. Who declines says why. */
export const contactForm = z
  .strictObject({
    on: isoDate,
    channel: z.enum(contactChannels),
    result: z.enum(['agreed', 'waiting', 'declined', 'unreachable']),
    note: prose(2000),
  })
  .superRefine(({ result, note }, context) => {
    if (result === 'declined' && note === '') {
      context.addIssue({ code: 'custom', path: ['note'], message: 'fields.required' });
    }
  });

/** Step 3, Waktu & tempat, as the receiver sets them. */
export const appointmentForm = z.strictObject({
  on: isoDate,
  time: clockTime.nullable(),
  place: z.enum(places),
  note: prose(1000),
});

/** Step 4: what the letter is for and what is asked of the receiver. */
export const requestForm = z.strictObject({
  purpose: prose(6000),
  requestedService: prose(2000),
  reportDueOn: isoDate.nullable(),
  responsibleId: id.nullable(),
});

export const emergencyForm = z.strictObject({
  on: isoDate,
  reason: requiredProse(2000),
  approvedBy: line(120),
});

/** Step 5, Pelaksanaan, and the checklists of all steps. */
export const itemForm = z
  .strictObject({
    item: z.string().max(60),
    state: z.enum(['done', 'not_applicable']),
    on: isoDate,
    note: prose(4000),
    secret: z.boolean(),
  })
  .superRefine((form, context) => {
    if (form.state === 'not_applicable' && form.note === '') {
      context.addIssue({ code: 'custom', path: ['note'], message: 'fields.required' });
    }
  });

/** Whether guru BK, wali kelas or orang tua went along; who did not come, why not. */
const escort = z
  .strictObject({ role: z.enum(escortRoles), came: z.boolean(), note: prose(200) })
  .superRefine(({ came, note }, context) => {
    if (!came && note === '')
      context.addIssue({ code: 'custom', path: ['note'], message: 'fields.required' });
  });

export const sessionForm = z.strictObject({
  on: isoDate,
  time: clockTime.nullable(),
  place: z.enum(places),
  escorts: z
    .array(escort)
    .max(escortRoles.length)
    .refine((escorts) => once(escorts.map(({ role }) => role)))
    .default([]),
  /** Who else went along. */
  escort: prose(300),
  /** Of BNN's counseling interview; empty for every other kind. */
  techniques: z
    .array(z.enum(bnnTechniques.map(({ code }) => code)))
    .refine(once)
    .default([]),
  note: prose(4000),
  secret: z.boolean(),
});

/** The receiver's consultation with the parents, or the home visit in its place. */
export const familyMeetingForm = z
  .strictObject({
    kind: z.enum(['consultation', 'home_visit']),
    on: isoDate,
    attended: z.boolean(),
    people: prose(300),
    topic: prose(300),
    result: prose(4000),
    secret: z.boolean(),
  })
  .superRefine(({ attended, result }, context) => {
    if (!attended && result === '') {
      context.addIssue({ code: 'custom', path: ['result'], message: 'fields.required' });
    }
  });

/** Whether controls follow week by week, and on which weekday: 1 (Monday) – 7, `null` that of the first session. */
export const weeklyControlForm = z.strictObject({
  on: z.boolean(),
  weekday: z.int().min(1).max(7).nullable(),
});

/** The receiver was reminded of its report. */
export const reminderForm = z.strictObject({
  on: isoDate,
  channel: z.enum(contactChannels),
  note: prose(2000),
});

/** Step 8, Tindak lanjut: one weekly control. */
export const controlForm = z.strictObject({
  on: isoDate,
  by: z.enum(['receiver', 'school']),
  kind: z.enum(['kept', 'holiday']),
  attended: z.boolean().nullable(),
  mood: scale,
  learning: scale,
  relations: scale,
  absencesSick: absences,
  absencesExcused: absences,
  absencesUnexcused: absences,
  events: prose(2000),
  action: prose(2000),
  secret: z.boolean(),
});

/** The receiver's report to the school. */
export const reportForm = z.strictObject({
  receivedOn: isoDate,
  readOn: isoDate.nullable(),
  reference: prose(120),
  summary: prose(6000),
  advice: prose(4000),
});

/** Step 6, Evaluasi. */
export const evaluationForm = z.strictObject({
  discussedWithStudentOn: isoDate.nullable(),
  studentSummary: prose(4000),
  discussedWithGuardianOn: isoDate.nullable().default(null),
  guardianSummary: prose(4000).default(''),
  discussedReportOn: isoDate.nullable(),
  reportSummary: prose(4000),
  /** A doctor's referral: the three signs before and after; empty for every other kind. */
  signs: z
    .array(
      z.strictObject({
        sign: z.enum(healthSigns.map(({ code }) => code)),
        before: scale,
        after: scale,
      }),
    )
    .refine((signs) => once(signs.map(({ sign }) => sign)))
    .default([]),
});

/** Step 7, Analisis hasil evaluasi. */
export const analysisForm = z.strictObject({
  on: isoDate,
  outcome: z.enum(['resolved', 'partly', 'not_resolved']),
  /** The student's state in words. */
  stateBefore: prose(2000).default(''),
  stateAfter: prose(2000).default(''),
  moodBefore: scale,
  moodAfter: scale,
  learningBefore: scale,
  learningAfter: scale,
  relationsBefore: scale,
  relationsAfter: scale,
  text: prose(6000),
});

export const followUpForm = z.strictObject({
  on: isoDate,
  decision: z.enum(['finish', 'further_services', 'another_referral']),
  text: prose(4000),
});

/** Step 9, Laporan hasil referal to the principal. */
export const finalReportForm = z.strictObject({
  submittedOn: isoDate,
  acknowledgedOn: isoDate.nullable(),
  conclusion: prose(6000),
});

export const endForm = z.strictObject({
  as: z.enum(['finished', 'declined', 'revoked', 'cancelled']),
  on: isoDate,
  reason: prose(2000),
});

/** An ended referral goes on. */
export const reopenForm = z.strictObject({ on: isoDate, reason: requiredProse(2000) });
