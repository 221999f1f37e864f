import { addDays, instantAt, type IndonesianTimeZone } from '@shared/domain/calendar';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventClass } from 'ical-generator';

/** One meeting as other calendars get to know it: nothing of whom it is about, nor why. */
export interface ScheduleEntry {
  /** The same for the same meeting for ever: imported twice, or moved and imported again, it stays one. */
  readonly uid: string;
  readonly summary: string;
  readonly on: string;
  /** `HH:mm` on the school's wall; `null` for the whole day. */
  readonly time: string | null;
  readonly location: string | null;
}

/** How long a meeting is taken to be: nobody writes down its end. */
const minutesLong = 60;

/**
 * Meetings as an iCalendar file (RFC 5545), in UTC so that every calendar shows the school's hour.
 * @param madeAt instant of writing; of two files the later one holds
 */
export function scheduleFile(
  entries: readonly ScheduleEntry[],
  zone: IndonesianTimeZone,
  madeAt: Date,
): Uint8Array {
  const calendar = ical({
    prodId: { company: 'Rujuk', product: 'Jadwal BK', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, summary, on, time, location } of entries) {
    const start = time === null ? new Date(`${on}T00:00:00Z`) : instantAt(on, time, zone);
    const end =
      time === null
        ? new Date(`${addDays(on, 1)}T00:00:00Z`)
        : new Date(start.getTime() + minutesLong * 60_000);
    calendar.createEvent({
      id: uid,
      stamp: madeAt,
      lastModified: madeAt,
      start,
      end,
      allDay: time === null,
      summary,
      location,
      class: ICalEventClass.PRIVATE,
      busystatus: ICalEventBusyStatus.BUSY,
    });
  }
  return new TextEncoder().encode(calendar.toString());
}
