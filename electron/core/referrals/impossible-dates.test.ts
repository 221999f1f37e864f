import { fieldSentence } from '@renderer/i18n/sentences';
import type { Result } from '@shared/contract/errors';
import { referralsContract } from '@shared/contract/referrals';
import { addDays } from '@shared/domain/calendar';
import type { ChronologyCode } from '@shared/domain/chronology';
import { afterAll, describe, expect, it } from 'vitest';
import { dayPaths } from '../day-paths.testing';
import { at, forms, leaveScenes, on, places, type Place, type Scene } from './dated-scenes.testing';
import { letterChoices } from './sequences/next-call.testing';
import { arrangements, consent, contact, control, request, session, today } from './testing';

afterAll(leaveScenes);

interface Impossible {
  /** When it is tried. */
  readonly after: Place;
  readonly call: (scene: Scene) => Promise<Result<unknown>>;
  /** The field beside which the sentence stands. */
  readonly field: string;
  /** Where another rule says it first, in its own words. */
  readonly reason?: string;
}

/** One way to bring about every contradiction that the rules know; a new one without a way does not compile. */
const contradictions: Readonly<Record<ChronologyCode, Impossible>> = {
  in_future: {
    after: 'ordinary.met',
    call: ({ sari, referralId }) => sari.saveSession({ referralId, id: null, form: session('2026-11-25') }),
    field: 'form.on',
    reason: 'inFuture',
  },
  consent_before_case: {
    after: 'ordinary.begun',
    call: ({ sari, referralId }) =>
      sari.saveConsent({ referralId, id: null, form: consent('student', 'given', '2026-09-30') }),
    field: 'form.on',
    reason: 'beforeReport',
  },
  consent_before_conference: {
    after: 'severe.conferred',
    call: ({ sari, referralId }) =>
      sari.saveConsent({ referralId, id: null, form: consent('principal', 'given', '2026-11-03') }),
    field: 'form.on',
  },
  withdrawn_without_consent: {
    after: 'ordinary.begun',
    call: ({ sari, referralId }) =>
      sari.saveConsent({ referralId, id: null, form: consent('guardian', 'withdrawn', on.consents) }),
    field: 'form.on',
  },
  refused_after_consent: {
    after: 'ordinary.consented',
    call: ({ sari, referralId }) =>
      sari.saveConsent({ referralId, id: null, form: consent('student', 'refused', on.agreement) }),
    field: 'form.on',
  },
  contact_before_case: {
    after: 'ordinary.agreed',
    call: ({ sari, referralId }) =>
      sari.saveContact({ referralId, id: null, form: contact('waiting', '2026-09-30') }),
    field: 'form.on',
    reason: 'beforeReport',
  },
  appointment_before_consent: {
    after: 'ordinary.agreed',
    call: ({ sari, referralId }) =>
      sari.saveAppointment({ referralId, form: forms.appointment('2026-11-04') }),
    field: 'form.on',
  },
  appointment_before_agreement: {
    after: 'ordinary.agreed',
    call: ({ sari, referralId }) =>
      sari.saveAppointment({ referralId, form: forms.appointment('2026-11-08') }),
    field: 'form.on',
  },
  letter_before_consent: {
    after: 'ordinary.asked',
    call: ({ letters, referralId }) =>
      letters.issue({ referralId, choices: { ...letterChoices, date: '2026-11-04' } }),
    field: 'choices.date',
    reason: 'beforeApprovals',
  },
  letter_before_agreement: {
    after: 'ordinary.asked',
    call: ({ letters, referralId }) =>
      letters.issue({ referralId, choices: { ...letterChoices, date: '2026-11-08' } }),
    field: 'choices.date',
    reason: 'beforeApprovals',
  },
  letter_after_refusal: {
    after: 'ordinary.sent',
    call: ({ sari, referralId }) =>
      sari.saveConsent({ referralId, id: null, form: consent('guardian', 'withdrawn', '2026-11-10') }),
    field: 'form.on',
  },
  letter_after_declined: {
    after: 'ordinary.sent',
    call: ({ sari, referralId }) =>
      sari.saveContact({ referralId, id: null, form: contact('declined', '2026-11-10') }),
    field: 'form.on',
  },
  report_due_before_letter: {
    after: 'ordinary.sent',
    call: ({ sari, referralId }) =>
      sari.saveRequest({ referralId, form: { ...request, reportDueOn: '2026-11-11' } }),
    field: 'form.reportDueOn',
  },
  session_before_letter: {
    after: 'ordinary.sent',
    call: ({ sari, referralId }) => sari.saveSession({ referralId, id: null, form: session('2026-11-11') }),
    field: 'form.on',
  },
  session_before_emergency: {
    after: 'emergency.declared',
    call: ({ sari, referralId }) => sari.saveSession({ referralId, id: null, form: session('2026-11-08') }),
    field: 'form.on',
  },
  item_before_first_session: {
    after: 'ordinary.met',
    call: ({ sari, referralId }) => sari.saveItem({ referralId, form: forms.item('2026-11-15') }),
    field: 'form.on',
  },
  control_before_first_session: {
    after: 'ordinary.met',
    call: ({ sari, referralId }) => sari.saveControl({ referralId, id: null, form: control('2026-11-15') }),
    field: 'form.on',
  },
  family_meeting_before_first_session: {
    after: 'ordinary.met',
    call: ({ sari, referralId }) =>
      sari.saveFamilyMeeting({ referralId, id: null, form: forms.familyMeeting('2026-11-15') }),
    field: 'form.on',
  },
  reminder_before_letter: {
    after: 'ordinary.met',
    call: ({ sari, referralId }) =>
      sari.saveReminder({ referralId, id: null, form: forms.reminder('2026-11-11') }),
    field: 'form.on',
  },
  report_before_letter: {
    after: 'ordinary.met',
    call: ({ sari, referralId }) => sari.saveReport({ referralId, form: forms.report('2026-11-11') }),
    field: 'form.receivedOn',
  },
  report_before_first_session: {
    after: 'ordinary.met',
    call: ({ sari, referralId }) => sari.saveReport({ referralId, form: forms.report('2026-11-15') }),
    field: 'form.receivedOn',
  },
  read_before_received: {
    after: 'ordinary.carriedOut',
    call: ({ sari, referralId }) =>
      sari.saveReport({ referralId, form: forms.report(on.received, '2026-11-17') }),
    field: 'form.readOn',
  },
  discussed_without_report: {
    after: 'ordinary.carriedOut',
    call: ({ sari, referralId }) =>
      sari.saveEvaluation({
        referralId,
        form: forms.evaluation({ student: on.discussed, report: on.discussed }),
      }),
    field: 'form.discussedReportOn',
  },
  discussed_before_first_session: {
    after: 'ordinary.reported',
    call: ({ sari, referralId }) =>
      sari.saveEvaluation({ referralId, form: forms.evaluation({ guardian: '2026-11-15' }) }),
    field: 'form.discussedWithGuardianOn',
  },
  discussed_before_report: {
    after: 'ordinary.reported',
    call: ({ sari, referralId }) =>
      sari.saveEvaluation({
        referralId,
        form: forms.evaluation({ student: '2026-11-17', report: '2026-11-17' }),
      }),
    field: 'form.discussedReportOn',
  },
  analysis_before_evaluation: {
    after: 'ordinary.evaluated',
    call: ({ sari, referralId }) => sari.saveAnalysis({ referralId, form: forms.analysis('2026-11-18') }),
    field: 'form.on',
  },
  follow_up_before_analysis: {
    after: 'ordinary.followedUp',
    call: ({ sari, referralId }) => sari.saveFollowUp({ referralId, form: forms.followUp('2026-11-19') }),
    field: 'form.on',
  },
  final_report_before_report: {
    after: 'ordinary.followedUp',
    call: ({ sari, referralId }) =>
      sari.saveFinalReport({ referralId, form: forms.finalReport('2026-11-17') }),
    field: 'form.submittedOn',
  },
  acknowledged_before_submitted: {
    after: 'ordinary.submitted',
    call: ({ sari, referralId }) =>
      sari.saveFinalReport({ referralId, form: forms.finalReport(on.submitted, '2026-11-22') }),
    field: 'form.acknowledgedOn',
  },
  ended_before_created: {
    after: 'ordinary.begun',
    call: ({ sari, referralId }) => sari.end({ referralId, form: forms.cancelled('2026-11-01') }),
    field: 'form.on',
  },
  ended_before_record: {
    after: 'ordinary.consented',
    call: ({ sari, referralId }) => sari.end({ referralId, form: forms.cancelled('2026-11-04') }),
    field: 'form.on',
  },
};

