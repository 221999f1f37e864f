import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@shared/contract/cases';
import { severities } from '@shared/procedure/problems';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { SeverityBadge } from '@renderer/components/severity-badge';
import { shortDate } from '@renderer/lib/dates';
import { useToday } from '@renderer/lib/session';
import { ageSince, standingSentence } from './case-words';

export type CaseColumn = 'code' | 'student' | 'severity' | 'standing' | 'reportedOn' | 'counselor';
export type SortColumn = Exclude<CaseColumn, 'standing' | 'counselor'>;

/** The columns of the list of cases; the counselor's only where there are several. */
export function useCaseColumns(withCounselor: boolean): TableColumn<CaseRow, CaseColumn>[] {
  const { t } = useTranslation();
  const today = useToday();
  const heading = (id: CaseColumn) => t(`cases.list.columns.${id}`);
  const columns: TableColumn<CaseRow, CaseColumn>[] = [
    {
      id: 'code',
      heading: heading('code'),
      width: 14,
      span: '116px',
      sorts: 'descending',
      text: ({ code }) => code,
    },
    {
      id: 'student',
      heading: heading('student'),
      width: 32,
      span: '24%',
      sorts: 'ascending',
      text: ({ student }) => [student.name, student.className].filter(Boolean).join(', '),
      cell: ({ id, student }) => <RowLink to={`/kasus/${id}`}>{student.name}</RowLink>,
      below: ({ student }) => student.className,
      isFixed: true,
    },
    {
      id: 'severity',
      heading: heading('severity'),
      width: 10,
      span: '92px',
      sorts: 'descending',
      text: ({ severity }) => severities.find(({ code }) => code === severity)?.label ?? '',
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    {
      id: 'standing',
      heading: heading('standing'),
      width: 60,
      text: ({ standing, problems }) =>
        [standingSentence(standing), problems.join(', ')].filter(Boolean).join('. '),
      cell: ({ standing }) => standingSentence(standing),
      below: ({ problems, readable }) =>
        readable ? problems.join(' · ') : t('caseAccess.overview.listNote'),
    },
    {
      id: 'reportedOn',
      heading: heading('reportedOn'),
      fileHeading: t('cases.list.reportedOn'),
      width: 14,
      span: '96px',
      sorts: 'descending',
      text: ({ reportedOn }) => shortDate(reportedOn),
      cell: ({ reportedOn }) => <span title={shortDate(reportedOn)}>{ageSince(reportedOn, today)}</span>,
    },
    {
      id: 'counselor',
      heading: heading('counselor'),
      width: 28,
      span: '160px',
      text: ({ counselor }) => counselor.name,
    },
  ];
  return columns.filter(({ id }) => withCounselor || id !== 'counselor');
}
