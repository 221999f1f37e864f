import type { ReceiverKind } from '../procedure/receivers';
import type { StageCode } from '../procedure/stage';
import { stagesOf } from '../procedure/stages';

export const stepCodes = [
  'consideration',
  'contact',
  'schedule',
  'letter',
  'carrying_out',
  'evaluation',
  'analysis',
  'follow_up',
  'report',
] as const;
/** A step of the wizard: the pre-referral steps, the letter, then the stages of the receiver's kind. */
export type StepCode = (typeof stepCodes)[number];

const beforeTheStart = ['consideration', 'contact', 'schedule', 'letter'] as const satisfies StepCode[];

/** The steps of a referral to this kind of receiver, in order: as many as the paper gives it. */
export const stepsOf = (kind: ReceiverKind): readonly StepCode[] => [
  ...beforeTheStart,
  ...stagesOf(kind)
    .map((stage) => stage.code)
    .filter((code): code is Exclude<StageCode, 'planning'> => code !== 'planning'),
];

/** The step in which the receiver's report is recorded; every kind owes one (Kurnia, 2017). */
export const reportStepOf = (kind: ReceiverKind): StepCode =>
  stepsOf(kind).includes('report') ? 'report' : 'evaluation';
