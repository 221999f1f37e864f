import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAddressBook, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiverView } from '@shared/contract/receivers';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { ChoiceChip } from '@renderer/components/list/choice-chip';
import type { AskPage } from '@renderer/components/list/list-file';
import { ListPage } from '@renderer/components/list/list-page';
import { shownColumns } from '@renderer/components/list/list-column';
import { ListTable } from '@renderer/components/list/list-table';
import { ListTools } from '@renderer/components/list/list-tools';
import { useListSearch } from '@renderer/components/list/use-list-search';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { useKindChoices } from '@renderer/lib/receiver-kinds';
import { rpc } from '@renderer/lib/rpc';
import { useReceiverColumns } from './receiver-columns';
import classes from './receivers.page.module.css';

const sorts = ['institution', 'kind', 'city'] as const;
const rowHeight = 56;

/** The directory of institutions and persons that receive referrals. */
export default function ReceiversPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 120);
  const scroller = useRef<HTMLDivElement>(null);
  const { search, go, change, ordered, order, onOrder } = useListSearch('/penerima', sorts);
  const choices = useKindChoices();
  /** As `KindChoice` has it; `null` for all. */
  const chosen = choices.find(({ value }) => value === search.jenis) ?? null;
  const includeInactive = search.nonaktif === true;
  const { kind = null, schoolKindId = null } = chosen ?? {};
  const query = { search: asked, kind, schoolKindId, includeInactive, ...ordered };
  const ask: AskPage<ReceiverView> = (page) => rpc.receivers.list({ ...query, ...page });
  const rows = usePagedRows<ReceiverView>({
    queryKey: ['receivers', 'list', query],
    ask,
    scroller,
    rowHeight,
  });
  const { total, error } = rows;
  const columns = useReceiverColumns();
  const shown = shownColumns(columns, search.kolom);
  const isFiltered = asked !== '' || chosen !== null || includeInactive;
  const clear = () => {
    setTyped('');
    change({ jenis: null });
  };

  return (
    <ListPage>
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
          w={280}
          autoFocus
        />
        <ChoiceChip
          label={t('receivers.columns.kind')}
          data={choices}
          value={chosen?.value ?? null}
          onChange={(jenis) => change({ jenis })}
        />
        <Checkbox
          label={t('receivers.includeInactive')}
          checked={includeInactive}
          onChange={({ currentTarget }) => change({ nonaktif: currentTarget.checked })}
        />
        <Text size="sm" c="dimmed" component="output">
          {total !== undefined && total > 0 && t('receivers.count', { count: total })}
        </Text>
        <ListTools
          list="receivers"
          columns={columns}
          shown={shown}
          search={search}
          onSearch={go}
          total={rows.total ?? null}
          ask={ask}
        />
      </Group>
      <ErrorNote error={error?.error} />
      {total === undefined && !error && <Loading lines={6} height={36} />}
      {total !== undefined && total > 0 && (
        <ListTable
          label={t('receivers.title')}
          columns={shown}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
          isFaded={({ active }) => !active}
          order={order}
          onOrder={onOrder}
        />
      )}
      {total === 0 && (isFiltered ? <NoMatch onClear={clear} /> : <EmptyDirectory />)}
    </ListPage>
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
