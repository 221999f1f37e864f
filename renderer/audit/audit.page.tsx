import { useDeferredValue, useRef } from 'react';
import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '@shared/contract/audit';
import { auditGroups } from '@shared/domain/audit';
import { isRealDate } from '@shared/domain/calendar';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { shownColumns } from '@renderer/components/list/list-column';
import type { AskPage } from '@renderer/components/list/list-file';
import { ListPage } from '@renderer/components/list/list-page';
import { ListTable } from '@renderer/components/list/list-table';
import { ListTools } from '@renderer/components/list/list-tools';
import { useListSearch } from '@renderer/components/list/use-list-search';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useKeysetRows } from '@renderer/lib/keyset-rows';
import { rpc } from '@renderer/lib/rpc';
import { useAuditColumns } from './audit-columns';
import { AuditFilters, type AuditFilter } from './audit-filters';
import { CheckButton, LogStanding, useAuditFrame, useLogCheck } from './log-check';

type Answer = Extract<Awaited<ReturnType<typeof rpc.audit.list>>, { ok: true }>['value'];
type Cursor = NonNullable<Answer['next']>;

const rowHeight = 44;
const pageRows = 100;
/** As many as are counted (`contract/audit`). */
const countedMost = 10_000;

/** Who opened, changed, printed and exported what. For the coordinator. */
export default function AuditPage() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { search, go, change } = useListSearch('/pengaturan/catatan-akses');
  const frame = useAuditFrame();
  const standing = useLogCheck();
  const filter = filterOf(search);
  const asked = useDeferredValue(JSON.stringify(filter));
  const request = JSON.parse(asked) as AuditFilter;
  const rows = useKeysetRows<AuditRow, Cursor, Answer>({
    queryKey: ['audit', 'list', asked],
    ask: (before) => rpc.audit.list({ ...request, before, limit: pageRows }),
    scroller,
    rowHeight,
  });
  const columns = useAuditColumns();
  const shown = shownColumns(columns, search.kolom);
  const found = rows.first?.total ?? null;
  const count = new Intl.NumberFormat('id-ID').format(Math.min(found ?? 0, countedMost));

  return (
    <ListPage underTabs>
      <PageTitle
        title={t('audit.title')}
        lead={t('audit.lead')}
        action={<CheckButton check={standing.check} />}
      />
      <LogStanding {...standing} />
      <AuditFilters
        filter={filter}
        people={frame.data?.people ?? []}
        onFilter={(changed) => change(wordsOf({ ...filter, ...changed }))}
      >
        <ListTools
          list="audit"
          columns={columns}
          shown={shown}
          search={search}
          onSearch={go}
          total={found}
          ask={askAll(request)}
        />
      </AuditFilters>
      <ErrorNote error={rows.error?.error} />
      {rows.total === undefined && !rows.error && <Loading lines={8} height={32} />}
      {rows.total === 0 && (
        <EmptyState
          icon={IconSearchOff}
          title={t('audit.noMatch.title')}
          body={t('audit.noMatch.body')}
          action={
            <Button variant="light" onClick={() => go({})}>
              {t('audit.filters.clear')}
            </Button>
          }
        />
      )}
      {rows.total !== undefined && rows.total > 0 && (
        <ListTable
          label={`${t('audit.list')}, ${t((found ?? 0) > countedMost ? 'audit.moreThan' : 'audit.count', { count })}`}
          columns={shown}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
        />
      )}
    </ListPage>
  );
}

type Search = Readonly<Record<string, unknown>>;

const day = (word: unknown) => (typeof word === 'string' && isRealDate(word) ? word : null);

/** The filter as the address says it. */
function filterOf({ orang, tindakan, kasus, dari, sampai }: Search): AuditFilter {
  const accountId = Number(orang);
  return {
    accountId: Number.isSafeInteger(accountId) && accountId > 0 ? accountId : null,
    group: auditGroups.find((one) => one === tindakan) ?? null,
    caseCode: typeof kasus === 'string' || typeof kasus === 'number' ? String(kasus).slice(0, 40) : '',
    from: day(dari),
    to: day(sampai),
  };
}

const wordsOf = ({ accountId, group, caseCode, from, to }: AuditFilter) => ({
  orang: accountId === null ? null : String(accountId),
  tindakan: group,
  kasus: caseCode === '' ? null : caseCode,
  dari: from,
  sampai: to,
});

/** Every page for a file, one behind the other. */
function askAll(request: AuditFilter): AskPage<AuditRow> {
  let next: Cursor | null = null;
  return async ({ offset, limit }) => {
    const answer = await rpc.audit.list({ ...request, before: offset === 0 ? null : next, limit });
    if (!answer.ok) return answer;
    next = answer.value.next;
    return { ok: true, value: { total: answer.value.rows.length, rows: answer.value.rows } };
  };
}
