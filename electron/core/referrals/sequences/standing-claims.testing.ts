import type { CaseDetails } from '@shared/contract/cases';
import type { ReferralView } from '@shared/contract/referrals';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { StandingCode } from '@shared/domain/referral-standing';
import { lastSaid, openItems, openRequirements } from './what-is-seen.testing';

type Claim = (view: ReferralView, of: CaseDetails, today: IsoDate) => boolean;
const isNo = (said: string) => said === 'refused' || said === 'withdrawn';
const isOpenQuestion = (said: string) => said === 'none' || said === 'asked';
const beforeTheLetter =
  (claim: Claim): Claim =>
  (view, of, today) =>
    view.state.ended === null && view.letter === null && view.sessions.length === 0 && claim(view, of, today);
const afterTheStart =
  (claim: Claim): Claim =>
  (view, of, today) =>
    view.state.ended === null && view.sessions.length > 0 && claim(view, of, today);
const lastContact = ({ contacts, receiver }: ReferralView) =>
  contacts
    .filter(({ receiverId }) => receiverId === receiver?.id)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.id - b.id)
    .at(-1)?.result;

/** What each standing claims of the facts: one that is shown while this is false contradicts them. */
export const isTrueOf: Readonly<Record<StandingCode, Claim>> = {
  finished: ({ end }) => end?.as === 'finished',
  declined: ({ end }) => end?.as === 'declined',
  cancelled: ({ end }) => end?.as === 'cancelled',
  revoked: (view) =>
    view.end?.as === 'revoked' || (view.letter !== null && lastSaid(view, 'student') === 'withdrawn'),
  emergency_open: ({ emergency, end, state }) => emergency !== null && end === null && state.tasks.length > 0,
  conference_decided_against: beforeTheLetter(
    ({ severity, conference }) => severity === 'severe' && conference?.decidedToRefer === false,
  ),
  waiting_for_conference: beforeTheLetter(
    ({ severity, conference }) => severity === 'severe' && conference === null,
  ),
  waiting_for_outside_reason: beforeTheLetter(
    ({ severity, outsideReason }) => severity === 'mild' && outsideReason === '',
  ),
  resting: beforeTheLetter((view) => isNo(lastSaid(view, 'student'))),
  principal_refused: beforeTheLetter((view) => isNo(lastSaid(view, 'principal'))),
  guardian_refused: beforeTheLetter((view) => isNo(lastSaid(view, 'guardian'))),
  waiting_for_principal_approval: beforeTheLetter((view) => isOpenQuestion(lastSaid(view, 'principal'))),
  waiting_for_guardian_consent: beforeTheLetter((view) => isOpenQuestion(lastSaid(view, 'guardian'))),
  waiting_for_student_consent: beforeTheLetter((view) => isOpenQuestion(lastSaid(view, 'student'))),
  waiting_for_receiver: beforeTheLetter(({ receiver }) => receiver === null || !receiver.active),
  waiting_for_contact: beforeTheLetter((view) => view.receiver !== null && lastContact(view) !== 'agreed'),
  waiting_for_data: beforeTheLetter(
    ({ request }, { completeness }) =>
      !completeness.complete ||
      request.purpose === '' ||
      request.reportDueOn === null ||
      request.responsibleId === null,
  ),
  ready_to_issue_letter: beforeTheLetter(({ state }) => state.may.issue_letter.allowed),
  waiting_for_requirements: (view, of) =>
    view.state.ended === null && view.letter !== null && openRequirements(view, of).length > 0,
  waiting_first_session: (view, of) =>
    view.state.ended === null &&
    view.letter !== null &&
    view.sessions.length === 0 &&
    openRequirements(view, of).length === 0,
  in_progress: afterTheStart((view) => openItems(view, 'carrying_out').length > 0),
  waiting_for_report: afterTheStart(({ report }) => report === null),
  report_late: afterTheStart(
    ({ report, request }, _of, today) => report === null && (request.reportDueOn ?? '9') < today,
  ),
  report_unread: afterTheStart(({ report }) => report !== null && report.readOn === null),
  waiting_for_evaluation: afterTheStart((view) => openItems(view, 'evaluation').length > 0),
  waiting_for_analysis: afterTheStart((view) => openItems(view, 'analysis').length > 0),
  waiting_for_follow_up: afterTheStart((view) => openItems(view, 'follow_up').length > 0),
  follow_up_continues: afterTheStart(({ followUp }) => followUp?.decision === 'further_services'),
  waiting_for_final_report: afterTheStart((view) => openItems(view, 'report').length > 0),
  almost_finished: afterTheStart(({ state }) => !state.may.finish.allowed),
  ready_to_finish: afterTheStart(({ state }) => state.may.finish.allowed),
};
