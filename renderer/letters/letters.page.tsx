import { useState } from 'react';
import { Button, Pagination, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMail, IconMailSearch } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { LetterTabs } from './letter-tabs';
import { LetterPane } from './letter-pane';
import classes from './letters.module.css';
import { RegisterDrafts } from './register-drafts';
import { RegisterFiles, useRegisterFiles } from './register-files';
import { RegisterFilters, type RegisterFilter } from './register-filters';
import { allDays, daysOf } from './register-period';
import { RegisterTable } from './register-table';
import { SerialStart } from './serial-start';

const pageSize = 100;
const noFilter: RegisterFilter = { status: null, kind: null, period: allDays };

/** Surat: the register of outgoing letters (agenda), with the chosen letter beside it. */
export default function LettersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { surat } = useSearch({ from: '/surat' });
  const chosen = surat ?? null;
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search, 150);
  const [filter, setFilter] = useState(noFilter);
  const [page, setPage] = useState(1);
  const asked = {
    search: words,
    status: filter.status,
    kind: filter.kind,
    ...daysOf(filter.period),
  };
  const input = { ...asked, offset: (page - 1) * pageSize, limit: pageSize };
  const register = useAnswer(['letters', 'list', input], () => rpc.letters.list(input), {
    placeholderData: keepPreviousData,
  });
  const files = useRegisterFiles({
    pdf: () => rpc.letters.registerPdf(asked),
    sheet: () => rpc.letters.registerSheet(asked),
  });

  const choose = (id: number | null) =>
    void navigate({ to: '/surat', search: id === null ? {} : { surat: id }, replace: true });
  const searchFor = (text: string) => {
    setSearch(text);
    setPage(1);
  };
  const narrow = (change: Partial<RegisterFilter>) => {
    setFilter({ ...filter, ...change });
    setPage(1);
  };
  const showAll = () => {
    searchFor('');
    setFilter(noFilter);
  };

  const { data } = register;
  if (data && data.years.length === 0) {
    return (
      <>
        <LetterTabs />
        <PageTitle title={t('letters.title')} action={<SerialStart />} />
        <RegisterDrafts />
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
      <LetterTabs />
      <PageTitle
        title={t('letters.title')}
        lead={data && t('letters.register.count', { count: data.total })}
        action={
          <>
            <SerialStart />
            {data && data.total > 0 && <RegisterFiles files={files} />}
          </>
        }
      />
      <RegisterFilters
        search={search}
        onSearch={searchFor}
        filter={filter}
        onFilter={narrow}
        years={data?.years ?? []}
        kinds={data?.kinds ?? []}
      />
      <RegisterDrafts />
      <ErrorNote error={register.error?.error ?? files.error} mb="sm" />
      <div className={classes.desk}>
        <div className={classes.list}>
          {!data && !register.error && <Loading lines={8} height={32} />}
          {data && data.rows.length > 0 && (
            <RegisterTable rows={data.rows} chosen={chosen} onChoose={choose} />
          )}
          {data && data.rows.length === 0 && (
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
