import { useDeferredValue, useRef } from 'react';
import { Button } from '@mantine/core';
import { IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@shared/contract/cases';
import { CaseTabs } from '@renderer/components/case-tabs';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { shownColumns } from '@renderer/components/list/list-column';
import type { AskPage } from '@renderer/components/list/list-file';
import { ListTable } from '@renderer/components/list/list-table';
import { ListTools } from '@renderer/components/list/list-tools';
import { useSelection } from '@renderer/components/list/use-selection';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useEntryText } from '@renderer/lib/entry-text';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import { useCaseColumns, type SortColumn } from './case-columns';
import { CaseFilters, type CaseFilter } from './case-filters';
import classes from './case-list.module.css';
import { ChosenCases } from './chosen-cases';
import { readCaseListSearch, writeCaseListSearch } from './case-list-search';
import { useCaseFilters } from './queries';

const rowHeight = 56;

/** Every case this person may see, with what is asked of the list in its address, except names. */
export default function CaseListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const view = readCaseListSearch(useSearch({ strict: false }));
  const { sort, descending, columns: chosen, ...filter } = view;
  const [search, setSearch] = useEntryText();
  const scroller = useRef<HTMLDivElement>(null);
  const asked = useDeferredValue(search.trim());
  const request = { ...filter, sort, descending, search: asked };
  const ask: AskPage<CaseRow> = (page) => rpc.cases.list({ ...request, ...page });
  const rows = usePagedRows<CaseRow>({ queryKey: ['cases', 'list', request], ask, scroller, rowHeight });
  const { total = null, error } = rows;
  const me = useSession().account?.accountId;
  const several = useCaseFilters().data?.counselors.some(({ id }) => id !== me) ?? false;
  const selection = useSelection<CaseRow>({
    list: { ...filter, search: asked },
    idOf: ({ id }) => id,
    rowAt: rows.rowAt,
    total: rows.total,
    ask,
  });
  const columns = useCaseColumns(several);
  const shown = shownColumns(columns, chosen);

  const go = (search: Readonly<Record<string, unknown>>) =>
    void navigate({ to: '/kasus', search: search as never, replace: true });
  const change = (changed: Partial<typeof view>) => go(writeCaseListSearch({ ...view, ...changed }));

  return (
    <div className={classes.page}>
      <CaseTabs />
      <PageTitle
        title={t('cases.title')}
        lead={total !== null && total > 0 ? t('cases.list.count', { count: total }) : ' '}
        action={
          <Button component={Link} to="/kasus/baru" leftSection={<IconPlus size={16} />}>
            {t('cases.reportCase')}
          </Button>
        }
      />
      <CaseFilters filter={filter} search={search} onFilter={change} onSearch={setSearch}>
        <ListTools
          list="cases"
          columns={columns}
          shown={shown}
          search={writeCaseListSearch(view)}
          onSearch={go}
          total={total}
          ask={ask}
        />
      </CaseFilters>
      <ErrorNote error={error?.error} />
      {total === null && !error && <Loading lines={8} height={32} />}
      {total === 0 && (
        <NothingHere
          filter={filter}
          search={asked}
          onClear={() => {
            setSearch('');
            change({ state: 'all', severity: null, className: null, counselorId: null, sharedWithMe: false });
          }}
          onClosed={() => change({ state: 'closed' })}
        />
      )}
      {total !== null && total > 0 && (
        <ListTable
          label={t('cases.list.label')}
          columns={shown}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
          selection={selection}
          order={{ by: sort, descending }}
          onOrder={({ by, descending: down }) => change({ sort: by as SortColumn, descending: down })}
        />
      )}
      <ChosenCases selection={selection} columns={shown} />
    </div>
  );
}

interface NothingHereProps {
  filter: CaseFilter;
  search: string;
  onClear: () => void;
  onClosed: () => void;
}

/** Nothing to list: because nothing was reported yet, all is closed, or nothing fits what was asked. */
function NothingHere({ filter, search, onClear, onClosed }: NothingHereProps) {
  const { t } = useTranslation();
  const anyCase = useAnswer(['cases', 'list', 'any'], () => rpc.cases.list({ state: 'all', limit: 1 }));
  const filtered =
    search !== '' || filter.severity || filter.className || filter.counselorId || filter.sharedWithMe;
  if (!anyCase.data) return null;
  if (anyCase.data.total === 0) {
    return (
      <EmptyState
        icon={IconFolderOpen}
        title={t('cases.list.empty.title')}
        body={t('cases.list.empty.body')}
        action={
          <Button component={Link} to="/kasus/baru" variant="light">
            {t('cases.reportCase')}
          </Button>
        }
      />
    );
  }
  if (!filtered && filter.state === 'open') {
    return (
      <EmptyState
        icon={IconFolderOpen}
        title={t('cases.list.noneOpen.title')}
        body={t('cases.list.noneOpen.body')}
        action={
          <Button variant="light" onClick={onClosed}>
            {t('cases.list.noneOpen.show')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('cases.list.noneFound.title')}
      body={t('cases.list.noneFound.body')}
      action={
        <Button variant="light" onClick={onClear}>
          {t('cases.list.noneFound.clear')}
        </Button>
      }
    />
  );
}
