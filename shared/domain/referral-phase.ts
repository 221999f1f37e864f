import type { IsoDate, OutcomeCode, ReferralFacts } from './referral-facts';
import { startedStanding, type StandingCode } from './referral-standing';
import type { ReferralState } from './referral-state';

/** Where a referral stands, coarse enough to be counted: each is in exactly one phase, in the order of its course. */
export const referralPhases = [
  /** On the way to the letter. */
  'preparing',
  /** The student said no before the letter went out (Anwar, 2016: pertimbangan). */
  'resting',
  /** The letter is out, or an emergency lets it start without; receiver and student have not met yet. */
  'awaiting_meeting',
  /** They have met; what is left is done until the end. */
  'running',
  /** They have met, and the day on which the receiver's report was due has passed without it. */
  'report_overdue',
  'finished',
  'declined',
  'revoked',
  'cancelled',
] as const;
export type ReferralPhase = (typeof referralPhases)[number];

/** What the analysis of a finished referral found; `unknown` where none was written, as a doctor's has none. */
export const countedOutcomes = ['resolved', 'partly', 'not_resolved', 'unknown'] as const satisfies readonly (
  OutcomeCode | 'unknown'
)[];
export type CountedOutcome = (typeof countedOutcomes)[number];

const phaseOfStanding: Readonly<Record<Exclude<StandingCode, 'emergency_open'>, ReferralPhase>> = {
  finished: 'finished',
  declined: 'declined',
  revoked: 'revoked',
  cancelled: 'cancelled',
  conference_decided_against: 'preparing',
  waiting_for_conference: 'preparing',
  waiting_for_outside_reason: 'preparing',
  resting: 'resting',
  principal_refused: 'preparing',
  guardian_refused: 'preparing',
  waiting_for_principal_approval: 'preparing',
  waiting_for_guardian_consent: 'preparing',
  waiting_for_student_consent: 'preparing',
  waiting_for_receiver: 'preparing',
  waiting_for_contact: 'preparing',
  waiting_for_data: 'preparing',
  ready_to_issue_letter: 'preparing',
  waiting_for_requirements: 'awaiting_meeting',
  waiting_first_session: 'awaiting_meeting',
  in_progress: 'running',
  waiting_for_report: 'running',
  report_late: 'report_overdue',
  report_unread: 'running',
  waiting_for_evaluation: 'running',
  waiting_for_analysis: 'running',
  waiting_for_follow_up: 'running',
  follow_up_continues: 'running',
  waiting_for_final_report: 'running',
  almost_finished: 'running',
  ready_to_finish: 'running',
};

/**
 * The phase in which a referral is counted. What an emergency still owes does not hold it up, so it is in the
 * phase it would be in without that. `core/database/referral-phase` says the same in SQL.
 *
 * @param state what `referralState` makes of the facts on that day
 */
export function referralPhase(facts: ReferralFacts, state: ReferralState, today: IsoDate): ReferralPhase {
  const { code } = state.standing;
  if (code !== 'emergency_open') return phaseOfStanding[code];
  if (facts.sessions.length === 0) return 'awaiting_meeting';
  const { requirements, stages } = state;
  const started = startedStanding({ facts, requirements, stages }, today).code;
  return started === 'report_late' ? 'report_overdue' : 'running';
}
