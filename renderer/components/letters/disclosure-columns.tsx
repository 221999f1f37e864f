import { Anchor, Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DisclosureRow } from '@shared/contract/disclosures';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';
import rowClasses from '@renderer/components/list/list-table.module.css';
import { shortDate } from '@renderer/lib/dates';
import classes from './disclosure-table.module.css';

/** What went out: each letter with its receiver, its data, and on whose approval. */
export function useDisclosureColumns({ withCase }: { withCase: boolean }): TableColumn<DisclosureRow>[] {
  const { t } = useTranslation();
  const words = useDisclosureWords();
  const columns: TableColumn<DisclosureRow>[] = [
    {
      id: 'on',
      heading: t('letters.disclosures.on'),
      width: 14,
      span: '124px',
      sorts: 'descending',
      text: ({ on }) => shortDate(on),
    },
    {
      id: 'letter',
      heading: t('letters.disclosures.letter'),
      width: 40,
      span: '188px',
      isFixed: true,
      text: (row) =>
        [words.number(row), words.status(row), words.kind(row), words.sent(row)].filter(Boolean).join(', '),
      cell: (row) => (
        <>
          <RowLink to="/surat" search={{ surat: row.letterId }}>
            <span className={classes.short} data-cancelled={row.status === 'cancelled' || undefined}>
              {words.number(row)}
            </span>
          </RowLink>{' '}
          {words.status(row) && (
            <Badge color="red" variant="light" radius="sm" size="sm">
              {words.status(row)}
            </Badge>
          )}
          <div>{words.kind(row)}</div>
        </>
      ),
      below: words.sent,
    },
    {
      id: 'to',
      heading: t('letters.disclosures.to'),
      width: 32,
      sorts: 'ascending',
      text: ({ recipient }) => recipient,
    },
    {
      id: 'data',
      heading: t('letters.disclosures.data'),
      width: 48,
      text: (row) => [words.data(row), words.enclosed(row)].filter(Boolean).join('. '),
      cell: words.data,
      below: words.enclosed,
    },
    {
      id: 'approvals',
      heading: t('letters.disclosures.approvals'),
      width: 48,
      text: (row) => [...words.approvals(row), words.emergency(row)].filter(Boolean).join('; '),
      cell: (row) =>
        words.approvals(row).map((one) => (
          <div key={one} className={classes.approval}>
            {one}
          </div>
        )),
      below: (row) => row.emergency && <span className={classes.emergency}>{words.emergency(row)}</span>,
    },
    {
      id: 'case',
      heading: t('letters.disclosures.case'),
      width: 14,
      span: '120px',
      text: (row) => row.case?.code ?? '',
      cell: (row) => row.case && <CaseLink {...row.case} />,
    },
  ];
  return columns.filter(({ id }) => withCase || id !== 'case');
}

function useDisclosureWords() {
  const { t } = useTranslation();
  return {
    number: ({ number }: DisclosureRow) => number ?? t('letters.number.none'),
    status: ({ status }: DisclosureRow) => (status === 'cancelled' ? t('letters.status.cancelled') : null),
    kind: ({ kind }: DisclosureRow) => t(`letters.kinds.${kind}`),
    sent: ({ sentBy }: DisclosureRow) => t('letters.disclosures.sentBy', { name: sentBy }),
    data: ({ pieces, nameAs }: DisclosureRow) =>
      pieces
        .filter((piece) => piece !== 'attachments')
        .map((piece) =>
          piece === 'name' && nameAs === 'initials'
            ? t('letters.disclosures.byInitials')
            : t(`letters.pieces.${piece}`),
        )
        .join(', '),
    enclosed: ({ attachments }: DisclosureRow) =>
      attachments.length > 0 ? t('letters.disclosures.enclosed', { titles: attachments.join('; ') }) : null,
    approvals: ({ approvals }: DisclosureRow): string[] =>
      approvals.length === 0
        ? [t('letters.disclosures.none')]
        : approvals.map(({ party, event, on }) =>
            t(event === 'waived' ? 'letters.disclosures.waived' : 'letters.disclosures.approval', {
              party: t(`letters.parties.${party}`),
              date: shortDate(on),
            }),
          ),
    emergency: ({ emergency }: DisclosureRow) =>
      emergency &&
      t('letters.disclosures.emergency', {
        date: shortDate(emergency.on),
        reason: emergency.reason,
        name: emergency.approvedBy,
      }),
  };
}

const CaseLink = ({ id, code }: { id: number; code: string }) => (
  <Anchor
    inherit
    className={rowClasses.apart}
    renderRoot={(props) => <Link {...props} to={`/kasus/${id}`} />}
  >
    {code}
  </Anchor>
);
