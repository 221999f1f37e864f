import { waitsForControl } from './due-work';
import type { IsoDate, ReferralFacts } from './referral-facts';
import type { ReferralState } from './referral-state';
import { reportStepOf, type StepCode } from './referral-steps';
import { weeklyGrid } from './weekly-control';

/** What can stand on a day of the calendar, the most pressing first. One word each, in the renderer. */
export const markKinds = [
  'emergency',
  'appointment',
  'conference',
  'report',
  'control',
  'session',
  'consultation',
  'home_visit',
  'outreach',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** `done` has happened; `missed` was due and can no longer be kept; else it is still to be done, even when late. */
export const markStates = ['planned', 'done', 'missed'] as const;
export type MarkState = (typeof markStates)[number];

/** Something that stands on a day. */
export interface CalendarMark {
  readonly kind: MarkKind;
  readonly state: MarkState;
  readonly on: IsoDate;
  /** `HH:mm`; `null` stands for the whole day. */
  readonly time: string | null;
  /** Where in the referral it is seen; `null` for what is seen in the case. */
  readonly step: StepCode | null;
}

/** Days from the first to the last, both included. */
export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export const isWithin = ({ from, to }: DayRange, day: IsoDate): boolean => from <= day && day <= to;

/**
 * What a running referral has to come, and the controls that it missed, day by day within the range: by the same
 * facts and rules that make the list of what is due. What was held is not here: it is read from the records, which
 * outlive the referral.
 */
export function referralMarks(
  facts: ReferralFacts,
  state: ReferralState,
  range: DayRange,
  today: IsoDate,
): CalendarMark[] {
  if (state.ended) return [];
  const marks = [
    ...appointmentMarks(facts),
    ...(facts.reportRequest && !facts.report
      ? [mark('report', facts.reportRequest.dueOn, reportStepOf(facts.kind))]
      : []),
    ...[...new Map(state.tasks.map((task) => [task.dueOn, task])).values()].map(({ dueOn, step }) =>
      mark('emergency', dueOn, step),
    ),
    ...controlMarks(facts, state, range, today),
  ];
  return marks.filter(({ on }) => isWithin(range, on));
}

/** An appointment stands until a session has taken its place. */
function appointmentMarks({ appointment, sessions }: ReferralFacts): CalendarMark[] {
  if (!appointment || sessions.some(({ on }) => on >= appointment.on)) return [];
  return [{ ...mark('appointment', appointment.on, 'schedule'), time: appointment.time }];
}

/** The weeks of the fixed grid (Agustin & Rahmi, 2023), as far ahead as the range goes. */
function controlMarks(
  facts: ReferralFacts,
  state: ReferralState,
  { to }: DayRange,
  today: IsoDate,
): CalendarMark[] {
  if (!facts.weeklyControl.on) return [];
  const goesOn = facts.followUp?.decision !== 'finish';
  // Decided finished, the end may still wait for one control; none comes after it.
  const last = !goesOn && waitsForControl(facts, state) ? weeklyGrid(facts, today)?.next : null;
  return (weeklyGrid(facts, today, to)?.weeks ?? []).flatMap(({ dueOn, status }): CalendarMark[] => {
    const control = mark('control', dueOn, 'follow_up');
    if (status === 'missed') return [{ ...control, state: 'missed' }];
    const isAwaited = goesOn || dueOn === last?.dueOn;
    return isAwaited && (status === 'due' || status === 'to_come') ? [control] : [];
  });
}

const mark = (kind: MarkKind, on: IsoDate, step: StepCode | null): CalendarMark => ({
  kind,
  state: 'planned',
  on,
  time: null,
  step,
});
