import { useRef } from 'react';
import { IconFolderOpen } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CountedPart, CountedRow } from '@shared/contract/evaluation';
import { figureCodes, figures, type FigureCode } from '@shared/domain/figures';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { shownColumns } from '@renderer/components/list/list-column';
import type { AskPage } from '@renderer/components/list/list-file';
import { ListPage } from '@renderer/components/list/list-page';
import { ListTable } from '@renderer/components/list/list-table';
import { ListTools } from '@renderer/components/list/list-tools';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { shortDate } from '@renderer/lib/dates';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { rpc } from '@renderer/lib/rpc';
import { useCountedColumns } from './counted-columns';
import { readFilter, writeFilter } from './evaluation-address';
import { monthLabel, useNumberName } from './part-words';
import { useFrame } from './queries';

const rowHeight = 56;

/** The rows behind one number: as many as it says, each leading to what it is. */
export default function CountedListPage() {
  const choice = readFilter(useSearch({ from: '/evaluasi/daftar' }));
  const { data: frame, error } = useFrame(choice.schoolYearId);
  if (!frame) return error ? <ErrorNote error={error.error} /> : <Loading lines={6} height={36} />;
  return <CountedList frame={frame} />;
}

function CountedList({ frame }: { frame: NonNullable<ReturnType<typeof useFrame>['data']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const address = useSearch({ from: '/evaluasi/daftar' });
  const figure: FigureCode = figureCodes.find((code) => code === address.angka) ?? 'cases_new';
  const choice = readFilter(address);
  const filter = { ...choice, schoolYearId: frame.schoolYearId };
  // What the address cannot mean is refused by the core, in words.
  const part = (address.bagian ?? {}) as CountedPart;
  const name = useNumberName(choice.schoolYearId)({ figure, part, minDays: address.hari });
  const request = { filter, figure, part, minDays: address.hari ?? null };
  const ask: AskPage<CountedRow> = (page) => rpc.evaluation.list({ ...request, ...page });
  const rows = usePagedRows<CountedRow>({
    queryKey: ['evaluation', 'list', request],
    ask,
    scroller,
    rowHeight,
  });
  const { total, error } = rows;
  const columns = useCountedColumns(figure);
  const shown = shownColumns(columns, address.kolom);
  const yearName = frame.years.find(({ id }) => id === frame.schoolYearId)?.name;
  const narrowed = [
    yearName && t('app.schoolYear', { year: yearName }),
    filter.semester && t(`evaluation.filter.${filter.semester}`),
    filter.fromMonth && t('evaluation.list.from', { month: monthLabel(filter.fromMonth) }),
    filter.toMonth && t('evaluation.list.to', { month: monthLabel(filter.toMonth) }),
    filter.asOf && t('evaluation.list.asOf', { date: shortDate(filter.asOf) }),
    frame.classes.find(({ key }) => key === filter.classKey)?.name,
    frame.counselors.find(({ id }) => id === filter.counselorId)?.name,
    total !== undefined && t(`evaluation.list.count.${figures[figure].of}`, { count: total }),
  ].filter((words) => typeof words === 'string' && words !== '');
  return (
    <ListPage>
      <PageTitle
        title={name}
        lead={narrowed.join(' · ') || ' '}
        back="/evaluasi"
        // As it was asked; not of the year that it was compared with.
        backSearch={choice.asOf ? {} : writeFilter(choice)}
        action={
          <ListTools
            list="evaluation"
            columns={columns}
            shown={shown}
            // A view keeps words: what the number is of goes as one.
            search={{ ...address, ...(address.bagian && { bagian: JSON.stringify(address.bagian) }) }}
            onSearch={(next) =>
              void navigate({ to: '/evaluasi/daftar', search: next as never, replace: true })
            }
            total={total ?? null}
            ask={ask}
          />
        }
      />
      <ErrorNote error={error?.error} />
      {total === undefined && !error && <Loading lines={6} height={36} />}
      {total === 0 && (
        <EmptyState
          icon={IconFolderOpen}
          title={t('evaluation.list.empty.title')}
          body={t('evaluation.list.empty.body')}
        />
      )}
      {total !== undefined && total > 0 && (
        <ListTable
          label={t('evaluation.list.label')}
          columns={shown}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
        />
      )}
    </ListPage>
  );
}
