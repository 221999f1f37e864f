import { Anchor, Table, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncomingRow } from '@shared/contract/incoming-letters';
import { useNumberReport } from '@renderer/components/letters/use-number-report';
import { shortDate } from '@renderer/lib/dates';
import classes from './letters.module.css';

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
      disabled={number.isPending}
      onClick={(event) => {
        event.stopPropagation();
        number.mutate({ referralId });
      }}
    >
      {t('letters.incoming.giveNumber')}
    </Anchor>
  );
}

/** The register of incoming letters as a table. */
export function IncomingTable({ rows }: { rows: readonly IncomingRow[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const none = <Text c="dimmed">–</Text>;
  return (
    <Table highlightOnHover verticalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('letters.incoming.agenda')}</Table.Th>
          <Table.Th>{t('letters.incoming.receivedOn')}</Table.Th>
          <Table.Th>{t('letters.incoming.subject')}</Table.Th>
          <Table.Th>{t('letters.incoming.sender')}</Table.Th>
          <Table.Th>{t('letters.incoming.numberAndDate')}</Table.Th>
          <Table.Th>{t('letters.register.case')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const place = placeOf(row);
          return (
            <Table.Tr
              key={row.id ?? `report-${row.referralId}`}
              className={classes.row}
              onClick={() => void navigate(place)}
            >
              <Table.Td className={classes.short}>{row.agenda ?? <NumberReport row={row} />}</Table.Td>
              <Table.Td className={classes.short}>{shortDate(row.receivedOn)}</Table.Td>
              <Table.Td fw={600}>
                <Anchor
                  inherit
                  onClick={(event) => event.stopPropagation()}
                  renderRoot={(props) => <Link {...props} {...place} />}
                >
                  {row.subject ?? t('letters.incoming.report')}
                </Anchor>
                {row.answers !== null && (
                  <Text size="sm" c="dimmed">
                    {t('letters.incoming.answersOf', { number: row.answers || t('letters.number.none') })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{row.sender}</Table.Td>
              <Table.Td>
                {row.number ?? none}
                {row.date && (
                  <Text size="sm" c="dimmed">
                    {shortDate(row.date)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className={classes.short}>{row.caseCode ?? none}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
