import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar';
import { isWithin, referralMarks, type MarkKind } from './calendar-marks';
import { referralWork, type DueKind } from './due-work';
import type { ReferralFacts } from './referral-facts';
import { referralState } from './referral-state';
import { anyFacts, begun, complete, sent, session, started, today } from './testing';

const november = { from: '2026-10-26', to: '2026-12-06' };
const marksOf = (facts: ReferralFacts, range = november) =>
  referralMarks(facts, referralState(facts, today), range, today);
const lines = (facts: ReferralFacts, range = november) =>
  marksOf(facts, range).map(({ kind, state, on, step }) => `${on} ${kind} ${state} ${step}`);

describe('what a referral puts on the calendar', () => {
  it('is the appointment, with its time, until a session has taken its place', () => {
    expect(marksOf(sent)).toContainEqual({
      kind: 'appointment',
      state: 'planned',
      on: '2026-11-10',
      time: sent.appointment?.time,
      step: 'schedule',
    });
    expect(lines(started)).not.toContainEqual(expect.stringContaining('appointment'));
    const next = { ...started, appointment: { on: '2026-12-01', time: null, place: 'school' as const } };
    expect(lines(next)).toContain('2026-12-01 appointment planned schedule');
    const earlier = { ...sent, sessions: [session('2026-11-09')] };
    expect(lines(earlier)).toContain('2026-11-10 appointment planned schedule');
  });

  it('is every week of control to come within the range, and the weeks that were missed', () => {
    expect(lines(started)).toEqual([
      '2026-12-05 report planned report',
      '2026-11-17 control missed follow_up',
      '2026-11-24 control planned follow_up',
      '2026-12-01 control planned follow_up',
    ]);
    const december = { from: '2026-12-07', to: '2026-12-20' };
    expect(lines(started, december)).toEqual([
      '2026-12-08 control planned follow_up',
      '2026-12-15 control planned follow_up',
    ]);
  });

  it('is one mark for the tasks of an emergency that are due on one day', () => {
    const emergency = { on: '2026-11-23', reason: 'Bahaya.', approvedBy: 'Endang' };
    expect(lines({ ...begun, emergency })).toContain('2026-11-26 emergency planned consideration');
  });

  it('is no control to come once the case was decided finished, and nothing once it has ended', () => {
    expect(lines(complete).filter((line) => line.includes('planned'))).toEqual([]);
    expect(lines({ ...started, ended: { as: 'cancelled', on: today } })).toEqual([]);
  });

  it('is the one control that a decided referral still waits for, and none after it', () => {
    const followUp = { on: today, decision: 'finish' as const };
    const controls = lines({ ...started, followUp }).filter((line) => line.includes('control planned'));
    expect(controls).toEqual(['2026-11-24 control planned follow_up']);
  });

  /** What the list calls by one name and the calendar by another. */
  const markOf: Partial<Record<DueKind, MarkKind>> = {
    first_session: 'appointment',
    report_owed: 'report',
    control: 'control',
    emergency: 'emergency',
  };

  it('holds every day that the list of what is due names, whatever was recorded', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(30), (facts, days) => {
        const range = { from: addDays(today, -days), to: addDays(today, days) };
        const marks = marksOf(facts, range);
        expect(marks.every(({ on }) => isWithin(range, on))).toBe(true);
        for (const { kind, on } of referralWork(facts, referralState(facts, today), today)) {
          const mark = markOf[kind];
          if (!mark || !isWithin(range, on)) continue;
          expect(
            marks.filter((one) => one.kind === mark && one.on === on && one.state === 'planned'),
          ).toHaveLength(1);
        }
      }),
    );
  });
});
