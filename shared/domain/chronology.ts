import { stagesOf } from '../procedure/stages';
import { consentHistory } from './consent';
import { referralEnd } from './referral-end';
import { latestContact, receiverHasAgreed } from './receiver-agreement';
import { consentPartyCodes, type IsoDate, type ReferralFacts } from './referral-facts';

export const chronologyCodes = [
  'in_future',
  'consent_before_case',
  'consent_before_conference',
  'withdrawn_without_consent',
  'refused_after_consent',
  'contact_before_case',
  'appointment_before_consent',
  'appointment_before_agreement',
  'letter_before_consent',
  'letter_before_agreement',
  'letter_after_refusal',
  'letter_after_declined',
  'report_due_before_letter',
  'session_before_letter',
  'session_before_emergency',
  'item_before_first_session',
  'control_before_first_session',
  'family_meeting_before_first_session',
  'reminder_before_letter',
  'report_before_letter',
  'report_before_first_session',
  'read_before_received',
  'discussed_before_first_session',
  'discussed_without_report',
  'discussed_before_report',
  'analysis_before_evaluation',
  'follow_up_before_analysis',
  'final_report_before_report',
  'acknowledged_before_submitted',
  'ended_before_created',
  'ended_before_record',
] as const;
export type ChronologyCode = (typeof chronologyCodes)[number];

/** Two days that cannot both be right. `other` is the day it clashes with, where there is one. */
export interface ChronologyProblem {
  readonly code: ChronologyCode;
  readonly on: IsoDate;
  readonly other: IsoDate | null;
}

type Find = (code: ChronologyCode, on: IsoDate | null | undefined, other: IsoDate | null | undefined) => void;

/**
 * Every pair of recorded days that contradicts the order of the procedure; empty when all can be true. Judges
 * the facts as a whole, so that correcting or removing one is held to the same order as adding it.
 */
export function chronologyProblems(facts: ReferralFacts, today: IsoDate): ChronologyProblem[] {
  const found: ChronologyProblem[] = [];
  /** Notes a problem where `on` lies before `other`. */
  const before: Find = (code, on, other) => {
    if (on && other && on < other) found.push({ code, on, other });
  };
  for (const on of happened(facts)) if (on > today) found.push({ code: 'in_future', on, other: today });
  consents(facts, before, (problem) => found.push(problem));
  towardsTheLetter(facts, before);
  carryingOut(facts, before);
  afterwards(facts, before, (problem) => found.push(problem));
  return found;
}

/** Days of what has happened: none of them lies in the future. Appointment and due day may. */
function happened(facts: ReferralFacts): IsoDate[] {
  const single = [
    facts.emergency?.on,
    facts.arrangements.arrangedOn,
    facts.letter?.issuedOn,
    facts.report?.receivedOn,
    facts.report?.readOn,
    facts.evaluation?.discussedWithStudentOn,
    facts.evaluation?.discussedWithGuardianOn,
    facts.evaluation?.discussedReportOn,
    facts.analysis?.on,
    facts.followUp?.on,
    facts.finalReport?.submittedOn,
    facts.finalReport?.acknowledgedOn,
    facts.ended?.on,
  ];
  const several = [
    facts.consents,
    facts.contacts,
    facts.items,
    facts.sessions,
    facts.familyMeetings,
    facts.controls,
    facts.reminders,
  ];
  return [...single, ...several.flatMap((list) => list.map(({ on }) => on))].filter(
    (on): on is IsoDate => typeof on === 'string',
  );
}

const firstSession = (facts: ReferralFacts) => facts.sessions.map(({ on }) => on).sort()[0];

/** The day on which the student first said yes, and from which on the present yes holds. */
function studentConsent(facts: ReferralFacts): { first?: IsoDate; holdsFrom?: IsoDate } {
  const history = consentHistory(facts.consents, 'student');
  const lastNo = history.findLastIndex(({ event }) => event === 'refused' || event === 'withdrawn');
  return {
    first: history.find(({ event }) => event === 'given')?.on,
    holdsFrom: history.slice(lastNo + 1).find(({ event }) => event === 'given')?.on,
  };
}

const agreedOn = (facts: ReferralFacts) =>
  receiverHasAgreed(facts)
    ? facts.contacts
        .filter(({ receiverId, result }) => receiverId === facts.receiver?.id && result === 'agreed')
        .map(({ on }) => on)
        .sort()[0]
    : undefined;

function consents(facts: ReferralFacts, before: Find, add: (problem: ChronologyProblem) => void): void {
  const conferenceOn = facts.severity === 'severe' && !facts.emergency ? facts.conference?.heldOn : undefined;
  for (const party of consentPartyCodes) {
    let previous: string | null = null;
    for (const { event, on } of consentHistory(facts.consents, party)) {
      before('consent_before_case', on, facts.case.reportedOn);
      if (event === 'given') before('consent_before_conference', on, conferenceOn);
      if (event === 'withdrawn' && previous !== 'given') {
        add({ code: 'withdrawn_without_consent', on, other: null });
      }
      if (event === 'refused' && previous === 'given')
        add({ code: 'refused_after_consent', on, other: null });
      previous = event;
    }
  }
}