const tomorrow = addDays(today, 1);
const longAgo = '2006-11-24';

/** Every day of something that has happened, written into an otherwise good form. */
const happenings: Readonly<
  Record<string, Omit<Impossible, 'call'> & { call: (scene: Scene, day: string) => Promise<Result<unknown>> }>
> = {
  'saveConsent.form.on': {
    after: 'ordinary.begun',
    call: ({ sari, referralId }, day) =>
      sari.saveConsent({ referralId, id: null, form: consent('student', 'asked', day) }),
    field: 'form.on',
  },
  'declareEmergency.form.on': {
    after: 'ordinary.begun',
    call: ({ sari, referralId }, day) => sari.declareEmergency({ referralId, form: forms.emergency(day) }),
    field: 'form.on',
  },
  'saveArrangements.form.arrangedOn': {
    after: 'ordinary.begun',
    call: ({ sari, referralId }, day) => sari.saveArrangements({ referralId, form: arrangements(day) }),
    field: 'form.arrangedOn',
  },
  'saveContact.form.on': {
    after: 'ordinary.agreed',
    call: ({ sari, referralId }, day) =>
      sari.saveContact({ referralId, id: null, form: contact('waiting', day) }),
    field: 'form.on',
  },
  'saveSession.form.on': {
    after: 'ordinary.sent',
    call: ({ sari, referralId }, day) => sari.saveSession({ referralId, id: null, form: session(day) }),
    field: 'form.on',
  },
  'saveItem.form.on': {
    after: 'ordinary.met',
    call: ({ sari, referralId }, day) => sari.saveItem({ referralId, form: forms.item(day) }),
    field: 'form.on',
  },
  'saveFamilyMeeting.form.on': {
    after: 'ordinary.met',
    call: ({ sari, referralId }, day) =>
      sari.saveFamilyMeeting({ referralId, id: null, form: forms.familyMeeting(day) }),
    field: 'form.on',
  },
  'saveControl.form.on': {
    after: 'ordinary.met',
    call: ({ sari, referralId }, day) => sari.saveControl({ referralId, id: null, form: control(day) }),
    field: 'form.on',
  },
  'saveReminder.form.on': {
    after: 'ordinary.met',
    call: ({ sari, referralId }, day) =>
      sari.saveReminder({ referralId, id: null, form: forms.reminder(day) }),
    field: 'form.on',
  },
  'saveReport.form.receivedOn': {
    after: 'ordinary.met',
    call: ({ sari, referralId }, day) => sari.saveReport({ referralId, form: forms.report(day) }),
    field: 'form.receivedOn',
  },
  'saveReport.form.readOn': {
    after: 'ordinary.met',
    call: ({ sari, referralId }, day) =>
      sari.saveReport({ referralId, form: forms.report(on.received, day) }),
    field: 'form.readOn',
  },
  'saveEvaluation.form.discussedWithStudentOn': {
    after: 'ordinary.reported',
    call: ({ sari, referralId }, day) =>
      sari.saveEvaluation({ referralId, form: forms.evaluation({ student: day }) }),
    field: 'form.discussedWithStudentOn',
  },
  'saveEvaluation.form.discussedWithGuardianOn': {
    after: 'ordinary.reported',
    call: ({ sari, referralId }, day) =>
      sari.saveEvaluation({ referralId, form: forms.evaluation({ guardian: day }) }),
    field: 'form.discussedWithGuardianOn',
  },
  'saveEvaluation.form.discussedReportOn': {
    after: 'ordinary.reported',
    call: ({ sari, referralId }, day) =>
      sari.saveEvaluation({ referralId, form: forms.evaluation({ report: day }) }),
    field: 'form.discussedReportOn',
  },
  'saveAnalysis.form.on': {
    after: 'ordinary.evaluated',
    call: ({ sari, referralId }, day) => sari.saveAnalysis({ referralId, form: forms.analysis(day) }),
    field: 'form.on',
  },
  'saveFollowUp.form.on': {
    after: 'ordinary.analysed',
    call: ({ sari, referralId }, day) => sari.saveFollowUp({ referralId, form: forms.followUp(day) }),
    field: 'form.on',
  },
  'saveFinalReport.form.submittedOn': {
    after: 'ordinary.followedUp',
    call: ({ sari, referralId }, day) => sari.saveFinalReport({ referralId, form: forms.finalReport(day) }),
    field: 'form.submittedOn',
  },
  'saveFinalReport.form.acknowledgedOn': {
    after: 'ordinary.followedUp',
    call: ({ sari, referralId }, day) =>
      sari.saveFinalReport({ referralId, form: forms.finalReport(on.submitted, day) }),
    field: 'form.acknowledgedOn',
  },
  'end.form.on': {
    after: 'ordinary.begun',
    call: ({ sari, referralId }, day) => sari.end({ referralId, form: forms.cancelled(day) }),
    field: 'form.on',
  },
  'reopen.form.on': {
    after: 'ordinary.ended',
    call: ({ sari, referralId }, day) =>
      sari.reopen({ referralId, form: { on: day, reason: 'Keluhan kembali.' } }),
    field: 'form.on',
  },
};

