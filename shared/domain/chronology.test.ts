import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar';
import { session } from './testing';
import { chronologyProblems, type ChronologyCode } from './chronology';
import type { ReferralFacts } from './referral-facts';

const today = '2026-11-24';

/** A severe case referred and carried through to its end, each thing on a day of its own. */
const inOrder: ReferralFacts = {
  kind: 'psychologist',
  severity: 'severe',
  createdOn: '2026-08-05',
  student: { name: 'A', nis: '1', nisn: null, className: 'X', birthDate: '2010-01-01', address: 'B' },
  guardian: { name: 'C', phone: null },
  case: {
    reportedOn: '2026-08-01',
    field: 'personal',
    chronology: 'D',
    problemCount: 1,
    effortCount: 1,
    whyNotEnough: 'E',
  },
  conference: { heldOn: '2026-08-06', decidedToRefer: true },
  responsibleCounselorId: 1,
  emergency: null,
  consents: [
    { party: 'student', event: 'asked', on: '2026-08-02', how: null },
    { party: 'principal', event: 'given', on: '2026-08-07', how: 'signed' },
    { party: 'guardian', event: 'given', on: '2026-08-08', how: 'signed' },
    { party: 'student', event: 'given', on: '2026-08-09', how: 'signed' },
  ],
  arrangements: { fundingSource: 'BOS', arrangedOn: '2026-08-10' },
  receiver: { id: 1, kind: 'psychologist', active: true },
  contacts: [
    { receiverId: 1, on: '2026-08-11', channel: 'telephone', result: 'waiting' },
    { receiverId: 1, on: '2026-08-12', channel: 'visit', result: 'agreed' },
  ],
  appointment: { on: '2026-08-20', time: '09:00', place: 'receiver' },
  purpose: 'F',
  letter: { issuedOn: '2026-08-14' },
  reportRequest: { dueOn: '2026-09-14' },
  report: { receivedOn: '2026-09-10', readOn: '2026-09-11' },
  items: [{ item: 'identification', state: 'done', on: '2026-08-21' }],
  sessions: [session('2026-08-20'), session('2026-08-27')],
  controls: [{ on: '2026-08-28', by: 'school' }],
  holidays: [],
  outsideReason: '',
  familyMeetings: [{ on: '2026-08-22', kind: 'consultation', attended: true }],
  outreaches: [],
  weeklyControl: { on: true, weekday: null },
  reminders: [{ on: '2026-09-01' }],
  evaluation: {
    discussedWithStudentOn: '2026-09-12',
    discussedWithGuardianOn: '2026-09-12',
    discussedReportOn: '2026-09-13',
    signs: [],
  },
  analysis: { on: '2026-09-15', outcome: 'resolved' },
  followUp: { on: '2026-09-16', decision: 'finish' },
  finalReport: { submittedOn: '2026-09-18', acknowledgedOn: '2026-09-20' },
  ended: { as: 'finished', on: '2026-09-21' },
};

const codesOf = (changes: Partial<ReferralFacts>) =>
  chronologyProblems({ ...inOrder, ...changes }, today).map(({ code }) => code);

