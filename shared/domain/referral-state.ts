import { emergencyTasks, type EmergencyTask } from './emergency-tasks';
import type { IsoDate, ReferralFacts } from './referral-facts';
import { referralEnd } from './referral-end';
import { referralPermissions, type Permission, type ReferralAction } from './referral-permissions';
import { referralStanding, type Standing } from './referral-standing';
import type { StepCode } from './referral-steps';
import { requirementStates, type RequirementState } from './requirement-gate';
import { stageStates, type StageState } from './stage-items';
import { stepStates, type StepState } from './step-states';

/** What the rules make of the facts of one referral today. Computed each time, never stored. */
export interface ReferralState {
  /** Where the wizard opens: the step that is `now`, else the last one that is done. */
  readonly step: StepCode;
  readonly steps: readonly StepState[];
  readonly requirements: readonly RequirementState[];
  readonly stages: readonly StageState[];
  readonly standing: Standing;
  readonly ended: ReferralFacts['ended'];
  /** Emergency path: what was left open, and by when it is to be made good. */
  readonly tasks: readonly EmergencyTask[];
  readonly may: Readonly<Record<ReferralAction, Permission>>;
}

/**
 * Where a referral stands, what is missing and what may be done: the one place that screens, handlers, letters
 * and counts ask. Pure: the same facts on the same day give the same state.
 */
export function referralState(facts: ReferralFacts, today: IsoDate): ReferralState {
  const requirements = requirementStates(facts);
  const context = { facts, requirements, stages: stageStates(facts) };
  const steps = stepStates(context);
  const tasks = emergencyTasks(facts, requirements);
  const current =
    steps.find((step) => step.status === 'now') ?? steps.findLast((step) => step.status === 'done');
  return {
    step: current?.code ?? 'consideration',
    steps,
    requirements,
    stages: context.stages,
    standing: referralStanding(context, tasks, today),
    ended: referralEnd(facts),
    tasks,
    may: referralPermissions(context),
  };
}
