import { useState } from 'react';
import { Button, Pagination, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMailDown, IconMailSearch, IconPlus } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { IncomingTable } from './incoming-table';
import { LetterTabs } from './letter-tabs';
import classes from './letters.module.css';
import { RegisterFiles, useRegisterFiles } from './register-files';
import { PeriodFilter } from './register-filters';
import { allDays, daysOf } from './register-period';

const pageSize = 100;

/** Surat masuk: replies and reports that came in, each with the case it belongs to. */
export default function IncomingListPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search, 150);
  const [period, setPeriod] = useState(allDays);
  const [page, setPage] = useState(1);
  const asked = { search: words, ...daysOf(period) };
  const input = { ...asked, offset: (page - 1) * pageSize, limit: pageSize };
  const { data, error } = useAnswer(['letters', 'incoming', input], () => rpc.letters.incoming(input), {
    placeholderData: keepPreviousData,
  });
  const files = useRegisterFiles({
    pdf: () => rpc.letters.incomingPdf(asked),
    sheet: () => rpc.letters.incomingSheet(asked),
  });
  const add = (
    <Button component={Link} to="/surat/masuk/baru" leftSection={<IconPlus size={16} />}>
      {t('letters.incoming.add')}
    </Button>
  );
  const isEmpty = data?.years.length === 0;
  return (
    <>
      <LetterTabs />
      <PageTitle
        title={t('letters.incoming.title')}
        lead={data && !isEmpty && t('letters.register.count', { count: data.total })}
        action={
          isEmpty ? undefined : (
            <>
              {data && data.total > 0 && <RegisterFiles files={files} />}
              {add}
            </>
          )
        }
      />
      {!isEmpty && (
        <div className={classes.filters}>
          <SearchField
            value={search}
            onChange={(text) => {
              setSearch(text);
              setPage(1);
            }}
            placeholder={t('letters.incoming.search')}
            className={classes.search}
            autoFocus
          />
          <PeriodFilter
            period={period}
            years={data?.years ?? []}
            onChange={(next) => {
              setPeriod(next);
              setPage(1);
            }}
          />
        </div>
      )}
      <ErrorNote error={error?.error ?? files.error} mb="sm" />
      {!data && !error && <Loading lines={6} height={36} />}
      {isEmpty && (
        <EmptyState
          icon={IconMailDown}
          title={t('letters.incoming.emptyTitle')}
          body={t('letters.incoming.emptyBody')}
          action={add}
        />
      )}
      {data?.total === 0 && !isEmpty && (
        <EmptyState icon={IconMailSearch} title={t('letters.register.nothingFound')} />
      )}
      {data && data.rows.length > 0 && <IncomingTable rows={data.rows} />}
      {data && data.total > pageSize && (
        <Pagination
          mt="sm"
          size="sm"
          total={Math.ceil(data.total / pageSize)}
          value={page}
          onChange={setPage}
        />
      )}
      {data && data.rows.some((row) => row.id === null) && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('letters.incoming.reportsHint')}
        </Text>
      )}
    </>
  );
}
