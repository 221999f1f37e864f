import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { scheduleFile, type ScheduleEntry } from './schedule-file';

const madeAt = new Date('2026-11-24T02:00:00Z');
const meeting: ScheduleEntry = {
  uid: 'pertemuan-7-abc@rujuk',
  summary: 'Pertemuan rujukan K-2026-001',
  on: '2026-11-26',
  time: '09:00',
  location: 'Di tempat penerima',
};

/** Reads the file as another calendar does. */
function read(file: Uint8Array) {
  const text = new TextDecoder().decode(file);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { text, calendar, events };
}

const oneOf = (entry: Partial<ScheduleEntry>, zone: 'WIB' | 'WITA' | 'WIT' = 'WIB') => {
  const [event] = read(scheduleFile([{ ...meeting, ...entry }], zone, madeAt)).events;
  if (!event) throw new Error('no event');
  return event;
};

afterEach(() => vi.unstubAllEnvs());

describe('the file for other calendars', () => {
  it('tells which meeting, where, and that it is private', () => {
    const event = oneOf({});
    expect([event.uid, event.summary, event.location]).toEqual([
      'pertemuan-7-abc@rujuk',
      'Pertemuan rujukan K-2026-001',
      'Di tempat penerima',
    ]);
    expect(event.component.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(event.description).toBeNull();
  });

  it.each(['UTC', 'America/New_York', 'Asia/Jayapura'])(
    'means the school’s hour, in each of its zones, whatever the PC’s (%s)',
    (machine) => {
      vi.stubEnv('TZ', machine);
      expect(oneOf({}, 'WIB').startDate.toJSDate().toISOString()).toBe('2026-11-26T02:00:00.000Z');
      expect(oneOf({}, 'WITA').startDate.toJSDate().toISOString()).toBe('2026-11-26T01:00:00.000Z');
      expect(oneOf({}, 'WIT').startDate.toJSDate().toISOString()).toBe('2026-11-26T00:00:00.000Z');
      expect(oneOf({ time: '06:30' }, 'WIT').startDate.toJSDate().toISOString()).toBe(
        '2026-11-25T21:30:00.000Z',
      );
      expect(oneOf({}).endDate.toJSDate().toISOString()).toBe('2026-11-26T03:00:00.000Z');
    },
  );

  it.each(['UTC', 'America/New_York', 'Asia/Jayapura'])(
    'stands for the whole day where no time is set, also on a PC in %s',
    (machine) => {
      vi.stubEnv('TZ', machine);
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine);
      const { startDate, endDate } = oneOf({ time: null });
      expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([
        true,
        '2026-11-26',
        '2026-11-27',
      ]);
    },
  );

  it('holds several meetings; a time that was moved keeps its id and is the newer one', () => {
    const other = { ...meeting, uid: 'konferensi-3-abc@rujuk', time: null, location: null };
    expect(read(scheduleFile([meeting, other], 'WIB', madeAt)).events.map(({ uid }) => uid)).toEqual([
      meeting.uid,
      other.uid,
    ]);
    const later = scheduleFile([{ ...meeting, on: '2026-11-27' }], 'WIB', new Date('2026-11-25T02:00:00Z'));
    const [moved] = read(later).events;
    expect(moved?.uid).toBe(meeting.uid);
    expect(String(moved?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-25T02:00:00Z');
  });

  it('is written as RFC 5545 asks: lines end in CRLF and have at most 75 octets', () => {
    const long = { ...meeting, summary: `Pertemuan rujukan ${'K-2026-001; '.repeat(10)}` };
    const { text, events } = read(scheduleFile([long], 'WIB', madeAt));
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(events[0]?.summary).toBe(long.summary);
  });
});
