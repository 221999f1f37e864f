import { useState } from 'react';
import { Button, Pagination, SegmentedControl, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMail, IconMailSearch } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '@shared/contract/letter-views';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { LetterPane } from './letter-pane';
import classes from './letters.module.css';
import { RegisterTable } from './register-table';
import { SerialStart } from './serial-start';

const pageSize = 100;
type Status = RegisterRow['status'] | 'all';

/** Surat: the register of outgoing letters (agenda), with the chosen letter beside it. */
export default function LettersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { surat } = useSearch({ from: '/surat' });
  const chosen = surat ?? null;
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search, 150);
  const [status, setStatus] = useState<Status>('all');
  const [year, setYear] = useState<number | null>(null);
  const [page, setPage] = useState(1);
  const input = {
    search: words,
    status: status === 'all' ? null : status,
    year,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  };
  const register = useAnswer(['letters', 'list', input], () => rpc.letters.list(input), {
    placeholderData: keepPreviousData,
  });

  const choose = (id: number | null) =>
    void navigate({ to: '/surat', search: id === null ? {} : { surat: id }, replace: true });
  const narrow = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      setPage(1);
    };
  };
  const showAll = () => {
    setSearch('');
    setStatus('all');
    setYear(null);
    setPage(1);
  };

  const { data } = register;
  const filtered = words !== '' || status !== 'all' || year !== null;
  if (data && data.years.length === 0) {
    return (
      <>
        <PageTitle title={t('letters.title')} action={<SerialStart />} />
        <EmptyState
          icon={IconMail}
          title={t('letters.register.emptyTitle')}
          body={t('letters.register.emptyBody')}
          action={
            <Button component={Link} to="/kasus">
              {t('letters.register.emptyAction')}
            </Button>
          }
        />
      </>
    );
  }

  return (
    <div className={classes.frame}>
      <PageTitle
        title={t('letters.title')}
        lead={data && t('letters.register.count', { count: data.total })}
        action={<SerialStart />}
      />
      <div className={classes.filters}>
        <SearchField
          value={search}
          onChange={narrow(setSearch)}
          placeholder={t('letters.register.search')}
          className={classes.search}
          autoFocus
        />
        <SegmentedControl
          aria-label={t('letters.register.filterStatus')}
          value={status}
          onChange={narrow((value: string) => setStatus(value as Status))}
          data={[
            { value: 'all', label: t('letters.register.allStatuses') },
            { value: 'issued', label: t('letters.status.issued') },
            { value: 'cancelled', label: t('letters.status.cancelled') },
          ]}
        />
        {data && data.years.length > 1 && (
          <Select
            aria-label={t('letters.register.filterYear')}
            placeholder={t('letters.register.allYears')}
            data={data.years.map(String)}
            value={year === null ? null : String(year)}
            onChange={narrow((value: string | null) => setYear(value === null ? null : Number(value)))}
            clearable
            w={140}
          />
        )}
      </div>
      <ErrorNote error={register.error?.error} />
      <div className={classes.desk}>
        <div className={classes.list}>
          {!data && !register.error && <Loading lines={8} height={32} />}
          {data && data.rows.length > 0 && (
            <RegisterTable rows={data.rows} chosen={chosen} onChoose={choose} />
          )}
          {data && data.rows.length === 0 && filtered && (
            <EmptyState
              icon={IconMailSearch}
              title={t('letters.register.nothingFound')}
              action={
                <Button variant="default" onClick={showAll}>
                  {t('letters.register.showAll')}
                </Button>
              }
            />
          )}
          {data && data.total > pageSize && (
            <Pagination
              mt="sm"
              size="sm"
              total={Math.ceil(data.total / pageSize)}
              value={page}
              onChange={setPage}
            />
          )}
        </div>
        <div className={classes.pane}>
          {chosen === null ? (
            <Text c="dimmed" className={classes.hint}>
              {t('letters.register.choose')}
            </Text>
          ) : (
            <LetterPane key={chosen} letterId={chosen} />
          )}
        </div>
      </div>
    </div>
  );
}
