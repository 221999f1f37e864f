import type { DueLetter } from '@shared/contract/bundles';

/** When a guardian is asked to come, as it is being typed. */
export interface MeetingForm {
  readonly on: string | null;
  readonly time: string | null;
}

export const dueKey = ({ template, caseId, referralId, itemId }: DueLetter): string =>
  `${template} ${caseId} ${referralId} ${itemId}`;

/** Can be ticked: it can be made now, or is out and can be printed again. */
export const isOffered = ({ refusal, issued }: DueLetter): boolean => refusal === null || issued !== null;

/** Ticked at first: what nobody has done yet, and what lacks nothing. */
export const isUsual = (one: DueLetter): boolean =>
  one.refusal === null &&
  one.issued === null &&
  one.remindedOn === null &&
  one.lacks === null &&
  !asksForMeeting(one);

/** The counselor has to say when. */
export const asksForMeeting = ({ template, issued }: DueLetter): boolean =>
  template === 'guardian_invitation' && issued === null;
