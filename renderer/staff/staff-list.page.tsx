import { useRef, useState } from 'react';
import { Button, Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { IconFileImport, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '@shared/contract/staff';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { UndoImport } from '@renderer/components/list-import/undo-import';
import type { AskPage } from '@renderer/components/list/list-file';
import { ListPage } from '@renderer/components/list/list-page';
import { shownColumns } from '@renderer/components/list/list-column';
import { ListTable } from '@renderer/components/list/list-table';
import { ListTools } from '@renderer/components/list/list-tools';
import { useListSearch } from '@renderer/components/list/use-list-search';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { touchedByStaff } from './queries';
import { useStaffColumns } from './staff-columns';
import classes from './staff-list.module.css';

const sorts = ['name', 'duty', 'nip'] as const;
const duties = ['principal', 'coordinator', 'counselor', 'homeroom'] as const;
const rowHeight = 44;

/** Everybody who signs, answers, reports or escorts. */
export default function StaffListPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const { search, go, change, ordered, order, onOrder } = useListSearch('/pengaturan/staf', sorts);
  const duty = duties.find((one) => one === search.tugas) ?? null;
  const includeInactive = search.nonaktif === true;
  const request = { search: typed.trim().slice(0, 80), duty, includeInactive, ...ordered };
  const ask: AskPage<StaffMember> = (page) => rpc.staff.list({ ...request, ...page });
  const rows = usePagedRows<StaffMember>({ queryKey: ['staff', 'list', request], ask, scroller, rowHeight });
  const { total, error } = rows;
  const columns = useStaffColumns(request.search);
  const shown = shownColumns(columns, search.kolom);
  const last = useAnswer(['staff', 'importLast'], () => rpc.staff.importLast({}));
  const everybody = !typed && duty === null;

  return (
    <ListPage underTabs>
      <PageTitle title={t('staff.title')} lead={t('staff.lead')} action={<Actions />} />
      <UndoImport batch={last.data?.batch ?? null} undo={rpc.staff.importUndo} invalidates={touchedByStaff} />
      <Group gap="sm" mb="sm">
        <SearchField
          autoFocus
          placeholder={t('staff.search')}
          value={typed}
          onChange={setTyped}
          className={classes.search}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('staff.duties.label')}
          value={duty ?? 'all'}
          onChange={(value) => change({ tugas: value === 'all' ? null : value })}
          data={[
            { value: 'all', label: t('staff.duties.all') },
            ...duties.map((value) => ({ value, label: t(`staff.duties.${value}`) })),
          ]}
        />
        <Checkbox
          label={t('staff.includeInactive')}
          checked={includeInactive}
          onChange={({ currentTarget }) => change({ nonaktif: currentTarget.checked })}
        />
        <ListTools
          list="staff"
          columns={columns}
          shown={shown}
          search={search}
          onSearch={go}
          total={rows.total ?? null}
          ask={ask}
        />
      </Group>
      <ErrorNote error={error?.error} />
      {total === undefined && !error && <Loading />}
      {total === 0 && (
        <EmptyState icon={IconSearchOff} title={t('staff.noMatch.title')} body={t('staff.noMatch.body')} />
      )}
      {total !== undefined && total > 0 && (
        <ListTable
          label={t('staff.list')}
          columns={shown}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
          isFaded={({ active }) => !active}
          order={order}
          onOrder={onOrder}
        />
      )}
      {everybody && total !== undefined && total <= 3 && (
        <Text c="dimmed" mt="lg" maw={640}>
          {t('staff.few')}
        </Text>
      )}
    </ListPage>
  );
}

function Actions() {
  const { t } = useTranslation();
  return (
    <>
      <Button
        component={Link}
        to="/pengaturan/staf/impor"
        variant="default"
        leftSection={<IconFileImport size={16} />}
      >
        {t('staff.import')}
      </Button>
      <Button component={Link} to="/pengaturan/staf/baru" leftSection={<IconPlus size={16} />}>
        {t('staff.add')}
      </Button>
    </>
  );
}
