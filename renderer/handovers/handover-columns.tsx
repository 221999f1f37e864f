import { useTranslation } from 'react-i18next';
import type { HandoverRow } from '@shared/contract/handovers';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { relativeDay, shortDate } from '@renderer/lib/dates';
import { referrerLabel } from '@renderer/lib/referrer-words';
import { useToday } from '@renderer/lib/session';
import { StandingMark } from './standing-mark';

/** The columns of the list of hand-overs: who, by whom, when, and where it stands. */
export function useHandoverColumns(): TableColumn<HandoverRow>[] {
  const { t } = useTranslation();
  const today = useToday();
  return [
    {
      id: 'student',
      heading: t('handovers.list.columns.student'),
      sorts: 'ascending',
      width: 32,
      isFixed: true,
      text: ({ student }) => [student.name, student.className].filter(Boolean).join(', '),
      cell: ({ id, student }) => <RowLink to={`/kasus/serah-terima/${id}`}>{student.name}</RowLink>,
      below: ({ student }) => student.className,
    },
    {
      id: 'referrer',
      heading: t('handovers.list.columns.referrer'),
      sorts: 'ascending',
      width: 36,
      text: ({ referrer }) => `${referrer.name}, ${referrerLabel(referrer.kind)}`,
      cell: ({ referrer }) => referrer.name,
      below: ({ referrer }) => referrerLabel(referrer.kind),
    },
    {
      id: 'on',
      heading: t('handovers.list.columns.on'),
      sorts: 'descending',
      width: 14,
      span: '136px',
      text: ({ handedOverOn }) => shortDate(handedOverOn),
      cell: ({ handedOverOn }) => <time dateTime={handedOverOn}>{shortDate(handedOverOn)}</time>,
      below: ({ handedOverOn }) => relativeDay(handedOverOn, today),
    },
    {
      id: 'standing',
      heading: t('handovers.list.columns.standing'),
      width: 30,
      text: ({ standing }) => t(`handovers.standing.${standing}`),
      cell: ({ standing }) => <StandingMark standing={standing} />,
      below: (row) =>
        row.standing === 'waiting'
          ? row.urgency
          : row.case && t('handovers.list.case', { code: row.case.code }),
    },
  ];
}
