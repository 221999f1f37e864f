import { Badge, Button, Checkbox, Group, Select, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAddressBook, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiverView } from '@shared/contract/receivers';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { useAnswer } from '@renderer/lib/query';
import { useKindChoices, useKindLabel } from '@renderer/lib/receiver-kinds';
import { rpc } from '@renderer/lib/rpc';
import classes from './receivers.page.module.css';

/** The directory of institutions and persons that receive referrals. */
export default function ReceiversPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 120);
  const choices = useKindChoices();
  /** As `KindChoice` has it; `null` for all. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [includeInactive, setIncludeInactive] = useState(false);
  const { kind = null, schoolKindId = null } = choices.find(({ value }) => value === chosen) ?? {};
  const query = { search, kind, schoolKindId, includeInactive, limit: 200 };
  const { data, error } = useAnswer(['receivers', 'list', query], () => rpc.receivers.list(query), {
    placeholderData: keepPreviousData,
  });
  const isFiltered = search !== '' || chosen !== null || includeInactive;
  const clear = () => {
    setTyped('');
    setChosen(null);
  };

  return (
    <>
      <PageTitle
        title={t('receivers.title')}
        lead={t('receivers.lead')}

        action={
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/penerima/baru" />}
          >
            {t('receivers.add')}
          </Button>
        }
      />
      <Group gap="sm" mb="sm">
        <SearchField
          placeholder={t('receivers.search')}
          value={typed}
          onChange={setTyped}
          w={320}
          autoFocus
        />
        <Select
          aria-label={t('receivers.columns.kind')}
          placeholder={t('receivers.allKinds')}
          data={choices.map(({ value, label }) => ({ value, label }))}
          value={chosen}
          onChange={setChosen}
          clearable
          w={240}
        />
        <Checkbox
          label={t('receivers.includeInactive')}
          checked={includeInactive}
          onChange={({ currentTarget }) => setIncludeInactive(currentTarget.checked)}
        />
        <Text size="sm" c="dimmed" ms="auto" component="output">
          {data && data.total > 0 && t('receivers.count', { count: data.total })}
        </Text>
      </Group>
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={6} height={36} />}
      {data && data.rows.length > 0 && <ReceiverTable rows={data.rows} />}
      {data?.rows.length === 0 && (isFiltered ? <NoMatch onClear={clear} /> : <EmptyDirectory />)}
    </>
  );
}

function ReceiverTable({ rows }: { readonly rows: readonly ReceiverView[] }) {
  const { t } = useTranslation();
  const labelOf = useKindLabel();
  const navigate = useNavigate();
  return (
    <Table
      className={classes.table}
      highlightOnHover
      verticalSpacing={8}
      stickyHeader
      stickyHeaderOffset={-20}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('receivers.columns.institution')}</Table.Th>
          <Table.Th>{t('receivers.columns.kind')}</Table.Th>
          <Table.Th>{t('receivers.columns.city')}</Table.Th>
          <Table.Th>{t('receivers.columns.phone')}</Table.Th>
          <Table.Th>{t('receivers.columns.hours')}</Table.Th>
          <Table.Th>{t('receivers.columns.cost')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const to = { to: '/penerima/$receiverId', params: { receiverId: String(row.id) } } as const;
          return (
            <Table.Tr key={row.id} className={classes.row} onClick={() => void navigate(to)}>
              <Table.Td>
                <Link {...to} className={classes.name} onClick={(event) => event.stopPropagation()}>
                  {row.institution}
                </Link>
                {!row.active && (
                  <Badge ms={8} size="sm" color="gray" variant="light" tt="none">
                    {t('receivers.inactive')}
                  </Badge>
                )}
                {row.person && (
                  <Text size="sm" c="dimmed">
                    {row.person}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{labelOf(row)}</Table.Td>
              <Table.Td>{row.city}</Table.Td>
              <Table.Td className={classes.phone}>{row.phone}</Table.Td>
              <Table.Td>{row.hours}</Table.Td>
              <Table.Td>{row.cost}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t('receivers.noMatch.title')}
      body={t('receivers.noMatch.body')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('receivers.noMatch.clear')}
        </Button>
      }
    />
  );
}

/** Says what to write down of the first receivers: what a counselor will need with the telephone in hand. */
function EmptyDirectory() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconAddressBook}
      title={t('receivers.empty.title')}
      body={
        <>
          {t('receivers.empty.body')}
          <ul className={classes.checklist}>
            {(['phone', 'hours', 'cost', 'agreement'] as const).map((what) => (
              <li key={what}>{t(`receivers.empty.checklist.${what}`)}</li>
            ))}
          </ul>
        </>
      }
      action={
        <Button variant="light" renderRoot={(props) => <Link {...props} to="/penerima/baru" />}>
          {t('receivers.empty.first')}
        </Button>
      }
    />
  );
}
