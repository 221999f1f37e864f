import type { CalendarItem, DueItem } from '@shared/contract/today';
import type { StepCode } from '@shared/domain/referral-steps';

/** An address inside the app. */
export interface Place {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
  /** A part of the page. */
  readonly hash?: string;
}

const place = (to: string, search: Place['search'] = {}): Place => ({ to, search });

const referralPlace = (caseId: number, referralId: number, step: StepCode | null) =>
  place(`/kasus/${caseId}/rujukan/${referralId}`, step ? { langkah: step } : {});

const outreachPlace = ({ id }: { readonly id: number }) => place(`/penyuluhan/${id}`);

/** A first meeting that is still to come: there is nothing to record yet. */
export const isToCome = ({ kind, urgency }: DueItem): boolean =>
  kind === 'first_session' && urgency === 'soon';

/** Where a line of the list is worked on: the referral at its step, else the case. */
export function placeOfItem(item: DueItem): Place {
  const { caseId, referralId, handoverId, outreach, kind, step } = item;
  if (outreach) return outreachPlace(outreach);
  if (handoverId !== null) {
    const page = place(`/kasus/serah-terima/${handoverId}`);
    return kind === 'handover_answer' ? { ...page, hash: 'jawaban' } : page;
  }
  if (caseId === null || referralId === null) return place(`/kasus/${caseId}`);
  return referralPlace(caseId, referralId, isToCome(item) ? 'schedule' : step);
}

/** Where a mark of the calendar is seen: the outreach, the referral at its step, else the case. */
export function placeOfMark({ caseId, referralId, outreach, step }: CalendarItem): Place {
  if (outreach) return outreachPlace(outreach);
  if (caseId === null || referralId === null) return place(`/kasus/${caseId}`);
  return referralPlace(caseId, referralId, step);
}
