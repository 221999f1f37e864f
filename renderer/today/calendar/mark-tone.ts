import type { CalendarItem } from '@shared/contract/today';

/** How a mark looks: `late` was to be done before today and still can be. */
export type MarkTone = 'planned' | 'done' | 'missed' | 'late';

export const toneOf = ({ state, on }: Pick<CalendarItem, 'state' | 'on'>, today: string): MarkTone =>
  state === 'planned' && on < today ? 'late' : state;

/** The first marks of a day, and how many there are more; a single one more is drawn in the place of its count. */
export function firstMarks(
  marks: readonly CalendarItem[],
  room: number,
): { drawn: readonly CalendarItem[]; more: number } {
  return marks.length <= room + 1
    ? { drawn: marks, more: 0 }
    : { drawn: marks.slice(0, room), more: marks.length - room };
}

/** Identifies a mark among those of a day. */
export const keyOfMark = ({ kind, caseId, referralId, outreach, state }: CalendarItem): string =>
  [kind, caseId, referralId, outreach?.id, state].join('-');