/** Days that lie ahead by their nature. */
const plans: Readonly<Record<string, Impossible>> = {
  'saveAppointment.form.on': {
    after: 'ordinary.agreed',
    call: ({ sari, referralId }) =>
      sari.saveAppointment({ referralId, form: forms.appointment('2027-11-25') }),
    field: 'form.on',
  },
  'saveRequest.form.reportDueOn': {
    after: 'ordinary.agreed',
    call: ({ sari, referralId }) =>
      sari.saveRequest({ referralId, form: { ...request, reportDueOn: '2027-11-25' } }),
    field: 'form.reportDueOn',
  },
};

/** Everything that is tried, in the order of the places where it is: a scene is walked on, never back. */
const tried = [
  ...Object.entries(contradictions).map(([code, one]) => ({
    ...one,
    what: code,
    reason: one.reason ?? `chronology.${code}`,
  })),
  ...Object.entries(happenings).flatMap(([day, one]) => [
    {
      ...one,
      what: `${day} tomorrow`,
      reason: 'inFuture',
      call: (scene: Scene) => one.call(scene, tomorrow),
    },
    {
      ...one,
      what: `${day} long ago`,
      reason: 'tooLongAgo',
      call: (scene: Scene) => one.call(scene, longAgo),
    },
  ]),
  ...Object.entries(plans).map(([day, one]) => ({
    ...one,
    what: `${day} too far ahead`,
    reason: 'tooFarAhead',
  })),
].toSorted((a, b) => places.indexOf(a.after) - places.indexOf(b.after));

describe('a day that cannot be', () => {
  it.each(tried)('is refused beside its field, and nothing is kept: $what', async (one) => {
    const scene = await at(one.after);
    const { room, sari, referralId } = scene;
    const before = await room.ok(sari.get({ referralId }));
    const error = await room.error(one.call(scene));
    expect(error).toMatchObject({
      code: 'invalid_input',
      fields: [{ path: one.field, reason: one.reason }],
    });
    const sentence = fieldSentence({ params: {}, ...error.fields?.[0], reason: one.reason });
    expect(sentence).not.toBe(fieldSentence({ reason: 'invalid' }));
    expect(sentence).toMatch(/^[A-Z][^{!]+\.$/);
    // As it was to the last instant: not even when it was last changed is another.
    expect(await room.ok(sari.get({ referralId }))).toEqual(before);
  });

  it('is looked for in every day that a call of a referral has', () => {
    const days = Object.entries(referralsContract).flatMap(([procedure, { input }]) =>
      dayPaths(input).map((path) => `${procedure}.${path}`),
    );
    expect(days.toSorted()).toEqual([...Object.keys(happenings), ...Object.keys(plans)].toSorted());
  });
});
