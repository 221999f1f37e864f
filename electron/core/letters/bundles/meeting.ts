import type { PaperBlock } from '@shared/contract/letter-content';
import type { IndonesianTimeZone } from '@shared/domain/calendar';
import { formatDayAndDate, formatTime } from '@shared/domain/indonesian-date';
import type { IsoDate } from '@shared/domain/referral-facts';

/** When and where an invitation asks to come, as its page says it. */
export interface Meeting {
  readonly day: string;
  readonly time: string;
  readonly place: string;
}

/** The same words for a meeting that is planned. */
export const meetingWords = (
  { on, time, place }: { on: IsoDate; time: string | null; place: string },
  zone: IndonesianTimeZone,
): Meeting => ({
  day: formatDayAndDate(on),
  time: time === null ? '' : formatTime(time, zone),
  place: place.trim(),
});

/** What a kept invitation says; `null` where the letter invites to nothing. */
export function invitedTo(content: unknown): Meeting | null {
  const { blocks = [] } = content as { blocks?: PaperBlock[] };
  for (const block of blocks) {
    if (block.type !== 'labels') continue;
    const said = new Map(block.rows.map(({ label, value }) => [label, value]));
    const day = said.get('Hari, tanggal');
    if (day !== undefined) return { day, time: said.get('Pukul') ?? '', place: said.get('Tempat') ?? '' };
  }
  return null;
}

export const isSameMeeting = (a: Meeting, b: Meeting): boolean =>
  a.day === b.day && a.time === b.time && a.place === b.place;
