import { expect, test } from 'vitest';
import { reportTiming } from './report-timing';

test('a report not asked for by a day is neither late nor due', () => {
  expect(reportTiming(null, null, '2026-11-24')).toBeNull();
});

test('days left are counted to the day the report was asked for by', () => {
  expect(reportTiming('2026-12-06', null, '2026-11-24')).toEqual({ code: 'due_in', days: 12 });
  expect(reportTiming('2026-11-24', null, '2026-11-24')).toEqual({ code: 'due_today', days: 0 });
  expect(reportTiming('2026-11-20', null, '2026-11-24')).toEqual({ code: 'late', days: 4 });
});

test('a report that came is judged by the day it came, however long ago that is', () => {
  expect(reportTiming('2026-10-10', '2026-10-10', '2026-11-24')).toEqual({ code: 'on_time', days: 0 });
  expect(reportTiming('2026-10-10', '2026-10-13', '2026-11-24')).toEqual({ code: 'late', days: 3 });
});
