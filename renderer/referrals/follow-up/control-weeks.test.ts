import { weeklyGrid } from '@shared/domain/weekly-control';
import { expect, test } from 'vitest';
import type { ReferralView } from '@shared/contract/referrals';
import { controlsOf, likelyWeek, proposedDay, weekOfForm } from './control-weeks';

const control = (id: number, on: string): ReferralView['controls'][number] => ({
  id,
  on,
  by: 'school',
  kind: 'kept',
  attended: null,
  mood: null,
  learning: null,
  relations: null,
  absencesSick: null,
  absencesExcused: null,
  absencesUnexcused: null,
  events: '',
  action: '',
  secret: false,
  recordedBy: 'Bagus Prayitno, S.Pd.',
  recordedAt: '2026-11-24T02:00:00Z',
});
const gridOf = (controls: { on: string }[], today: string) => {
  const grid = weeklyGrid(
    {
      sessions: [{ on: '2026-11-02' }],
      controls: controls.map(({ on }) => ({ on, by: 'school' })),
      holidays: [],
      weeklyControl: { weekday: null },
    },
    today,
  );
  if (!grid) throw new Error('no grid');
  return grid;
};

test('a control belongs to the week of its own day, one before the first week to the first', () => {
  const controls = [control(1, '2026-11-05'), control(2, '2026-11-11'), control(3, '2026-11-16')];
  const [first, second] = gridOf(controls, '2026-11-24').weeks;
  if (!first || !second) throw new Error('no weeks');
  expect(controlsOf(controls, first).map(({ id }) => id)).toEqual([2, 1]);
  expect(controlsOf(controls, second).map(({ id }) => id)).toEqual([3]);
});

test('the week whose control is due opens first, else the last one that has begun', () => {
  expect(likelyWeek(gridOf([], '2026-11-24'))).toBe(3);
  expect(likelyWeek(gridOf([{ on: '2026-11-23' }], '2026-11-24'))).toBe(3);
  expect(likelyWeek(gridOf([], '2026-11-03'))).toBeNull();
});

test('the proposed day lies in the week and never in the future', () => {
  const [first, , third, fourth] = gridOf([], '2026-11-24').weeks;
  if (!first || !third || !fourth) throw new Error('no weeks');
  expect(proposedDay(first, '2026-11-24')).toBe('2026-11-09');
  expect(proposedDay(third, '2026-11-24')).toBe('2026-11-24');
  expect(proposedDay(fourth, '2026-11-24')).toBe('2026-11-24');
});

test('a form that was left half-written is found again in its week', () => {
  const controls = [control(12, '2026-11-16')];
  const grid = gridOf(controls, '2026-11-24');
  expect(weekOfForm(grid, controls, 'week-3')).toBe(3);
  expect(weekOfForm(grid, controls, 'entry-12')).toBe(2);
  expect(weekOfForm(grid, controls, 'entry-99')).toBeNull();
  expect(weekOfForm(grid, controls, null)).toBeNull();
});
