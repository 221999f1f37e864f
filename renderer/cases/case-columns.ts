import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@shared/contract/cases';
import { severities } from '@shared/procedure/problems';
import type { ListColumn } from '@renderer/components/list/list-column';
import { shortDate } from '@renderer/lib/dates';
import { standingSentence } from './case-words';

export type CaseColumn = 'code' | 'student' | 'severity' | 'standing' | 'reportedOn' | 'counselor';

/** The columns of the list of cases; the counselor's only where there are several. */
export function useCaseColumns(withCounselor: boolean): ListColumn<CaseRow, CaseColumn>[] {
  const { t } = useTranslation();
  const heading = (id: CaseColumn) => t(`cases.list.columns.${id}`);
  const columns: ListColumn<CaseRow, CaseColumn>[] = [
    { id: 'code', heading: heading('code'), width: 14, text: ({ code }) => code },
    {
      id: 'student',
      heading: heading('student'),
      width: 32,
      text: ({ student }) => [student.name, student.className].filter(Boolean).join(', '),
      isFixed: true,
    },
    {
      id: 'severity',
      heading: heading('severity'),
      width: 10,
      text: ({ severity }) => severities.find(({ code }) => code === severity)?.label ?? '',
    },
    {
      id: 'standing',
      heading: heading('standing'),
      width: 60,
      text: ({ standing, problems }) =>
        [standingSentence(standing), problems.join(', ')].filter(Boolean).join('. '),
    },
    {
      id: 'reportedOn',
      heading: heading('reportedOn'),
      fileHeading: t('cases.list.reportedOn'),
      width: 14,
      text: ({ reportedOn }) => shortDate(reportedOn),
    },
    { id: 'counselor', heading: heading('counselor'), width: 28, text: ({ counselor }) => counselor.name },
  ];
  return columns.filter(({ id }) => withCounselor || id !== 'counselor');
}
