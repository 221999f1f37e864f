import { useRef } from 'react';
import { IconFileCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReportToPrincipal } from '@shared/contract/principal';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { ListPage } from '@renderer/components/list/list-page';
import { ListTable, RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { shortDate } from '@renderer/lib/dates';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { rpc } from '@renderer/lib/rpc';
import { kindLabel } from './kind-words';

const rowHeight = 56;

/** Final reports (laporan hasil referal) that were submitted to the principal. */
export default function ReportsPage() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = usePagedRows<ReportToPrincipal>({
    queryKey: ['principal', 'reports'],
    ask: (page) => rpc.principal.reports(page),
    scroller,
    rowHeight,
  });
  const columns = useReportColumns();
  return (
    <ListPage>
      <PageTitle title={t('principal.reports.title')} lead={t('principal.reports.lead')} />
      <ErrorNote error={rows.error?.error} />
      {rows.total === undefined && !rows.error && <Loading lines={6} height={40} />}
      {rows.total === 0 && (
        <EmptyState
          icon={IconFileCheck}
          title={t('principal.reports.empty.title')}
          body={t('principal.reports.empty.body')}
        />
      )}
      {(rows.total ?? 0) > 0 && (
        <ListTable
          label={t('principal.reports.list')}
          columns={columns}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
        />
      )}
    </ListPage>
  );
}

function useReportColumns(): TableColumn<ReportToPrincipal>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'student',
      heading: t('principal.reports.columns.student'),
      width: 32,
      isFixed: true,
      text: ({ student }) => student.name,
      cell: ({ referralId, student }) => (
        <RowLink to={`/laporan-hasil/${referralId}`}>{student.name}</RowLink>
      ),
      below: ({ student }) => student.className,
    },
    {
      id: 'kind',
      heading: t('principal.reports.columns.kind'),
      width: 24,
      text: kindLabel,
      below: ({ counselor }) => counselor,
    },
    {
      id: 'submitted',
      heading: t('principal.reports.columns.submitted'),
      width: 14,
      span: '160px',
      text: ({ submittedOn }) => shortDate(submittedOn),
    },
    {
      id: 'acknowledged',
      heading: t('principal.reports.columns.acknowledged'),
      width: 14,
      span: '160px',
      text: ({ acknowledgedOn }) => (acknowledgedOn ? shortDate(acknowledgedOn) : t('principal.reports.new')),
    },
  ];
}
