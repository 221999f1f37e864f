import { useRef } from 'react';
import { SegmentedControl } from '@mantine/core';
import { IconChecks, IconClipboardCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Approval } from '@shared/contract/principal';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { ListPage } from '@renderer/components/list/list-page';
import { ListTable } from '@renderer/components/list/list-table';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { rpc } from '@renderer/lib/rpc';
import { ApprovalCard } from './approval-card';
import { useDecidedColumns } from './decided-columns';
import classes from './principal.module.css';
import { useWaiting } from './queries';

/** The principal's first screen: what waits for an approval, and what was decided. */
export default function ApprovalsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { keadaan }: { keadaan?: unknown } = useSearch({ strict: false });
  const state = keadaan === 'diputuskan' ? 'decided' : 'waiting';
  const waiting = useWaiting();
  const counts = waiting.data?.counts;
  return (
    <ListPage>
      <PageTitle title={t('principal.approvals.title')} lead={t('principal.approvals.lead')} />
      <ErrorNote error={waiting.error?.error} />
      {!waiting.data && !waiting.error && <Loading lines={6} height={40} />}
      {counts && counts.waiting + counts.decided > 0 && (
        <SegmentedControl
          aria-label={t('principal.approvals.show')}
          mb="md"
          style={{ alignSelf: 'start' }}
          value={state}
          onChange={(next) =>
            void navigate({
              to: '/',
              search: (next === 'decided' ? { keadaan: 'diputuskan' } : {}) as never,
              replace: true,
            })
          }
          data={[
            { value: 'waiting', label: `${t('principal.approvals.waiting')} · ${counts.waiting}` },
            { value: 'decided', label: `${t('principal.approvals.decided')} · ${counts.decided}` },
          ]}
        />
      )}
      {waiting.data && (state === 'waiting' ? <Waiting rows={waiting.data.rows} /> : <Decided />)}
    </ListPage>
  );
}

function Waiting({ rows }: { rows: readonly Approval[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={IconChecks}
        title={t('principal.approvals.empty.title')}
        body={t('principal.approvals.empty.body')}
      />
    );
  }
  return (
    <ul className={`${classes.cards} ${classes.page}`} aria-label={t('principal.approvals.list')}>
      {rows.map((one) => (
        <li key={one.referralId}>
          <ApprovalCard one={one} />
        </li>
      ))}
    </ul>
  );
}

const rowHeight = 56;

function Decided() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = usePagedRows<Approval>({
    queryKey: ['principal', 'approvals', 'decided'],
    ask: (page) => rpc.principal.approvals({ state: 'decided', ...page }),
    scroller,
    rowHeight,
  });
  const columns = useDecidedColumns();
  if (rows.error) return <ErrorNote error={rows.error.error} />;
  if (rows.total === undefined) return <Loading lines={6} height={40} />;
  if (rows.total === 0) {
    return (
      <EmptyState
        icon={IconClipboardCheck}
        title={t('principal.approvals.emptyDecided.title')}
        body={t('principal.approvals.emptyDecided.body')}
      />
    );
  }
  return (
    <ListTable
      label={t('principal.approvals.decided')}
      columns={columns}
      rows={rows}
      scroller={scroller}
      rowHeight={rowHeight}
    />
  );
}
