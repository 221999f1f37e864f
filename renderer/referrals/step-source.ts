import type { StepCode } from '@shared/domain/referral-steps';
import { preReferralSteps } from '@shared/procedure/pre-referral';
import type { ReceiverKind } from '@shared/procedure/receivers';
import type { Source } from '@shared/procedure/source';
import { stagesOf } from '@shared/procedure/stages';
import { works } from '@shared/procedure/works';

/** Who asks for a step: the pre-referral steps, the requirement of the letter, or a stage of the receiver's kind. */
export function stepSource(kind: ReceiverKind, code: StepCode): Source | null {
  if (code === 'letter') return works.kurnia2017;
  const entry =
    preReferralSteps.find((step) => step.code === code) ??
    stagesOf(kind).find((stage) => stage.code === code);
  return entry?.source ?? null;
}

/** Who asks for one item of a stage. */
export const itemSource = (kind: ReceiverKind, item: string): Source | undefined =>
  stagesOf(kind)
    .flatMap(({ items }) => items)
    .find(({ code }) => code === item)?.source;