describe('the order of what is on record', () => {
  it('finds nothing where everything came in its order, also on one day', () => {
    expect(chronologyProblems(inOrder, today)).toEqual([]);
  });

  const wrong: [ChronologyCode, Partial<ReferralFacts>][] = [
    ['in_future', { sessions: [session(addDays(today, 1))], items: [], controls: [] }],
    ['consent_before_case', { case: { ...inOrder.case, reportedOn: '2026-08-03' } }],
    ['consent_before_conference', { conference: { heldOn: '2026-08-08', decidedToRefer: true } }],
    ['contact_before_case', { case: { ...inOrder.case, reportedOn: '2026-08-12' } }],
    ['appointment_before_agreement', { appointment: { on: '2026-08-11', time: null, place: 'school' } }],
    ['letter_before_consent', { letter: { issuedOn: '2026-08-08' } }],
    ['letter_before_agreement', { letter: { issuedOn: '2026-08-11' } }],
    [
      'letter_after_refusal',
      {
        consents: [
          ...inOrder.consents,
          { party: 'guardian', event: 'withdrawn', on: '2026-08-13', how: 'spoken' },
        ],
      },
    ],
    [
      'letter_after_declined',
      {
        contacts: [
          ...inOrder.contacts,
          { receiverId: 1, on: '2026-08-13', channel: 'telephone', result: 'declined' },
        ],
      },
    ],
    ['report_due_before_letter', { reportRequest: { dueOn: '2026-08-13' } }],
    ['session_before_letter', { sessions: [session('2026-08-13')] }],
    ['control_before_first_session', { controls: [{ on: '2026-08-19', by: 'receiver' }] }],
    [
      'family_meeting_before_first_session',
      { familyMeetings: [{ on: '2026-08-19', kind: 'home_visit', attended: true }] },
    ],
    ['reminder_before_letter', { reminders: [{ on: '2026-08-13' }] }],
    ['item_before_first_session', { items: [{ item: 'identification', state: 'done', on: '2026-08-19' }] }],
    ['read_before_received', { report: { receivedOn: '2026-09-10', readOn: '2026-09-09' } }],
    ['discussed_without_report', { report: null }],
    ['analysis_before_evaluation', { analysis: { on: '2026-09-12', outcome: 'partly' } }],
    ['follow_up_before_analysis', { followUp: { on: '2026-09-14', decision: 'finish' } }],
    [
      'acknowledged_before_submitted',
      { finalReport: { submittedOn: '2026-09-18', acknowledgedOn: '2026-09-17' } },
    ],
    ['ended_before_record', { ended: { as: 'cancelled', on: '2026-09-17' } }],
    [
      'ended_before_record',
      {
        ended: null,
        consents: [
          ...inOrder.consents,
          { party: 'student', event: 'withdrawn', on: '2026-08-13', how: 'spoken' },
        ],
      },
    ],
    ['ended_before_created', { ended: { as: 'cancelled', on: '2026-08-04' } }],
    [
      'withdrawn_without_consent',
      { consents: [{ party: 'guardian', event: 'withdrawn', on: '2026-08-08', how: 'spoken' }] },
    ],
    [
      'refused_after_consent',
      {
        consents: [
          ...inOrder.consents,
          { party: 'student', event: 'refused', on: '2026-08-13', how: 'spoken' },
        ],
      },
    ],
  ];
  it.each(wrong)('finds %s', (code, changes) => {
    expect(codesOf(changes)).toContain(code);
  });
  it('lets the principal read the final report after the end', () => {
    const finalReport = { submittedOn: '2026-09-18', acknowledgedOn: '2026-09-25' };
    expect(codesOf({ finalReport, ended: { as: 'finished', on: '2026-09-21' } })).toEqual([]);
  });

  it('takes a first session before the letter in an emergency, but not before it was declared', () => {
    const emergency = { on: '2026-08-03', reason: 'G', approvedBy: 'H' };
    expect(codesOf({ emergency, sessions: [session('2026-08-04')] })).toEqual([]);
    expect(codesOf({ emergency, sessions: [session('2026-08-02')] })).toContain('session_before_emergency');
  });

  it('names both days, and the earlier one is the one that is wrong', () => {
    assert(
      property(integer({ min: 1, max: 60 }), constantFrom('letter', 'report', 'analysis'), (days, what) => {
        const moved: Partial<ReferralFacts> = {
          letter: { letter: { issuedOn: addDays('2026-08-14', -days) } },
          report: { report: { receivedOn: addDays('2026-09-10', -days), readOn: '2026-09-11' } },
          analysis: { analysis: { on: addDays('2026-09-15', -days), outcome: 'partly' as const } },
        }[what] as Partial<ReferralFacts>;
        for (const { on, other } of chronologyProblems({ ...inOrder, ...moved }, today)) {
          expect(other !== null && on < other).toBe(true);
        }
      }),
    );
  });
});
