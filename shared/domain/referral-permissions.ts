import { consentStanding } from './consent';
import { missing, withoutRepeats, type Missing } from './missing';
import { consentPartyCodes, type ReferralFacts } from './referral-facts';
import { referralEnd } from './referral-end';
import { reportStepOf } from './referral-steps';
import {
  blockingConference,
  missingAgreement,
  missingForLetter,
  missingForStart,
  studentUnwilling,
} from './requirement-gate';
import { missingBefore, missingSession, missingToFinish, type StepContext } from './step-states';

export const referralActions = [
  'record_student_consent',
  'record_guardian_consent',
  'record_principal_consent',
  'set_arrangements',
  'set_receiver',
  'log_contact',
  'set_appointment',
  'set_request',
  'issue_letter',
  'set_outside_reason',
  'record_session',
  'record_family_meeting',
  'record_item',
  'set_weekly_control',
  'record_control',
  'record_reminder',
  'record_report',
  'record_evaluation',
  'record_analysis',
  'record_follow_up',
  'record_final_report',
  'attach_file',
  'declare_emergency',
  'finish',
  'decline',
  'revoke',
  'cancel',
  'reopen',
] as const;
export type ReferralAction = (typeof referralActions)[number];

export type Permission =
  { readonly allowed: true } | { readonly allowed: false; readonly missing: readonly Missing[] };

/** Of a referral that one only reads. */
export const nothingAllowed = Object.fromEntries(
  referralActions.map((action): [ReferralAction, Permission] => [action, { allowed: false, missing: [] }]),
) as Readonly<Record<ReferralAction, Permission>>;

const sent = (facts: ReferralFacts): Missing[] => [
  ...(facts.letter ? [missing('letter_issued', 'letter', 'letter')] : []),
  ...(facts.sessions.length > 0 ? [missing('session_held', 'carrying_out', 'sessions')] : []),
];
const refusedBySomebody = (facts: ReferralFacts) =>
  consentPartyCodes.some((party) =>
    ['refused', 'withdrawn'].includes(consentStanding(facts.consents, party)),
  );
const consent = ({ facts }: StepContext) => blockingConference(facts);
const always = () => [];

/** Rules of the actions of a referral that runs; what each names is what stands in its way. */
const rules: Readonly<Record<ReferralAction, (context: StepContext) => Missing[]>> = {
  record_student_consent: consent,
  record_guardian_consent: consent,
  record_principal_consent: consent,
  set_arrangements: always,
  // What the letter says stays true: its receiver and purpose are fixed by it.
  set_receiver: ({ facts }) => (facts.letter ? [missing('letter_issued', 'letter', 'letter')] : []),
  log_contact: ({ facts }) => [
    ...(facts.receiver ? [] : [missing('receiver_missing', 'contact', 'receiver')]),
    ...blockingConference(facts),
    ...(facts.emergency ? [] : studentUnwilling(facts)),
  ],
  set_appointment: ({ facts }) => (facts.emergency || facts.letter ? [] : missingAgreement(facts)),
  set_request: always,
  issue_letter: ({ facts }) =>
    facts.letter ? [missing('letter_issued', 'letter', 'letter')] : missingForLetter(facts),
  // The gate: no session with requirements 1–4 open, an emergency excepted (Kurnia, 2017).
  record_session: ({ facts, requirements }) => (facts.emergency ? [] : missingForStart(requirements)),
  set_outside_reason: always,
  record_family_meeting: ({ facts }) => missingSession(facts),
  record_item: always,
  // Psikolog, psikiater and dokter control week by week; for the others the counselor may switch it on.
  set_weekly_control: always,
  record_control: ({ facts }) => [
    ...missingSession(facts),
    ...(facts.weeklyControl.on ? [] : [missing('weekly_control_not_used', 'follow_up', 'controls')]),
  ],
  // The report was asked for by the letter; who has sent it is not reminded of it.
  record_reminder: ({ facts }) => [
    ...(facts.letter ? [] : [missing('letter_missing', 'letter', 'letter')]),
    ...(facts.report ? [missing('report_received', reportStepOf(facts.kind), 'report')] : []),
  ],
  record_report: ({ facts }) => missingSession(facts),
  record_evaluation: (context) => missingBefore('evaluation', context),
  record_analysis: (context) => missingBefore('analysis', context),
  record_follow_up: (context) => missingBefore('follow_up', context),
  record_final_report: (context) => missingBefore('report', context),
  // A scan comes when it comes: it is added to what was recorded and rewrites nothing.
  attach_file: always,
  declare_emergency: always,
  finish: missingToFinish,
  decline: ({ facts }) => [
    ...sent(facts),
    ...(refusedBySomebody(facts) ? [] : [missing('nobody_refused', 'consideration', 'student')]),
  ],
  revoke: ({ facts }) => (sent(facts).length > 0 ? [] : [missing('letter_missing', 'letter', 'letter')]),
  cancel: ({ facts }) => sent(facts),
  // Of a running one there is nothing to open; see `reopening` for one that has ended.
  reopen: () => [missing('referral_running', 'consideration', 'end')],
};

/**
 * An ended referral is read only; the one way back is to open it again. Not after the student withdrew the
 * consent: what was revoked is asked for anew, with a referral of its own.
 */
function afterTheEnd(action: ReferralAction, { facts }: StepContext): Missing[] {
  if (action !== 'reopen') return [missing('referral_ended', 'consideration', 'end')];
  return referralEnd(facts)?.as === 'revoked' ? [missing('referral_revoked', 'consideration', 'end')] : [];
}

/** Every action with whether it may be done now, and if not, which facts stand in the way. */
export function referralPermissions(context: StepContext): Record<ReferralAction, Permission> {
  const hasEnded = referralEnd(context.facts) !== null;
  const decide = (action: ReferralAction): Permission => {
    const inTheWay = hasEnded ? afterTheEnd(action, context) : withoutRepeats(rules[action](context));
    return inTheWay.length === 0 ? { allowed: true } : { allowed: false, missing: inTheWay };
  };
  return Object.fromEntries(referralActions.map((action) => [action, decide(action)])) as Record<
    ReferralAction,
    Permission
  >;
}
