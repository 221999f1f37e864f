import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar';
import { weeklyGrid } from './weekly-control';

/** A Tuesday; week 1 is due on Tuesday, 17 November. */
const first = '2026-11-10';
/** On the weekday of the first session. */
const weeklyControl = { weekday: null };
const sessions = [{ on: '2026-11-12' }, { on: first }];
const statuses = (today: string, controls: string[] = [], holidays: string[] = []) =>
  weeklyGrid(
    {
      sessions,
      weeklyControl,
      controls: controls.map((on) => ({ on, by: 'school' as const })),
      holidays: holidays.map((on) => ({ on })),
    },
    today,
  )?.weeks.map(({ status }) => status);

describe('the weekly grid', () => {
  it('does not exist before the first session', () => {
    expect(weeklyGrid({ sessions: [], controls: [], holidays: [], weeklyControl }, '2026-11-24')).toBeNull();
  });

  it('counts its weeks from the first session, in whatever order they were written down', () => {
    const grid = weeklyGrid({ sessions, controls: [], holidays: [], weeklyControl }, '2026-11-10');
    expect(grid?.weeks[0]).toMatchObject({ week: 1, dueOn: '2026-11-17', openUntil: '2026-11-23' });
  });

  it.each([
    ['the day before', '2026-11-16', 'to_come'],
    ['its day', '2026-11-17', 'due'],
    ['its last day', '2026-11-23', 'due'],
    ['the day after', '2026-11-24', 'missed'],
  ])('knows week 1 on %s', (_when, today, status) => {
    expect(statuses(today)?.[0]).toBe(status);
  });

  it.each([
    ['before it began: kept', '2026-11-13', ['kept']],
    ['on its day: kept', '2026-11-17', ['kept']],
    ['on its last day: late', '2026-11-23', ['late']],
    ['a day later: the next week', '2026-11-24', ['missed', 'kept']],
  ])('counts an entry for the week of its own day, %s', (_where, on, expected) => {
    expect(statuses('2026-12-30', [on])?.slice(0, expected.length)).toEqual(expected);
  });

  it('counts a week once, by its earliest control', () => {
    const grid = weeklyGrid(
      {
        sessions,
        weeklyControl,
        controls: [
          { on: '2026-11-20', by: 'school' },
          { on: '2026-11-18', by: 'receiver' },
        ],
        holidays: [],
      },
      '2026-11-24',
    );
    expect(grid).toMatchObject({ kept: 1, missed: 0, weeks: [{ status: 'late', daysLate: 1 }, {}, {}] });
  });

  it('takes a holiday out of the count, unless its control was kept all the same', () => {
    expect(statuses('2026-12-02', [], ['2026-11-19'])?.slice(0, 2)).toEqual(['holiday', 'missed']);
    expect(statuses('2026-12-02', ['2026-11-17'], ['2026-11-19'])?.[0]).toBe('kept');
  });

  it.each([
    [3, '2026-11-11'],
    [1, '2026-11-16'],
    [2, '2026-11-17'],
    [7, '2026-11-15'],
  ])('begins on the chosen weekday (%i) next after the first session, never on its day', (weekday, dueOn) => {
    const facts = { sessions: [{ on: first }], controls: [], holidays: [], weeklyControl: { weekday } };
    expect(weeklyGrid(facts, first)?.weeks[0]).toMatchObject({ week: 1, dueOn });
  });

  it('ends with the referral', () => {
    const grid = weeklyGrid(
      { sessions, controls: [], holidays: [], weeklyControl },
      '2026-12-30',
      '2026-12-01',
    );
    expect(grid?.weeks.map(({ dueOn }) => dueOn)).toEqual(['2026-11-17', '2026-11-24', '2026-12-01']);
    expect(grid?.next).toBeNull();
  });

  it('lays its weeks side by side without gap or overlap, and counts each at most once', () => {
    const days = fc.array(fc.integer({ min: 0, max: 90 }).map((offset) => addDays(first, offset)));
    const weekdays = fc.option(fc.integer({ min: 1, max: 7 }), { nil: null });
    fc.assert(
      fc.property(
        days,
        days,
        weekdays,
        fc.integer({ min: 0, max: 90 }),
        (controls, holidays, weekday, elapsed) => {
          const facts = {
            sessions,
            weeklyControl: { weekday },
            controls: controls.map((on) => ({ on, by: 'school' as const })),
            holidays: holidays.map((on) => ({ on })),
          };
          const grid = weeklyGrid(facts, addDays(first, elapsed));
          const weeks = grid?.weeks ?? [];
          weeks.forEach(({ week, dueOn, openUntil }, index) => {
            expect(week).toBe(index + 1);
            expect(openUntil).toBe(addDays(dueOn, 6));
            const next = weeks[index + 1];
            if (next) expect(next.dueOn).toBe(addDays(openUntil, 1));
          });
          expect((grid?.kept ?? 0) + (grid?.missed ?? 0)).toBeLessThanOrEqual(weeks.length);
        },
      ),
    );
  });
});
