import { useState } from 'react';
import { Button, Group, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ErasureOverview, ErasureRecord, YearTotals } from '@shared/contract/erasure';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { longDate, shortDate } from '@renderer/lib/dates';
import { useErasures } from '@renderer/lib/erasures';
import { printFile } from '@renderer/lib/files';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { YearForm } from './year-form';
import classes from './erasure.module.css';

/** What need not be kept any longer, and what was erased or refused. */
export default function ErasurePage() {
  const { t } = useTranslation();
  const { data, error } = useErasures();
  const [year, setYear] = useState<string | null>(null);
  return (
    <div className={classes.page}>
      <PageTitle title={t('erasure.title')} lead={t('erasure.lead')} />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={6} />}
      {data && (
        <Stack gap="xl">
          {year === null ? (
            <Due due={data.due} onBegin={setYear} />
          ) : (
            <YearForm key={year} year={year} onDone={() => setYear(null)} />
          )}
          <Records records={data.records} />
        </Stack>
      )}
    </div>
  );
}

interface DueProps {
  readonly due: ErasureOverview['due'];
  readonly onBegin: (year: string) => void;
}

function Due({ due, onBegin }: DueProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="erasure-due">
      <Title order={2} id="erasure-due">
        {t('erasure.due.title')}
      </Title>
      {due.length === 0 && <Text c="dimmed">{t('erasure.due.none')}</Text>}
      {due.map(({ schoolYear, retainUntil, cases }) => (
        <div key={schoolYear} className={classes.due}>
          <Text fw={600}>{schoolYear}</Text>
          <Text c="dimmed">{t('erasure.due.line', { count: cases, date: longDate(retainUntil) })}</Text>
          <Button className={classes.tool} color="red" variant="light" onClick={() => onBegin(schoolYear)}>
            {t('erasure.due.begin', { year: schoolYear })}
          </Button>
        </div>
      ))}
    </section>
  );
}

function Records({ records }: { readonly records: readonly ErasureRecord[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="erasure-records">
      <Title order={2} id="erasure-records" mb="xs">
        {t('erasure.records.title')}
      </Title>
      {records.length === 0 ? (
        <Text c="dimmed">{t('erasure.records.none')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              {(['when', 'what', 'result', 'who', 'actions'] as const).map((column) => (
                <Table.Th key={column}>{t(`erasure.records.columns.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {records.map((record) => (
              <RecordRow key={record.id} record={record} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function RecordRow({ record }: { readonly record: ErasureRecord }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const print = useChange(rpc.erasure.minutes, { onSuccess: printFile });
  const { id, schoolYear, counts, totals, reason, decidedOn, decidedBy, confirmedBy } = record;
  const date = shortDate(decidedOn);
  return (
    <Table.Tr>
      <Table.Td>{date}</Table.Td>
      <Table.Td>
        {schoolYear ? t('erasure.records.year', { year: schoolYear }) : t('erasure.records.person')}
      </Table.Td>
      <Table.Td>
        {counts ? t('erasure.records.erased', counts) : t('erasure.records.refused', { reason })}
        <ErrorNote error={print.error?.error} />
      </Table.Td>
      <Table.Td>{[decidedBy, confirmedBy].filter(Boolean).join(', ')}</Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          {counts && (
            <Button
              size="compact-sm"
              variant="default"
              loading={print.isPending}
              aria-label={t('erasure.records.minutesOf', { date })}
              onClick={() => print.mutate({ erasureId: id })}
            >
              {t('erasure.records.minutes')}
            </Button>
          )}
          {totals && totals.length > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
              {t('erasure.records.totals')}
            </Button>
          )}
        </Group>
        {totals && (
          <Modal
            opened={isOpen}
            onClose={() => setOpen(false)}
            size="lg"
            title={t('erasure.records.totalsOf', { year: schoolYear })}
            closeButtonProps={{ 'aria-label': t('common.close') }}
          >
            <Totals totals={totals} />
          </Modal>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Totals({ totals }: { readonly totals: YearTotals }) {
  return (
    <Stack gap="lg">
      {totals.map(({ title, columns, rows, note }) => (
        <section key={title}>
          <Title order={3}>{title}</Title>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.join('|')}>
                  {row.map((cell, at) => (
                    // The columns of a row do not move.
                    // oxlint-disable-next-line react/no-array-index-key
                    <Table.Td key={at}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        </section>
      ))}
    </Stack>
  );
}
