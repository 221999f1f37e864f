import type { StepCode } from '@shared/domain/referral-steps';
import type { StepState } from '@shared/domain/step-states';

/** Where the wizard stands: the asked-for step if this referral has it, else the one the rules point to. */
export const openStep = (
  steps: readonly StepState[],
  asked: string | undefined,
  proposed: StepCode,
): StepCode => steps.find((step) => step.code === asked)?.code ?? proposed;

/** The steps beside this one; `null` at the ends. */
export function neighbours(
  steps: readonly StepState[],
  code: StepCode,
): { before: StepState | null; after: StepState | null } {
  const index = steps.findIndex((step) => step.code === code);
  return { before: steps[index - 1] ?? null, after: steps[index + 1] ?? null };
}
