import { addDays, daysBetween } from './calendar';
import type { ConsentParty, IsoDate, ReferralFacts } from './referral-facts';
import type { ReferralState } from './referral-state';
import { latestContact } from './receiver-agreement';
import { consentHistory } from './consent';
import { reportStepOf, stepsOf, type StepCode } from './referral-steps';
import type { StandingCode } from './referral-standing';
import { stagesOf } from '../procedure/stages';
import { weeklyGrid } from './weekly-control';

/** What there is to do. One word and one sentence each, in the renderer. */
export const dueKinds = [
  'emergency',
  'control',
  'first_session',
  'report_owed',
  'report_unread',
  'consent_principal',
  'consent_guardian',
  'consent_student',
  'receiver',
  'contact',
  'outside_reason',
  'data',
  'letter',
  'requirements',
  'appointment',
  'evaluation',
  'analysis',
  'follow_up',
  'final_report',
  'finish',
  'conference',
  'conference_needed',
  'conference_against',
  'case_new',
  'case_to_refer',
  'case_after_referral',
  'handover_waiting',
  'handover_answer',
  'outreach_coming',
  'outreach_overdue',
  'outreach_evaluate',
  'outreach_report',
  'outreach_submit',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** One thing to do. `by` has a day set for it; `since` waits for nobody but the counselor. */
export interface DueWork {
  readonly kind: DueKind;
  readonly basis: 'by' | 'since';
  /** The day by which, or since which. */
  readonly on: IsoDate;
  /** Where in the referral it is done; `null` for what is done in the case. */
  readonly step: StepCode | null;
  /**
   * Numbers for its sentence. `asked` and `refused`: days since somebody was asked and has not answered, or said no;
   * `reminders`: how often the receiver was reminded; `week`, `count`.
   */
  readonly params: Readonly<Record<string, number>>;
}

/** True for what comes up because a day has come, false for what is next after something was just written down. */
export const comesWithItsDay = ({ basis, params }: Pick<DueWork, 'basis' | 'params'>): boolean =>
  basis === 'by' || 'asked' in params || 'refused' in params;

export type Urgency = 'overdue' | 'today' | 'soon';

/** How far ahead the counselor looks. */
export const daysAhead = 7;

/** `null` for what lies further ahead than a week. What waits since a day is for today, never late. */
export function urgencyOf({ basis, on }: Pick<DueWork, 'basis' | 'on'>, today: IsoDate): Urgency | null {
  const days = daysBetween(today, on);
  if (basis === 'since') return days <= 0 ? 'today' : null;
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= daysAhead ? 'soon' : null;
}

/**
 * Days to leave somebody who was asked in peace before asking again. Neither the paper nor a regulation names a
 * number; these are what a school would call polite.
 */
const answerDays = 3;
const refusalDays = 7;

/** Standings whose next step is the counselor's own, and where it is done. */
const ownSteps: Readonly<Partial<Record<StandingCode, readonly [DueKind, StepCode]>>> = {
  conference_decided_against: ['conference_against', 'consideration'],
  waiting_for_outside_reason: ['outside_reason', 'consideration'],
  waiting_for_receiver: ['receiver', 'contact'],
  waiting_for_data: ['data', 'letter'],
  ready_to_issue_letter: ['letter', 'letter'],
  waiting_for_requirements: ['requirements', 'letter'],
  waiting_for_evaluation: ['evaluation', 'evaluation'],
  waiting_for_analysis: ['analysis', 'analysis'],
  waiting_for_follow_up: ['follow_up', 'follow_up'],
};

/** Standings that wait for one party's consent. */
const awaitedParty: Readonly<Partial<Record<StandingCode, readonly [DueKind, ConsentParty]>>> = {
  waiting_for_principal_approval: ['consent_principal', 'principal'],
  principal_refused: ['consent_principal', 'principal'],
  waiting_for_guardian_consent: ['consent_guardian', 'guardian'],
  guardian_refused: ['consent_guardian', 'guardian'],
  waiting_for_student_consent: ['consent_student', 'student'],
};

/** What a referral asks of the counselor: what has a day, and its one next step. Empty once it has ended. */
export function referralWork(facts: ReferralFacts, state: ReferralState, today: IsoDate): DueWork[] {
  if (state.ended) return [];
  return [...datedWork(facts, state, today), ...nextStep(facts, state, today)];
}

function datedWork(facts: ReferralFacts, state: ReferralState, today: IsoDate): DueWork[] {
  const work: DueWork[] = [];
  const [task] = state.tasks;
  if (task) {
    work.push(by('emergency', task.dueOn, task.step, { count: state.tasks.length }));
  }
  if (facts.sessions.length === 0 && facts.appointment && facts.letter) {
    work.push(by('first_session', facts.appointment.on, 'carrying_out'));
  }
  if (facts.reportRequest && !facts.report && facts.sessions.length > 0) {
    const reminders = facts.reminders.length;
    work.push(by('report_owed', facts.reportRequest.dueOn, reportStepOf(facts.kind), { reminders }));
  }
  const control = nextControl(facts, state, today);
  if (control) work.push(control);
  return work;
}

const controlProofs = new Set<string | null>(['control_held', 'school_control_held']);

/** Decided finished, and an item still lacks its control: the end waits for that, nothing is left to decide. */
export function waitsForControl(
  { kind, weeklyControl, followUp }: ReferralFacts,
  { stages }: ReferralState,
): boolean {
  if (!weeklyControl.on || followUp?.decision !== 'finish') return false;
  const ofControls = new Set(
    stagesOf(kind).flatMap(({ items }) =>
      items.filter(({ provenBy }) => controlProofs.has(provenBy)).map(({ code }) => code),
    ),
  );
  return stages.some(({ items }) =>
    items.some(({ code, status }) => status === 'open' && ofControls.has(code)),
  );
}

/** The weekly control that is due or comes next (Agustin & Rahmi, 2023); none that the end does not wait for. */
function nextControl(facts: ReferralFacts, state: ReferralState, today: IsoDate): DueWork | null {
  if (!facts.weeklyControl.on) return null;
  if (facts.followUp?.decision === 'finish' && !waitsForControl(facts, state)) return null;
  const next = weeklyGrid(facts, today)?.next;
  return next ? by('control', next.dueOn, 'follow_up', { week: next.week }) : null;
}

function nextStep(facts: ReferralFacts, state: ReferralState, today: IsoDate): DueWork[] {
  const { standing, may } = state;
  const { code } = standing;
  if (code === 'waiting_for_follow_up' && waitsForControl(facts, state)) return [];
  const own = ownSteps[code];
  if (own) return [since(own[0], lastProgressOn(facts), own[1])];
  const awaited = awaitedParty[code];
  if (awaited) return [askAgain(facts, awaited, today)];
  switch (code) {
    case 'waiting_for_contact':
      return [contactAgain(facts, today)];
    case 'waiting_first_session':
      return facts.appointment ? [] : [since('appointment', lastProgressOn(facts), 'schedule')];
    case 'report_unread':
      return [since('report_unread', facts.report?.receivedOn ?? facts.createdOn, reportStepOf(facts.kind))];
    case 'waiting_for_final_report':
      return [since('final_report', lastProgressOn(facts), 'report')];
    case 'almost_finished': {
      const lacking = may.finish.allowed ? undefined : may.finish.missing[0];
      return [since('requirements', lastProgressOn(facts), lacking?.step ?? 'letter')];
    }
    case 'ready_to_finish':
      return [since('finish', lastProgressOn(facts), stepsOf(facts.kind).at(-1) ?? 'report')];
    default:
      return [];
  }
}

/** Who was asked, or said no, is asked again after some days; who was not asked yet, at once. */
function askAgain(
  facts: ReferralFacts,
  [kind, party]: readonly [DueKind, ConsentParty],
  today: IsoDate,
): DueWork {
  const latest = consentHistory(facts.consents, party).at(-1);
  if (!latest) return since(kind, facts.createdOn, 'consideration');
  const asked = latest.event === 'asked';
  const days = daysBetween(latest.on, today);
  return since(kind, addDays(latest.on, asked ? answerDays : refusalDays), 'consideration', {
    [asked ? 'asked' : 'refused']: days,
  });
}

/** A receiver that was contacted and has not answered is contacted again after some days. */
function contactAgain(facts: ReferralFacts, today: IsoDate): DueWork {
  const latest = latestContact(facts);
  if (!latest) return since('contact', lastProgressOn(facts), 'contact');
  if (latest.result !== 'waiting') return since('contact', latest.on, 'contact');
  const params = { asked: daysBetween(latest.on, today) };
  return since('contact', addDays(latest.on, answerDays), 'contact', params);
}

/** The last day on which the referral came a step further. */
export const lastProgressOn = (facts: ReferralFacts): IsoDate =>
  [
    facts.createdOn,
    facts.conference?.heldOn,
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
    ...[...facts.consents, ...facts.contacts, ...facts.sessions, ...facts.items, ...facts.familyMeetings].map(
      ({ on }) => on,
    ),
  ]
    .filter((day) => day !== null && day !== undefined)
    .reduce((latest, day) => (day > latest ? day : latest));

/** What of a case without a running referral tells what it asks for. */
export interface CaseWorkFacts {
  /** Where the case stands, and since when. */
  readonly standing: { readonly code: string; readonly on: IsoDate | null };
  readonly reportedOn: IsoDate;
  /** Conferences that are planned and not held yet. */
  readonly planned: readonly { readonly on: IsoDate }[];
  /** A running referral of the case waits for a conference. */
  readonly conferenceAwaited: boolean;
}

const ofCase: Readonly<Partial<Record<string, DueKind>>> = {
  reported: 'case_new',
  conferenceNeeded: 'conference_needed',
  referralDecided: 'case_to_refer',
  referralEnded: 'case_after_referral',
};

/** What a case itself asks of the counselor. */
export function caseWork(facts: CaseWorkFacts): DueWork[] {
  const { standing, planned, reportedOn } = facts;
  const conferences = planned.map(({ on }) => by('conference', on, null));
  if (facts.conferenceAwaited && planned.length === 0) {
    return [since('conference_needed', reportedOn, null)];
  }
  const kind = ofCase[standing.code];
  return kind ? [...conferences, since(kind, standing.on ?? reportedOn, null)] : conferences;
}

const by = (kind: DueKind, on: IsoDate, step: StepCode | null, params: DueWork['params'] = {}): DueWork => ({
  kind,
  basis: 'by',
  on,
  step,
  params,
});

const since = (
  kind: DueKind,
  on: IsoDate,
  step: StepCode | null,
  params: DueWork['params'] = {},
): DueWork => ({ kind, basis: 'since', on, step, params });
