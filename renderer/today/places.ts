import type { DueItem, WeekItem } from '@shared/contract/today';
import type { StepCode } from '@shared/domain/referral-steps';

/** An address inside the app. */
export interface Place {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

const place = (to: string, search: Place['search'] = {}): Place => ({ to, search });

const referralPlace = (caseId: number, referralId: number, step: StepCode | null) =>
  place(`/kasus/${caseId}/rujukan/${referralId}`, step ? { langkah: step } : {});

/** Where a line of the list is worked on: the referral at its step, else the case. */
export const placeOfItem = ({ caseId, referralId, step }: DueItem): Place =>
  referralId === null ? place(`/kasus/${caseId}`) : referralPlace(caseId, referralId, step);

const stepOfMark: Readonly<Record<WeekItem['kind'], StepCode | null>> = {
  appointment: 'schedule',
  control: 'follow_up',
  conference: null,
  report: 'report',
};

export const placeOfMark = ({ caseId, referralId, kind }: WeekItem): Place =>
  referralId === null ? place(`/kasus/${caseId}`) : referralPlace(caseId, referralId, stepOfMark[kind]);
