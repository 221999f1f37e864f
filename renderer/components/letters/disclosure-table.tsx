import { Anchor, Badge, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DisclosureRow } from '@shared/contract/disclosures';
import { shortDate } from '@renderer/lib/dates';
import classes from './disclosure-table.module.css';

interface DisclosureTableProps {
  rows: readonly DisclosureRow[];
  /** Where all are of one case, it is not named again. */
  withoutCase?: boolean;
}

/** What went out: each letter with its receiver, its data, and on whose approval. */
export function DisclosureTable({ rows, withoutCase = false }: DisclosureTableProps) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing={8} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('letters.disclosures.on')}</Table.Th>
          <Table.Th>{t('letters.disclosures.letter')}</Table.Th>
          <Table.Th>{t('letters.disclosures.to')}</Table.Th>
          <Table.Th>{t('letters.disclosures.data')}</Table.Th>
          <Table.Th>{t('letters.disclosures.approvals')}</Table.Th>
          {!withoutCase && <Table.Th>{t('letters.disclosures.case')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.letterId}>
            <Table.Td className={classes.short}>{shortDate(row.on)}</Table.Td>
            <Table.Td>
              <LetterCell row={row} />
            </Table.Td>
            <Table.Td>{row.recipient}</Table.Td>
            <Table.Td>
              <DataCell row={row} />
            </Table.Td>
            <Table.Td>
              <ApprovalCell row={row} />
            </Table.Td>
            {!withoutCase && (
              <Table.Td className={classes.short}>{row.case && <CaseLink {...row.case} />}</Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function LetterCell({ row: { letterId, number, kind, status, sentBy } }: { row: DisclosureRow }) {
  const { t } = useTranslation();
  return (
    <>
      <Anchor
        inherit
        fw={600}
        className={classes.short}
        data-cancelled={status === 'cancelled' || undefined}
        renderRoot={(props) => <Link {...props} to="/surat" search={{ surat: letterId }} />}
      >
        {number ?? t('letters.number.none')}
      </Anchor>{' '}
      {status === 'cancelled' && (
        <Badge color="red" variant="light" radius="sm" size="sm">
          {t('letters.status.cancelled')}
        </Badge>
      )}
      <Text size="sm">{t(`letters.kinds.${kind}`)}</Text>
      <Text size="sm" c="dimmed">
        {t('letters.disclosures.sentBy', { name: sentBy })}
      </Text>
    </>
  );
}

function DataCell({ row: { pieces, nameAs, attachments } }: { row: DisclosureRow }) {
  const { t } = useTranslation();
  const words = pieces
    .filter((piece) => piece !== 'attachments')
    .map((piece) =>
      piece === 'name' && nameAs === 'initials'
        ? t('letters.disclosures.byInitials')
        : t(`letters.pieces.${piece}`),
    );
  return (
    <>
      {words.join(', ')}
      {attachments.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('letters.disclosures.enclosed', { titles: attachments.join('; ') })}
        </Text>
      )}
    </>
  );
}

function ApprovalCell({ row: { approvals, emergency } }: { row: DisclosureRow }) {
  const { t } = useTranslation();
  return (
    <>
      {approvals.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('letters.disclosures.none')}
        </Text>
      )}
      {approvals.map(({ party, event, on }) => (
        <Text size="sm" key={party} className={classes.approval}>
          {t(event === 'waived' ? 'letters.disclosures.waived' : 'letters.disclosures.approval', {
            party: t(`letters.parties.${party}`),
            date: shortDate(on),
          })}
        </Text>
      ))}
      {emergency && (
        <Text size="sm" c="orange">
          {t('letters.disclosures.emergency', {
            date: shortDate(emergency.on),
            reason: emergency.reason,
            name: emergency.approvedBy,
          })}
        </Text>
      )}
    </>
  );
}

const CaseLink = ({ id, code }: { id: number; code: string }) => (
  <Anchor inherit renderRoot={(props) => <Link {...props} to={`/kasus/${id}`} />}>
    {code}
  </Anchor>
);
