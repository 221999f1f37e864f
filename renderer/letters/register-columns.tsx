import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '@shared/contract/letter-views';
import { letterStatusDay } from '@shared/domain/letter-kinds';
import { RowButton, type TableColumn } from '@renderer/components/list/list-table';
import { shortDate } from '@renderer/lib/dates';
import classes from './letters.module.css';

interface Shown {
  chosen: number | null;
  onChoose: (letterId: number) => void;
}

/** The columns of the register; the letter is shown beside it. */
export function useRegisterColumns({ chosen, onChoose }: Shown): TableColumn<RegisterRow>[] {
  const { t } = useTranslation();
  const statusOf = (row: RegisterRow) => t(`letters.status.${row.status}`);
  const dayOf = (row: RegisterRow) => {
    const day = letterStatusDay(row);
    return day && shortDate(day);
  };
  return [
    {
      id: 'number',
      heading: t('letters.register.number'),
      fileHeading: t('letters.register.numberAndDate'),
      width: 36,
      span: '180px',
      sorts: 'descending',
      isFixed: true,
      text: ({ number, date }) => `${number ?? t('letters.number.none')}, ${shortDate(date)}`,
      cell: ({ id, number, status }) => (
        <RowButton pressed={id === chosen} onChoose={() => onChoose(id)}>
          <span className={classes.number} data-cancelled={status === 'cancelled' || undefined}>
            {number ?? t('letters.number.none')}
          </span>
        </RowButton>
      ),
      below: ({ date }) => shortDate(date),
    },
    {
      id: 'to',
      heading: t('letters.register.to'),
      width: 48,
      sorts: 'ascending',
      text: ({ recipient, kind }) => `${recipient}, ${t(`letters.kinds.${kind}`)}`,
      cell: ({ recipient }) => recipient,
      below: ({ kind }) => t(`letters.kinds.${kind}`),
    },
    {
      id: 'about',
      heading: t('letters.register.about'),
      width: 16,
      span: '116px',
      text: ({ about }) => (about.of === 'case' ? about.code : t(`letters.about.${about.of}`)),
    },
    {
      id: 'status',
      heading: t('letters.register.status'),
      width: 26,
      span: '112px',
      text: (row) => [statusOf(row), dayOf(row)].filter(Boolean).join(', '),
      cell: (row) => (
        <span className={row.status === 'cancelled' ? classes.cancelled : classes.status}>
          {statusOf(row)}
        </span>
      ),
      below: dayOf,
    },
  ];
}
