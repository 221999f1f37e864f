import { useRef, useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMail, IconMailSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PrintedBundle } from '@shared/contract/bundles';
import type { RegisterRow } from '@shared/contract/letter-views';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { shownColumns } from '@renderer/components/list/list-column';
import type { AskPage } from '@renderer/components/list/list-file';
import { ListTable } from '@renderer/components/list/list-table';
import { ListTools } from '@renderer/components/list/list-tools';
import { useListSearch } from '@renderer/components/list/use-list-search';
import { useSelection } from '@renderer/components/list/use-selection';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { BundleOutcome } from './bundles/bundle-outcome';
import { BundleProgress } from './bundles/bundle-progress';
import { useBundleRun } from './bundles/use-bundle-run';
import { ChosenLetters } from './chosen-letters';
import { LetterPane } from './letter-pane';
import { LetterTabs } from './letter-tabs';
import classes from './letters.module.css';
import { useRegisterColumns } from './register-columns';
import { RegisterDrafts } from './register-drafts';
import { RegisterFiles, useRegisterFiles } from './register-files';
import { letterStates, RegisterFilters, type RegisterFilter } from './register-filters';
import { daysOf, readPeriod, writePeriod } from './register-period';
import { SerialStart } from './serial-start';

const sorts = ['number', 'to'] as const;
const rowHeight = 56;
const noNumbers: readonly string[] = [];

/** Surat: the register of outgoing letters (agenda), with the chosen letter beside it. */
export default function LettersPage() {
  const { t } = useTranslation();
  const { search, go, change, ordered, order, onOrder } = useListSearch('/surat', sorts);
  const chosen = Number.isSafeInteger(search.surat) ? Number(search.surat) : null;
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 150);
  const scroller = useRef<HTMLDivElement>(null);
  const about = useAnswer(['letters', 'list', 'about'], () => rpc.letters.list({ limit: 1 }));
  const { years = [], kinds = [] } = about.data ?? {};
  const filter: RegisterFilter = {
    status: letterStates.find((one) => one === search.status) ?? null,
    kind: kinds.find((one) => one === search.jenis) ?? null,
    period: readPeriod(search),
  };
  const asked = { search: words, status: filter.status, kind: filter.kind, ...daysOf(filter.period) };
  const request = { ...asked, ...ordered };
  const ask: AskPage<RegisterRow> = (page) => rpc.letters.list({ ...request, ...page });
  const rows = usePagedRows<RegisterRow>({
    queryKey: ['letters', 'list', request],
    ask,
    scroller,
    rowHeight,
  });
  const { total, error } = rows;
  const selection = useSelection<RegisterRow>({
    list: asked,
    idOf: ({ id }) => id,
    rowAt: rows.rowAt,
    total,
    ask,
  });
  const bundle = useBundleRun<PrintedBundle>(async () => {});
  const [printed, setPrinted] = useState<readonly RegisterRow[]>([]);
  const files = useRegisterFiles({
    pdf: () => rpc.letters.registerPdf(asked),
    sheet: () => rpc.letters.registerSheet(asked),
  });
  const columns = useRegisterColumns({ chosen, onChoose: (surat) => change({ surat }) });
  const shown = shownColumns(columns, search.kolom);
  const narrow = ({ period, ...others }: Partial<RegisterFilter>) =>
    change({
      ...('status' in others && { status: others.status ?? null }),
      ...('kind' in others && { jenis: others.kind ?? null }),
      ...(period && writePeriod(period)),
    });

  if (about.data && years.length === 0) return <NoLetters />;
  if (bundle.run.at === 'running') {
    return <BundleProgress progress={bundle.run.progress} onStop={bundle.stop} />;
  }
  if (bundle.run.at === 'done') {
    return (
      <BundleOutcome
        bundle={bundle.run}
        issued={noNumbers}
        nameOf={(index) => {
          const letter = printed[index];
          return letter && `${letter.number ?? t('letters.number.none')}, ${letter.recipient}`;
        }}
        onBack={bundle.back}
      />
    );
  }

  // A view keeps what is asked of the list, not which letter lies beside it.
  const { surat: _chosen, ...asView } = search;
  return (
    <div className={classes.frame} data-desk>
      <LetterTabs />
      <PageTitle
        title={t('letters.title')}
        lead={total !== undefined && t('letters.register.count', { count: total })}
        action={
          <>
            <SerialStart />
            {total !== undefined && total > 0 && <RegisterFiles files={files} />}
          </>
        }
      />
      <RegisterFilters
        search={typed}
        onSearch={setTyped}
        filter={filter}
        onFilter={narrow}
        years={years}
        kinds={kinds}
      />
      <RegisterDrafts />
      <ErrorNote error={error?.error ?? about.error?.error ?? files.error} mb="sm" />
      <div className={classes.desk}>
        <div className={classes.register}>
          <ListTools
            list="letters"
            columns={columns}
            shown={shown}
            search={asView}
            onSearch={go}
            total={total ?? null}
            ask={ask}
          />
          {total === undefined && !error && <Loading lines={8} height={32} />}
          {total !== undefined && total > 0 && (
            <ListTable
              label={t('letters.title')}
              columns={shown}
              rows={rows}
              scroller={scroller}
              rowHeight={rowHeight}
              isFaded={({ status }) => status === 'cancelled'}
              isShown={({ id }) => id === chosen}
              order={order}
              onOrder={onOrder}
              selection={selection}
            />
          )}
          {total === 0 && (
            <EmptyState
              icon={IconMailSearch}
              title={t('letters.register.nothingFound')}
              action={
                <Button
                  variant="default"
                  onClick={() => {
                    setTyped('');
                    go(chosen === null ? {} : { surat: chosen });
                  }}
                >
                  {t('letters.register.showAll')}
                </Button>
              }
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
      <ChosenLetters selection={selection} columns={shown} bundle={bundle} onPrint={setPrinted} />
    </div>
  );
}

function NoLetters() {
  const { t } = useTranslation();
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
