import type { ReferralView } from '@shared/contract/referrals';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { ControlWeek, WeeklyGrid, WeekStatus } from '@shared/domain/weekly-control';

type Control = ReferralView['controls'][number];

/** How the strip draws a week; its word stands beside it for who cannot see the mark. */
export const weekMarks: Readonly<Record<WeekStatus, string>> = {
  kept: '●',
  late: '◐',
  missed: '○',
  holiday: '–',
  due: '◌',
  to_come: '·',
};

/** What was recorded for a week, the newest first. Whatever lies before week 1 counts for week 1, as in the grid. */
export const controlsOf = (controls: readonly Control[], week: ControlWeek): Control[] =>
  controls
    .filter(({ on }) => on <= week.openUntil && (on >= week.dueOn || week.week === 1))
    .sort((a, b) => b.on.localeCompare(a.on));

/** The week that opens first: the one whose control is due, else the last that has begun. */
export const likelyWeek = ({ weeks }: WeeklyGrid): number | null =>
  (weeks.find(({ status }) => status === 'due') ?? weeks.findLast(({ status }) => status !== 'to_come'))
    ?.week ?? null;

/** The day to propose for a control of a week: today where it lies in it, else the first day of the week. */
export const proposedDay = (week: ControlWeek, today: IsoDate): IsoDate =>
  today >= week.dueOn && today <= week.openUntil ? today : week.dueOn < today ? week.dueOn : today;

/** The week of a form by its name: `week-3` for a new entry, `entry-12` for the one that is corrected. */
export function weekOfForm(
  { weeks }: WeeklyGrid,
  controls: readonly Control[],
  form: string | null,
): number | null {
  const [, kind, id] = /^(week|entry)-(\d+)$/.exec(form ?? '') ?? [];
  const number = Number(id);
  if (kind === 'week') return weeks.find(({ week }) => week === number)?.week ?? null;
  if (kind === 'entry') {
    const week = weeks.find((one) => controlsOf(controls, one).some((control) => control.id === number));
    return week?.week ?? null;
  }
  return null;
}
