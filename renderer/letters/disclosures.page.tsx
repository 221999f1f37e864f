import { useState } from 'react';
import { Pagination, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileExport, IconMailSearch } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { loggedPieces, type LoggedPiece } from '@shared/domain/data-pieces';
import { DisclosureTable } from '@renderer/components/letters/disclosure-table';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { LetterTabs } from './letter-tabs';
import classes from './letters.module.css';
import { RegisterFiles, useRegisterFiles } from './register-files';
import { PeriodFilter } from './register-filters';
import { allDays, daysOf } from './register-period';

const pageSize = 100;

/** Data yang keluar: which of the pupils' data went to whom; of the whole room, or of one case. */
export default function DisclosuresPage() {
  const { t } = useTranslation();
  const { kasus: caseId = null } = useSearch({ strict: false }) as { kasus?: number };
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search, 150);
  const [piece, setPiece] = useState<LoggedPiece | null>(null);
  const [period, setPeriod] = useState(allDays);
  const [page, setPage] = useState(1);
  const asked = { search: words, caseId, piece, ...daysOf(period) };
  const input = { ...asked, offset: (page - 1) * pageSize, limit: pageSize };
  const { data, error } = useAnswer(['letters', 'disclosures', input], () => rpc.letters.disclosures(input), {
    placeholderData: keepPreviousData,
  });
  const files = useRegisterFiles({
    pdf: () => rpc.letters.disclosuresPdf(asked),
    sheet: () => rpc.letters.disclosuresSheet(asked),
  });
  const isEmpty = data?.years.length === 0;
  const code = data?.rows[0]?.case?.code;
  const first =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setPage(1);
    };
  return (
    <>
      {caseId === null && <LetterTabs />}
      <PageTitle
        back={caseId === null ? undefined : `/kasus/${caseId}`}
        title={
          caseId !== null && code ? t('letters.disclosures.ofCase', { code }) : t('letters.disclosures.title')
        }
        lead={data && !isEmpty && t('letters.disclosures.lead', { count: data.total })}
        action={
          data &&
          data.total > 0 && <RegisterFiles files={files} printLabel={t('letters.disclosures.print')} />
        }
      />
      {!isEmpty && (
        <div className={classes.filters}>
          <SearchField
            value={search}
            onChange={first(setSearch)}
            placeholder={t('letters.disclosures.search')}
            className={classes.search}
            autoFocus
          />
          <Select
            aria-label={t('letters.disclosures.filterPiece')}
            placeholder={t('letters.disclosures.allPieces')}
            data={loggedPieces.map((one) => ({ value: one, label: t(`letters.pieces.${one}`) }))}
            value={piece}
            onChange={first((next: string | null) => setPiece(next as LoggedPiece | null))}
            clearable
            w={220}
          />
          <PeriodFilter period={period} years={data?.years ?? []} onChange={first(setPeriod)} />
        </div>
      )}
      <ErrorNote error={error?.error ?? files.error} mb="sm" />
      {!data && !error && <Loading lines={6} height={36} />}
      {isEmpty && (
        <EmptyState
          icon={IconFileExport}
          title={t('letters.disclosures.emptyTitle')}
          body={t('letters.disclosures.emptyBody')}
        />
      )}
      {data?.total === 0 && !isEmpty && (
        <EmptyState icon={IconMailSearch} title={t('letters.register.nothingFound')} />
      )}
      {data && data.rows.length > 0 && <DisclosureTable rows={data.rows} withoutCase={caseId !== null} />}
      {data && data.total > pageSize && (
        <Pagination
          mt="sm"
          size="sm"
          total={Math.ceil(data.total / pageSize)}
          value={page}
          onChange={setPage}
        />
      )}
    </>
  );
}