function towardsTheLetter(facts: ReferralFacts, before: Find): void {
  const consent = studentConsent(facts);
  for (const { on } of facts.contacts) before('contact_before_case', on, facts.case.reportedOn);
  if (!facts.emergency) {
    before('appointment_before_consent', facts.appointment?.on, consent.first);
    before('appointment_before_agreement', facts.appointment?.on, agreedOn(facts));
  }
  before('letter_before_consent', facts.letter?.issuedOn, consent.holdsFrom);
  before('letter_before_agreement', facts.letter?.issuedOn, agreedOn(facts));
  for (const on of refusedBeforeTheLetter(facts)) before('letter_after_refusal', on, facts.letter?.issuedOn);
  before('letter_after_declined', declinedBeforeTheLetter(facts), facts.letter?.issuedOn);
  before('report_due_before_letter', facts.reportRequest?.dueOn, facts.letter?.issuedOn);
}

/**
 * Days on which a party had said no, and nothing else since, when the letter went out: it would not have been
 * issued. What was said on the letter's own day may have come after it.
 */
function refusedBeforeTheLetter({ letter, consents: events }: ReferralFacts): IsoDate[] {
  if (!letter) return [];
  return consentPartyCodes.flatMap((party) => {
    const last = consentHistory(events, party).findLast(({ on }) => on <= letter.issuedOn);
    const isNo = last?.event === 'refused' || last?.event === 'withdrawn';
    return isNo ? [last.on] : [];
  });
}

/**
 * The day on which the receiver had declined, and not agreed since, when the letter went out: there was nobody to
 * send it to. What it answered on the letter's own day may have come after it.
 */
function declinedBeforeTheLetter(facts: ReferralFacts): IsoDate | null {
  const { letter, contacts } = facts;
  if (!letter) return null;
  const last = latestContact({ ...facts, contacts: contacts.filter(({ on }) => on <= letter.issuedOn) });
  return last?.result === 'declined' ? last.on : null;
}

function carryingOut(facts: ReferralFacts, before: Find): void {
  for (const { on } of facts.sessions) {
    if (facts.emergency) before('session_before_emergency', on, facts.emergency.on);
    else before('session_before_letter', on, facts.letter?.issuedOn);
  }
  const planning = new Set(
    stagesOf(facts.kind)
      .filter(({ code }) => code === 'planning')
      .flatMap(({ items }) => items.map(({ code }) => code)),
  );
  for (const { item, on } of facts.items) {
    if (!planning.has(item)) before('item_before_first_session', on, firstSession(facts));
  }
  for (const { on } of facts.controls) before('control_before_first_session', on, firstSession(facts));
  for (const { on } of facts.familyMeetings) {
    before('family_meeting_before_first_session', on, firstSession(facts));
  }
  for (const { on } of facts.reminders) before('reminder_before_letter', on, facts.letter?.issuedOn);
}

function afterwards(facts: ReferralFacts, before: Find, add: (problem: ChronologyProblem) => void): void {
  const first = firstSession(facts);
  const { report, evaluation, analysis, followUp, finalReport } = facts;
  if (!facts.emergency) before('report_before_letter', report?.receivedOn, facts.letter?.issuedOn);
  before('report_before_first_session', report?.receivedOn, first);
  before('read_before_received', report?.readOn, report?.receivedOn);
  before('discussed_before_first_session', evaluation?.discussedWithStudentOn, first);
  before('discussed_before_first_session', evaluation?.discussedWithGuardianOn, first);
  if (evaluation?.discussedReportOn && !report) {
    add({ code: 'discussed_without_report', on: evaluation.discussedReportOn, other: null });
  }
  before('discussed_before_report', evaluation?.discussedReportOn, report?.receivedOn);
  before('analysis_before_evaluation', analysis?.on, evaluation?.discussedWithStudentOn);
  before('analysis_before_evaluation', analysis?.on, evaluation?.discussedReportOn);
  before('follow_up_before_analysis', followUp?.on, analysis?.on);
  before('final_report_before_report', finalReport?.submittedOn, report?.receivedOn);
  before('acknowledged_before_submitted', finalReport?.acknowledgedOn, finalReport?.submittedOn);
  const end = referralEnd(facts);
  before('ended_before_created', end?.on, facts.createdOn);
  // A withdrawal that is dated back past the letter or a meeting would say that neither could have been. The
  // principal may read the report after the end.
  const unread = finalReport && { ...finalReport, acknowledgedOn: null };
  before(
    'ended_before_record',
    end?.on,
    happened({ ...facts, finalReport: unread, ended: null })
      .sort()
      .at(-1),
  );
}
