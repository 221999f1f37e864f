import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IncomingRow } from '@shared/contract/incoming-letters';
import { useNumberReport } from '@renderer/components/letters/use-number-report';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';
import rowClasses from '@renderer/components/list/list-table.module.css';
import { shortDate } from '@renderer/lib/dates';

/** A report is written on in its referral, every other letter on a page of its own. */
const placeOf = ({ id, caseId, referralId }: IncomingRow) =>
  id === null
    ? { to: `/kasus/${caseId}/rujukan/${referralId}`, search: { langkah: 'report' } }
    : { to: `/surat/masuk/${id}` };

/** A receiver's report comes into the register with a number once it is asked for. */
function NumberReport({ row: { id, referralId } }: { row: IncomingRow }) {
  const { t } = useTranslation();
  const number = useNumberReport();
  if (id !== null || referralId === null) return <Text c="dimmed">–</Text>;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      className={rowClasses.apart}
      disabled={number.isPending}
      onClick={() => number.mutate({ referralId })}
    >
      {t('letters.incoming.giveNumber')}
    </Anchor>
  );
}

/** The columns of the register of incoming letters. */
export function useIncomingColumns(): TableColumn<IncomingRow>[] {
  const { t } = useTranslation();
  const subjectOf = ({ subject }: IncomingRow) => subject ?? t('letters.incoming.report');
  const answerOf = ({ answers }: IncomingRow) =>
    answers === null
      ? null
      : t('letters.incoming.answersOf', { number: answers || t('letters.number.none') });
  return [
    {
      id: 'agenda',
      heading: t('letters.incoming.agenda'),
      width: 12,
      span: '104px',
      text: ({ agenda }) => agenda ?? '',
      cell: (row) => row.agenda ?? <NumberReport row={row} />,
    },
    {
      id: 'receivedOn',
      heading: t('letters.incoming.receivedOn'),
      sorts: 'descending',
      width: 14,
      span: '112px',
      text: ({ receivedOn }) => shortDate(receivedOn),
    },
    {
      id: 'subject',
      heading: t('letters.incoming.subject'),
      width: 44,
      isFixed: true,
      text: (row) => [subjectOf(row), answerOf(row)].filter(Boolean).join('. '),
      cell: (row) => <RowLink {...placeOf(row)}>{subjectOf(row)}</RowLink>,
      below: answerOf,
    },
    { id: 'sender', heading: t('letters.incoming.sender'), width: 32, text: ({ sender }) => sender },
    {
      id: 'number',
      heading: t('letters.incoming.numberAndDate'),
      width: 32,
      text: ({ number, date }) => [number, date && shortDate(date)].filter(Boolean).join(', '),
      cell: ({ number }) => number ?? '–',
      below: ({ date }) => date && shortDate(date),
    },
    {
      id: 'case',
      heading: t('letters.register.case'),
      width: 14,
      span: '116px',
      text: ({ caseCode }) => caseCode ?? '',
      cell: ({ caseCode }) => caseCode ?? '–',
    },
  ];
}
