import { useRef } from 'react';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconChecks, IconPlus, IconSchool } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverRow } from '@shared/contract/handovers';
import { works } from '@shared/procedure/works';
import { CaseTabs } from '@renderer/components/case-tabs';
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
import { SourceMark } from '@renderer/components/source-mark';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useHandoverColumns } from './handover-columns';

const sorts = ['student', 'referrer', 'on'] as const;
const rowHeight = 56;

/** What teachers hand over to the BK room: first what waits, then whom an answer is owed. */
export default function HandoverListPage() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { search, go, change, ordered, order, onOrder } = useListSearch('/kasus/serah-terima', sorts);
  const state = search.keadaan === 'semua' ? 'all' : 'open';
  const setState = (next: 'open' | 'all') => change({ keadaan: next === 'all' ? 'semua' : null });
  const request = { state, ...ordered } as const;
  const ask: AskPage<HandoverRow> = (page) => rpc.handovers.list({ ...request, ...page });
  const rows = usePagedRows<HandoverRow>({
    queryKey: ['handovers', 'list', request],
    ask,
    scroller,
    rowHeight,
  });
  const columns = useHandoverColumns();
  const shown = shownColumns(columns, search.kolom);
  const { data, error } = useAnswer(['handovers', 'counts'], () => rpc.handovers.list({ limit: 1 }));
  const counts = data?.counts;

  return (
    <ListPage>
      <CaseTabs />
      <PageTitle
        title={t('handovers.title')}
        lead={
          <>
            {t('handovers.lead')} <SourceMark source={works.suhertina2014} />
          </>
        }
        action={
          <Button component={Link} to="/kasus/serah-terima/baru" leftSection={<IconPlus size={16} />}>
            {t('handovers.add')}
          </Button>
        }
      />
      <ErrorNote error={(error ?? rows.error)?.error} />
      {rows.total === undefined && !error && <Loading lines={6} height={40} />}
      {counts && counts.all > 0 && (
        <Group mb="sm">
          <SegmentedControl
            aria-label={t('handovers.list.show')}
            value={state}
            onChange={setState}
            data={[
              {
                value: 'open' as const,
                label: `${t('handovers.list.open')} · ${counts.waiting + counts.owed}`,
              },
              { value: 'all' as const, label: `${t('handovers.list.all')} · ${counts.all}` },
            ]}
          />
          <ListTools
            list="handovers"
            columns={columns}
            shown={shown}
            search={search}
            onSearch={go}
            total={rows.total ?? null}
            ask={ask}
          />
        </Group>
      )}
      {rows.total !== undefined && rows.total > 0 && (
        <ListTable
          label={t('handovers.list.label')}
          columns={shown}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
          order={order}
          onOrder={onOrder}
        />
      )}
      {counts &&
        rows.total === 0 &&
        (counts.all === 0 ? (
          <EmptyState
            icon={IconSchool}
            title={t('handovers.list.empty.title')}
            body={t('handovers.list.empty.body')}
            action={
              <Button component={Link} to="/kasus/serah-terima/baru" variant="light">
                {t('handovers.add')}
              </Button>
            }
          />
        ) : (
          <EmptyState
            icon={IconChecks}
            title={t('handovers.list.nothingOpen.title')}
            body={t('handovers.list.nothingOpen.body')}
            action={
              <Button variant="light" onClick={() => setState('all')}>
                {t('handovers.list.nothingOpen.show')}
              </Button>
            }
          />
        ))}
    </ListPage>
  );
}
