import type { CalendarItem } from '@shared/contract/today';

/** Whom or what a line is about: the student with the class, or the theme of an outreach with its institution. */
export const subjectOf = ({ student, outreach }: Pick<CalendarItem, 'student' | 'outreach'>) => ({
  name: student?.name ?? outreach?.theme ?? '',
  detail: student?.className ?? outreach?.institution ?? null,
});
