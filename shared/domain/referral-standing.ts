import { daysBetween } from './calendar';
import type { MissingCode } from './missing';
import type { IsoDate, ReferralFacts } from './referral-facts';
import { referralEnd } from './referral-end';
import type { EmergencyTask } from './emergency-tasks';
import { missingForLetter, missingForStart } from './requirement-gate';
import { openItems } from './stage-items';
import { missingToFinish, type StepContext } from './step-states';

export const standingCodes = [
  'finished',
  'declined',
  'revoked',
  'cancelled',
  'emergency_open',
  'conference_decided_against',
  'waiting_for_conference',
  'waiting_for_outside_reason',
  'resting',
  'principal_refused',
  'guardian_refused',
  'waiting_for_principal_approval',
  'waiting_for_guardian_consent',
  'waiting_for_student_consent',
  'waiting_for_receiver',
  'waiting_for_contact',
  'waiting_for_data',
  'ready_to_issue_letter',
  'waiting_for_requirements',
  'waiting_first_session',
  'in_progress',
  'waiting_for_report',
  'report_late',
  'report_unread',
  'waiting_for_evaluation',
  'waiting_for_analysis',
  'waiting_for_follow_up',
  'follow_up_continues',
  'waiting_for_final_report',
  'almost_finished',
  'ready_to_finish',
] as const;
export type StandingCode = (typeof standingCodes)[number];

/** Where a referral stands, as one sentence says it. `days` counts to, or late from, the day it is about. */
export interface Standing {
  readonly code: StandingCode;
  readonly params: Readonly<Record<string, number>>;
}

const standing = (code: StandingCode, params: Standing['params'] = {}): Standing => ({ code, params });

/** What the first missing fact of the way to the letter says, in the order of the steps. */
const beforeLetter: Readonly<Partial<Record<MissingCode, StandingCode>>> = {
  conference_decided_against: 'conference_decided_against',
  conference_missing: 'waiting_for_conference',
  outside_reason_missing: 'waiting_for_outside_reason',
  principal_approval_missing: 'waiting_for_principal_approval',
  principal_approval_unanswered: 'waiting_for_principal_approval',
  principal_refused: 'principal_refused',
  principal_withdrew: 'principal_refused',
  guardian_consent_missing: 'waiting_for_guardian_consent',
  guardian_consent_unanswered: 'waiting_for_guardian_consent',
  guardian_refused: 'guardian_refused',
  guardian_withdrew: 'guardian_refused',
  student_consent_missing: 'waiting_for_student_consent',
  student_consent_unanswered: 'waiting_for_student_consent',
  receiver_missing: 'waiting_for_receiver',
  receiver_inactive: 'waiting_for_receiver',
  receiver_kind_differs: 'waiting_for_receiver',
  receiver_not_agreed: 'waiting_for_contact',
};

/** @param tasks open tasks of the emergency path, from `emergencyTasks` */
export function referralStanding(
  context: StepContext,
  tasks: readonly EmergencyTask[],
  today: IsoDate,
): Standing {
  const { facts } = context;
  const end = referralEnd(facts);
  if (end) return standing(end.as);
  if (tasks.length > 0) return standing('emergency_open', { count: tasks.length });
  if (facts.sessions.length > 0) return startedStanding(context, today);
  return facts.letter ? afterLetter(context, today) : onTheWayToTheLetter(facts);
}

function onTheWayToTheLetter(facts: ReferralFacts): Standing {
  const lacking = missingForLetter(facts);
  if (lacking.some(({ code }) => code === 'student_refused' || code === 'student_withdrew')) {
    return standing('resting');
  }
  const [first] = lacking;
  if (!first) return standing('ready_to_issue_letter');
  return standing(beforeLetter[first.code] ?? 'waiting_for_data', { count: lacking.length });
}

function afterLetter({ facts, requirements }: StepContext, today: IsoDate): Standing {
  const lacking = missingForStart(requirements);
  if (lacking.length > 0) return standing('waiting_for_requirements', { count: lacking.length });
  return standing(
    'waiting_first_session',
    facts.appointment ? { days: daysBetween(today, facts.appointment.on) } : {},
  );
}

/** Where a referral stands once receiver and student have met, whatever an emergency still owes. */
export function startedStanding(context: StepContext, today: IsoDate): Standing {
  const { facts, stages } = context;
  const daysLeft = facts.reportRequest ? daysBetween(today, facts.reportRequest.dueOn) : null;
  if (!facts.report && daysLeft !== null && daysLeft < 0) return standing('report_late', { days: -daysLeft });
  if (openItems(stages, 'carrying_out').length > 0) {
    return standing('in_progress', { sessions: facts.sessions.length });
  }
  if (!facts.report) return standing('waiting_for_report', daysLeft === null ? {} : { days: daysLeft });
  if (!facts.report.readOn) return standing('report_unread');
  if (openItems(stages, 'evaluation').length > 0) return standing('waiting_for_evaluation');
  if (openItems(stages, 'analysis').length > 0) return standing('waiting_for_analysis');
  if (facts.followUp?.decision === 'further_services') return standing('follow_up_continues');
  if (openItems(stages, 'follow_up').length > 0) return standing('waiting_for_follow_up');
  if (openItems(stages, 'report').length > 0) return standing('waiting_for_final_report');
  // An earlier step may have stayed open, or a requirement opened again.
  const lacking = missingToFinish(context);
  return lacking.length > 0
    ? standing('almost_finished', { count: lacking.length })
    : standing('ready_to_finish');
}
