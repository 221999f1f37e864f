import { useRef, useState } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileExport, IconMailSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DisclosureRow } from '@shared/contract/disclosures';
import { loggedPieces } from '@shared/domain/data-pieces';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { useDisclosureColumns } from '@renderer/components/letters/disclosure-columns';
import { ChoiceChip } from '@renderer/components/list/choice-chip';
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
import { LetterTabs } from './letter-tabs';
import classes from './letters.module.css';
import { RegisterFiles, useRegisterFiles } from './register-files';
import { PeriodFilter } from './register-filters';
import { daysOf, readPeriod, writePeriod } from './register-period';

const sorts = ['on', 'to'] as const;
const rowHeight = 78;

/** Data yang keluar: which of the pupils' data went to whom; of the whole room, or of one case. */
export default function DisclosuresPage() {
  const { t } = useTranslation();
  const { search, go, change, ordered, order, onOrder } = useListSearch('/surat/data-keluar', sorts);
  const caseId = Number.isSafeInteger(search.kasus) ? Number(search.kasus) : null;
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 150);
  const scroller = useRef<HTMLDivElement>(null);
  const piece = loggedPieces.find((one) => one === search.data) ?? null;
  const period = readPeriod(search);
  const asked = { search: words, caseId, piece, ...daysOf(period) };
  const request = { ...asked, ...ordered };
  const about = useAnswer(['letters', 'disclosures', 'about', caseId], () =>
    rpc.letters.disclosures({ caseId, limit: 1 }),
  );
  const ask: AskPage<DisclosureRow> = (page) => rpc.letters.disclosures({ ...request, ...page });
  const rows = usePagedRows<DisclosureRow>({
    queryKey: ['letters', 'disclosures', request],
    ask,
    scroller,
    rowHeight,
  });
  const { total, error } = rows;
  const columns = useDisclosureColumns({ withCase: caseId === null });
  const shown = shownColumns(columns, search.kolom);
  const files = useRegisterFiles({
    pdf: () => rpc.letters.disclosuresPdf(asked),
    sheet: () => rpc.letters.disclosuresSheet(asked),
  });
  const isEmpty = about.data?.years.length === 0;
  const code = about.data?.rows[0]?.case?.code;
  return (
    <div className={classes.frame}>
      {caseId === null && <LetterTabs />}
      <PageTitle
        back={caseId === null ? undefined : `/kasus/${caseId}`}
        title={
          caseId !== null && code ? t('letters.disclosures.ofCase', { code }) : t('letters.disclosures.title')
        }
        lead={total !== undefined && !isEmpty && t('letters.disclosures.lead', { count: total })}
        action={
          total !== undefined &&
          total > 0 && <RegisterFiles files={files} printLabel={t('letters.disclosures.print')} />
        }
      />
      {!isEmpty && (
        <div className={classes.filters}>
          <SearchField
            value={typed}
            onChange={setTyped}
            placeholder={t('letters.disclosures.search')}
            className={classes.search}
            autoFocus
          />
          <ChoiceChip
            label={t('letters.disclosures.data')}
            data={loggedPieces.map((one) => ({ value: one, label: t(`letters.pieces.${one}`) }))}
            value={piece}
            onChange={(data) => change({ data })}
          />
          <PeriodFilter
            period={period}
            years={about.data?.years ?? []}
            onChange={(next) => change(writePeriod(next))}
          />
          <ListTools
            list="disclosures"
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
          icon={IconFileExport}
          title={t('letters.disclosures.emptyTitle')}
          body={t('letters.disclosures.emptyBody')}
        />
      )}
      {total === 0 && !isEmpty && (
        <EmptyState icon={IconMailSearch} title={t('letters.register.nothingFound')} />
      )}
      {total !== undefined && total > 0 && (
        <ListTable
          label={t('letters.disclosures.title')}
          columns={shown}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
          grows
          isFaded={({ status }) => status === 'cancelled'}
          order={order}
          onOrder={onOrder}
        />
      )}
    </div>
  );
}
