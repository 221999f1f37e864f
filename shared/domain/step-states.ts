import { missing, withoutRepeats, type Missing } from './missing';
import type { ReferralFacts } from './referral-facts';
import { referralEnd } from './referral-end';
import { reportStepOf, stepsOf, type StepCode } from './referral-steps';
import {
  blockingConference,
  missingAgreement,
  missingConference,
  missingConsent,
  missingForStart,
  missingLetter,
  missingOutsideReason,
  missingReport,
  missingReportRequest,
  missingResponsible,
  studentUnwilling,
  type RequirementState,
} from './requirement-gate';
import { missingData } from './data-completeness';
import { openItems, type StageState } from './stage-items';

export interface StepState {
  readonly code: StepCode;
  /** `now` is the first step that is neither done nor locked; `open` may be worked on already. */
  readonly status: 'done' | 'now' | 'open' | 'locked';
  /** What the step still lacks to be done. */
  readonly missing: readonly Missing[];
  /** What keeps it shut; empty unless `locked`. */
  readonly lockedBy: readonly Missing[];
}

/** What step states are computed from: the facts and what has been read off them already. */
export interface StepContext {
  readonly facts: ReferralFacts;
  readonly requirements: readonly RequirementState[];
  readonly stages: readonly StageState[];
}

export const missingSession = (facts: ReferralFacts): Missing[] =>
  facts.sessions.length > 0 ? [] : [missing('session_missing', 'carrying_out', 'sessions')];

const lacks = {
  consideration: ({ facts }) => [
    ...missingConference(facts),
    ...(facts.emergency ? [] : missingOutsideReason(facts)),
    ...missingConsent(facts, 'principal'),
    ...missingConsent(facts, 'guardian'),
    ...missingConsent(facts, 'student'),
    ...(facts.arrangements.arrangedOn
      ? []
      : [missing('arrangements_missing', 'consideration', 'arrangements')]),
  ],
  contact: ({ facts }) => missingAgreement(facts),
  schedule: ({ facts, stages }) => [
    // Once they have met, an appointment that nobody wrote down is past asking for.
    ...(facts.appointment || facts.sessions.length > 0
      ? []
      : [missing('appointment_missing', 'schedule', 'appointment')]),
    ...openPlanning(stages),
  ],
  letter: ({ facts }) => [
    ...missingData(facts),
    ...missingResponsible(facts),
    ...(facts.letter ? [] : letterItself(facts)),
  ],
  carrying_out: ({ facts, stages }) => [...missingSession(facts), ...openOf('carrying_out', stages)],
  evaluation: ({ facts, stages }) => [
    ...(reportStepOf(facts.kind) === 'evaluation' ? missingReport(facts) : []),
    ...openOf('evaluation', stages),
  ],
  analysis: ({ stages }) => openOf('analysis', stages),
  follow_up: ({ facts, stages }) => [
    ...openOf('follow_up', stages),
    ...(facts.followUp?.decision === 'further_services'
      ? [missing('follow_up_continues', 'follow_up', 'decision')]
      : []),
  ],
  report: ({ facts, stages }) => [...missingReport(facts), ...openOf('report', stages)],
} satisfies Record<StepCode, (context: StepContext) => Missing[]>;

const letterItself = (facts: ReferralFacts): Missing[] => [
  ...(facts.purpose.trim() ? [] : [missing('purpose_missing', 'letter', 'purpose')]),
  ...missingReportRequest(facts),
  ...missingLetter(facts),
];

const openOf = (
  code: Exclude<StepCode, 'consideration' | 'contact' | 'schedule' | 'letter'>,
  stages: readonly StageState[],
) => openItems(stages, code).map((item) => missing('item_open', code, item));

/** Items of Perencanaan that no recorded fact settles, such as the content agreed with the Polres. */
const openPlanning = (stages: readonly StageState[]): Missing[] =>
  stages
    .filter((stage) => stage.code === 'planning')
    .flatMap((stage) => stage.items)
    .filter((item) => item.status === 'open' && !item.provable)
    .map((item) => missing('item_open', 'schedule', item.code));

/**
 * What keeps a step shut. The stages come in order, a later one opens when the earlier one is complete (Anwar,
 * 2016), but for two: the weekly control runs, and the receiver's report may come, from the first session on.
 */
function locks(code: StepCode, context: StepContext): Missing[] {
  const { facts, requirements } = context;
  switch (code) {
    case 'consideration':
      return [];
    case 'contact':
    case 'letter':
      return facts.emergency ? [] : [...blockingConference(facts), ...studentUnwilling(facts)];
    case 'schedule':
      return facts.emergency || facts.letter ? [] : missingAgreement(facts);
    case 'carrying_out':
      return facts.emergency ? [] : missingForStart(requirements);
    case 'evaluation':
      // Where the receiver's report is recorded in this step, it may come before the stage itself is open.
      return reportStepOf(facts.kind) === 'evaluation' ? missingSession(facts) : lacks.carrying_out(context);
    case 'analysis':
      return lacks.evaluation(context);
    case 'follow_up':
    case 'report':
      return missingSession(facts);
  }
}

/** What the step before this one still lacks: its decision waits for that. */
export function missingBefore(code: StepCode, context: StepContext): Missing[] {
  const steps = stepsOf(context.facts.kind);
  const before = steps[steps.indexOf(code) - 1];
  return before ? lacks[before](context) : [];
}

/** Everything that any step still lacks. */
const missingInSteps = (context: StepContext): Missing[] =>
  withoutRepeats(stepsOf(context.facts.kind).flatMap((code) => lacks[code](context)));

/** What a referral lacks to be finished: the five requirements (Kurnia, 2017), and every step done. */
export const missingToFinish = (context: StepContext): Missing[] =>
  withoutRepeats([...context.requirements.flatMap((one) => one.missing), ...missingInSteps(context)]);

/** The steps in the order of the wizard. On an ended referral every step is done or locked. */
export function stepStates(context: StepContext): StepState[] {
  const hasEnded = referralEnd(context.facts) !== null;
  let nowIsTaken = hasEnded;
  return stepsOf(context.facts.kind).map((code) => {
    const lacking = withoutRepeats(lacks[code](context));
    if (lacking.length === 0) return { code, status: 'done', missing: [], lockedBy: [] };
    const lockedBy = hasEnded
      ? [missing('referral_ended', code, 'end')]
      : withoutRepeats(locks(code, context));
    if (lockedBy.length > 0) return { code, status: 'locked', missing: lacking, lockedBy };
    const status = nowIsTaken ? 'open' : 'now';
    nowIsTaken = true;
    return { code, status, missing: lacking, lockedBy: [] };
  });
}
