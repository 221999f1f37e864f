import type { UseFormReturnType } from '@mantine/form';
import type { YearDecisionsInput, YearProposal } from './queries';

/** What the coordinator is deciding; the shape is that of the call, so that a refused field finds its place. */
export interface YearValues extends Record<string, unknown> {
  decisions: YearDecisionsInput;
  leftOn: string | null;
}

export type YearForm = UseFormReturnType<YearValues>;

export const proposedValues = ({ classes, leftOn }: YearProposal): YearValues => ({
  decisions: {
    classes: classes.map(({ classKey, outcome, className }) => ({ classKey, outcome, className })),
    students: [],
  },
  leftOn,
});

/** How a student goes who does not simply go with the class. */
export const ways = ['together', 'stays', 'other', 'graduated', 'moved', 'none'] as const;
export type Way = (typeof ways)[number];

type StudentDecisionInput = YearDecisionsInput['students'][number];

/** The way that a decision stands for, seen from the class a student is in. */
export function wayOf(decision: StudentDecisionInput | undefined, ownClass: string | null): Way {
  if (!decision) return 'together';
  if (decision.outcome !== 'class') return decision.outcome;
  return ownClass !== null && decision.className === ownClass ? 'stays' : 'other';
}

/** The decision that a way stands for; `null` for going with the class. */
export function decisionOf(
  way: Way,
  studentId: number,
  ownClass: string | null,
): StudentDecisionInput | null {
  if (way === 'together') return null;
  if (way === 'stays') return { studentId, outcome: 'class', className: ownClass };
  if (way === 'other') return { studentId, outcome: 'class', className: '' };
  return { studentId, outcome: way, className: null };
}
