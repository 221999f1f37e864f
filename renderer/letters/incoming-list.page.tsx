import { useRef, useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMailDown, IconMailSearch, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncomingRow } from '@shared/contract/incoming-letters';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { shownColumns } from '@renderer/components/list/list-column';
import type { AskPage } from '@renderer/components/list/list-file';
import { ListTable } from '@renderer/components/list/list-table';
import { ListTools } from '@renderer/components/list/list-tools';
import { useListSearch } from '@renderer/components/list/use-list-search';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useIncomingColumns } from './incoming-columns';
import { LetterTabs } from './letter-tabs';
import classes from './letters.module.css';
import { RegisterFiles, useRegisterFiles } from './register-files';
import { PeriodFilter } from './register-filters';
import { daysOf, readPeriod, writePeriod } from './register-period';

const sorts = ['receivedOn'] as const;
const rowHeight = 56;

/** Surat masuk: replies and reports that came in, each with the case it belongs to. */
export default function IncomingListPage() {
  const { t } = useTranslation();
  const { search, go, change, ordered, order, onOrder } = useListSearch('/surat/masuk', sorts);
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 150);
  const scroller = useRef<HTMLDivElement>(null);
  const about = useAnswer(['letters', 'incoming', 'about'], () => rpc.letters.incoming({ limit: 1 }));
  const years = about.data?.years;
  const period = readPeriod(search);
  const asked = { search: words, ...daysOf(period) };
  const request = { ...asked, ...ordered };
  const ask: AskPage<IncomingRow> = (page) => rpc.letters.incoming({ ...request, ...page });
  const rows = usePagedRows<IncomingRow>({
    queryKey: ['letters', 'incoming', request],
    ask,
    scroller,
    rowHeight,
  });
  const { total, error } = rows;
  const columns = useIncomingColumns();
  const shown = shownColumns(columns, search.kolom);
  const files = useRegisterFiles({
    pdf: () => rpc.letters.incomingPdf(asked),
    sheet: () => rpc.letters.incomingSheet(asked),
  });
  const add = (
    <Button component={Link} to="/surat/masuk/baru" leftSection={<IconPlus size={16} />}>
      {t('letters.incoming.add')}
    </Button>
  );
  const isEmpty = years?.length === 0;
  const hasReport = rows.items.some(({ index }) => rows.rowAt(index)?.id === null);
  return (
    <div className={classes.frame}>
      <LetterTabs />
      <PageTitle
        title={t('letters.incoming.title')}
        lead={total !== undefined && !isEmpty && t('letters.register.count', { count: total })}
        action={
          isEmpty ? undefined : (
            <>
              {total !== undefined && total > 0 && <RegisterFiles files={files} />}
              {add}
            </>
          )
        }
      />
      {!isEmpty && (
        <div className={classes.filters}>
          <SearchField
            value={typed}
            onChange={setTyped}
            placeholder={t('letters.incoming.search')}
            className={classes.search}
            autoFocus
          />
          <PeriodFilter period={period} years={years ?? []} onChange={(next) => change(writePeriod(next))} />
          <ListTools
            list="incoming"
            columns={columns}
            shown={shown}
            search={search}
            onSearch={go}
            total={total ?? null}
            ask={ask}
          />
        </div>
      )}
      <ErrorNote error={error?.error ?? about.error?.error ?? files.error} mb="sm" />
      {total === undefined && !error && <Loading lines={6} height={36} />}
      {isEmpty && (
        <EmptyState
          icon={IconMailDown}
          title={t('letters.incoming.emptyTitle')}
          body={t('letters.incoming.emptyBody')}
          action={add}
        />
      )}
      {total === 0 && !isEmpty && (
        <EmptyState icon={IconMailSearch} title={t('letters.register.nothingFound')} />
      )}
      {total !== undefined && total > 0 && (
        <ListTable
          label={t('letters.incoming.title')}
          columns={shown}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
          order={order}
          onOrder={onOrder}
        />
      )}
      {hasReport && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('letters.incoming.reportsHint')}
        </Text>
      )}
    </div>
  );
}
