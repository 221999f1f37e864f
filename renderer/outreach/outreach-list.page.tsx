import { useState } from 'react';
import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearchOff, IconSpeakerphone } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutreachRow } from '@shared/contract/outreach';
import { works } from '@shared/procedure/works';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { SourceMark } from '@renderer/components/source-mark';
import { shortDate } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** Institutions that inform many at once: asked, planned, held, reported. No pupil stands in it. */
export default function OutreachListPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 120);
  const { data, error } = useAnswer(
    ['outreach', 'list', search],
    () => rpc.outreach.list({ search, limit: 200 }),
    { placeholderData: keepPreviousData },
  );
  const add = (
    <Button component={Link} to="/penyuluhan/baru" leftSection={<IconPlus size={16} />}>
      {t('outreach.add')}
    </Button>
  );
  const isEmpty = data?.total === 0 && search === '';
  return (
    <>
      <PageTitle
        title={t('outreach.title')}
        lead={
          <>
            {t('outreach.lead')} <SourceMark source={works.anwar2016} />
          </>
        }
        action={isEmpty ? undefined : add}
      />
      {!isEmpty && (
        <Group mb="sm">
          <SearchField placeholder={t('outreach.list.search')} value={typed} onChange={setTyped} w={320} />
        </Group>
      )}
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={6} height={36} />}
      {isEmpty && (
        <EmptyState
          icon={IconSpeakerphone}
          title={t('outreach.list.empty.title')}
          body={t('outreach.list.empty.body')}
          action={add}
        />
      )}
      {data?.total === 0 && !isEmpty && (
        <EmptyState
          icon={IconSearchOff}
          title={t('outreach.list.noMatch.title')}
          body={t('outreach.list.noMatch.body')}
        />
      )}
      {data && data.rows.length > 0 && <Rows rows={data.rows} />}
    </>
  );
}

function Rows({ rows }: { rows: readonly OutreachRow[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Table highlightOnHover verticalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('outreach.columns.theme')}</Table.Th>
          <Table.Th>{t('outreach.columns.receiver')}</Table.Th>
          <Table.Th>{t('outreach.columns.day')}</Table.Th>
          <Table.Th>{t('outreach.columns.attended')}</Table.Th>
          <Table.Th>{t('outreach.columns.standing')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const to = `/penyuluhan/${row.id}`;
          const day = row.heldOn ?? row.plannedOn;
          return (
            <Table.Tr key={row.id} style={{ cursor: 'pointer' }} onClick={() => void navigate({ to })}>
              <Table.Td fw={600}>
                <Anchor component={Link} to={to} inherit onClick={(event) => event.stopPropagation()}>
                  {row.theme}
                </Anchor>
              </Table.Td>
              <Table.Td>{row.receiver.institution}</Table.Td>
              <Table.Td>{day ? shortDate(day) : <Text c="dimmed">–</Text>}</Table.Td>
              <Table.Td>{row.attended ?? <Text c="dimmed">–</Text>}</Table.Td>
              <Table.Td>{t(`outreach.standing.${row.standing}`)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
