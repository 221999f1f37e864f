import { z } from 'zod';
import { clockTime, id, isoDate, line, optionalLine, prose, requiredProse } from './primitives';

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
    how: z.enum(['signed', 'spoken']).nullable(),
    personName: optionalLine(120),
    relation: optionalLine(60),
    witness: optionalLine(120),
    note: prose(2000),
  })
  .superRefine((form, context) => {
    const require = (path: string, missing: boolean) => {
      if (missing) context.addIssue({ code: 'custom', path: [path], message: 'fields.required' });
    };
    require('how', form.event === 'given' && form.how === null);
    require('witness', form.event === 'given' && form.how === 'spoken' && form.witness === null);
    require('note', ['refused', 'withdrawn', 'waived'].includes(form.event) && form.note === '');
    if (form.event === 'waived' && form.party !== 'guardian') {
      context.addIssue({ code: 'custom', path: ['event'], message: 'fields.waivedParty' });
    }
  });

export const arrangementsForm = z.strictObject({
  fundingSource: optionalLine(200),
  administrationNote: prose(2000),
  arrangedOn: isoDate.nullable(),
});

/** Step 2, Penerima & kontak. */
export const contactForm = z.strictObject({
  on: isoDate,
  channel: z.enum(['letter', 'telephone', 'visit', 'message', 'other']),
  result: z.enum(['agreed', 'waiting', 'declined', 'unreachable']),
  note: prose(2000),
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

export const sessionForm = z.strictObject({
  on: isoDate,
  time: clockTime.nullable(),
  place: z.enum(places),
  escort: prose(300),
  note: prose(4000),
  secret: z.boolean(),
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
  discussedReportOn: isoDate.nullable(),
  reportSummary: prose(4000),
});

/** Step 7, Analisis hasil evaluasi. */
export const analysisForm = z.strictObject({
  on: isoDate,
  outcome: z.enum(['resolved', 'partly', 'not_resolved']),
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
