import { useTranslation } from 'react-i18next';
import type { OutreachRow } from '@shared/contract/outreach';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { shortDate } from '@renderer/lib/dates';

const dash = '–';

/** The columns of the list of outreaches. No pupil stands in it. */
export function useOutreachColumns(): TableColumn<OutreachRow>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'theme',
      heading: t('outreach.columns.theme'),
      sorts: 'ascending',
      width: 36,
      isFixed: true,
      text: ({ theme }) => theme,
      cell: ({ id, theme }) => <RowLink to={`/penyuluhan/${id}`}>{theme}</RowLink>,
    },
    {
      id: 'receiver',
      heading: t('outreach.columns.receiver'),
      sorts: 'ascending',
      width: 32,
      text: ({ receiver }) => receiver.institution,
    },
    {
      id: 'day',
      heading: t('outreach.columns.day'),
      sorts: 'descending',
      width: 14,
      span: '136px',
      text: ({ heldOn, plannedOn }) => {
        const day = heldOn ?? plannedOn;
        return day ? shortDate(day) : dash;
      },
    },
    {
      id: 'attended',
      heading: t('outreach.columns.attended'),
      sorts: 'descending',
      width: 10,
      span: '88px',
      text: ({ attended }) => (attended === null ? dash : String(attended)),
    },
    {
      id: 'standing',
      heading: t('outreach.columns.standing'),
      width: 20,
      text: ({ standing }) => t(`outreach.standing.${standing}`),
    },
  ];
}
