import { useRef, useState } from 'react';
import { Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearchOff, IconSpeakerphone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutreachRow } from '@shared/contract/outreach';
import { works } from '@shared/procedure/works';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import type { AskPage } from '@renderer/components/list/list-file';
import { ListPage } from '@renderer/components/list/list-page';
import { shownColumns } from '@renderer/components/list/list-column';
import { ListTable } from '@renderer/components/list/list-table';
import { ListTools } from '@renderer/components/list/list-tools';
import { useListSearch } from '@renderer/components/list/use-list-search';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { SourceMark } from '@renderer/components/source-mark';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { rpc } from '@renderer/lib/rpc';
import { useOutreachColumns } from './outreach-columns';

const sorts = ['theme', 'receiver', 'day', 'attended'] as const;
const rowHeight = 44;

/** Institutions that inform many at once: asked, planned, held, reported. No pupil stands in it. */
export default function OutreachListPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 120);
  const scroller = useRef<HTMLDivElement>(null);
  const { search, go, ordered, order, onOrder } = useListSearch('/penyuluhan', sorts);
  const request = { search: asked, ...ordered };
  const ask: AskPage<OutreachRow> = (page) => rpc.outreach.list({ ...request, ...page });
  const rows = usePagedRows<OutreachRow>({
    queryKey: ['outreach', 'list', request],
    ask,
    scroller,
    rowHeight,
  });
  const columns = useOutreachColumns();
  const shown = shownColumns(columns, search.kolom);
  const add = (
    <Button component={Link} to="/penyuluhan/baru" leftSection={<IconPlus size={16} />}>
      {t('outreach.add')}
    </Button>
  );
  const isEmpty = rows.total === 0 && asked === '';
  return (
    <ListPage>
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
          <ListTools
            list="outreach"
            columns={columns}
            shown={shown}
            search={search}
            onSearch={go}
            total={rows.total ?? null}
            ask={ask}
          />
        </Group>
      )}
      <ErrorNote error={rows.error?.error} />
      {rows.total === undefined && !rows.error && <Loading lines={6} height={36} />}
      {isEmpty && (
        <EmptyState
          icon={IconSpeakerphone}
          title={t('outreach.list.empty.title')}
          body={t('outreach.list.empty.body')}
          action={add}
        />
      )}
      {rows.total === 0 && !isEmpty && (
        <EmptyState
          icon={IconSearchOff}
          title={t('outreach.list.noMatch.title')}
          body={t('outreach.list.noMatch.body')}
        />
      )}
      {rows.total !== undefined && rows.total > 0 && (
        <ListTable
          label={t('outreach.title')}
          columns={shown}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
          order={order}
          onOrder={onOrder}
        />
      )}
    </ListPage>
  );
}
