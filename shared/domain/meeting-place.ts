import { receiverKind, type ReceiverKind } from '../procedure/receivers';

/** Where student and receiver meet, as it is said: a receiver inside the school has no place but the school. */
export type MeetingPlace = 'receiver' | 'inside' | 'school';

/** How the recorded place of a meeting with a receiver of this kind is to be named. */
export const meetingPlace = (kind: ReceiverKind, place: 'receiver' | 'school'): MeetingPlace =>
  place === 'receiver' && receiverKind(kind).direction === 'inside' ? 'inside' : place;
