import { useState } from 'react';
import { Button, Checkbox, Group, SegmentedControl, Table, Text } from '@mantine/core';
import { IconFileImport, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '@shared/contract/staff';
import { formatNip } from '@shared/domain/nip';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { UndoImport } from '@renderer/components/list-import/undo-import';
import { Loading } from '@renderer/components/loading';
import { Marked } from '@renderer/components/marked';
import { PageTitle } from '@renderer/components/page-title';
import { SearchField } from '@renderer/components/search-field';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { touchedByStaff } from './queries';
import classes from './staff-list.module.css';
import { useDutyNames } from './use-duty-names';

const duties = ['principal', 'coordinator', 'counselor', 'homeroom'] as const;
type Duty = (typeof duties)[number];
/** More than the staff of any school; the list needs no pages. */
const most = 200;

/** Everybody who signs, answers, reports or escorts. */
export default function StaffListPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [duty, setDuty] = useState<Duty | null>(null);
  const [includeInactive, setIncludeInactive] = useState(false);
  const request = { search: search.trim().slice(0, 80), duty, includeInactive, limit: most };
  const staff = useAnswer(['staff', 'list', request], () => rpc.staff.list(request), {
    placeholderData: keepPreviousData,
  });
  const last = useAnswer(['staff', 'importLast'], () => rpc.staff.importLast({}));
  const everybody = !search && duty === null;

  return (
    <>
      <PageTitle title={t('staff.title')} lead={t('staff.lead')} action={<Actions />} />
      <UndoImport batch={last.data?.batch ?? null} undo={rpc.staff.importUndo} invalidates={touchedByStaff} />
      <Group gap="md" mb="sm">
        <SearchField
          autoFocus
          placeholder={t('staff.search')}
          value={search}
          onChange={setSearch}
          className={classes.search}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('staff.duties.label')}
          value={duty ?? 'all'}
          onChange={(value) => setDuty(duties.find((one) => one === value) ?? null)}
          data={[
            { value: 'all', label: t('staff.duties.all') },
            ...duties.map((value) => ({ value, label: t(`staff.duties.${value}`) })),
          ]}
        />
        <Checkbox
          label={t('staff.includeInactive')}
          checked={includeInactive}
          onChange={({ currentTarget }) => setIncludeInactive(currentTarget.checked)}
        />
      </Group>
      <ErrorNote error={staff.error?.error} />
      {staff.isLoading && <Loading />}
      {staff.data?.total === 0 && (
        <EmptyState icon={IconSearchOff} title={t('staff.noMatch.title')} body={t('staff.noMatch.body')} />
      )}
      {staff.data && staff.data.total > 0 && <StaffTable rows={staff.data.rows} search={request.search} />}
      {everybody && staff.data && staff.data.total <= 3 && (
        <Text c="dimmed" mt="lg" maw={640}>
          {t('staff.few')}
        </Text>
      )}
    </>
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

function StaffTable({ rows, search }: { rows: readonly StaffMember[]; search: string }) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing={8} highlightOnHover aria-label={t('staff.list')} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('staff.columns.name')}</Table.Th>
          <Table.Th>{t('staff.columns.duty')}</Table.Th>
          <Table.Th>{t('staff.columns.nip')}</Table.Th>
          <Table.Th>{t('staff.columns.phone')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <StaffLine key={row.id} row={row} search={search} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function StaffLine({ row, search }: { row: StaffMember; search: string }) {
  const { t } = useTranslation();
  const names = useDutyNames(row);
  return (
    <Table.Tr data-inactive={!row.active || undefined} className={classes.row}>
      <Table.Td>
        <Link to="/pengaturan/staf/$staffId" params={{ staffId: String(row.id) }} className={classes.name}>
          <Marked text={row.name} search={search} />
        </Link>
        {!row.active && <span className={classes.inactive}>{t('staff.inactive')}</span>}
      </Table.Td>
      <Table.Td>
        {names.length > 0 ? (
          names.join(', ')
        ) : (
          <Marked text={row.additionalDuty ?? row.kind ?? ''} search={search} />
        )}
      </Table.Td>
      <Table.Td>{row.nip && formatNip(row.nip)}</Table.Td>
      <Table.Td>{row.phone}</Table.Td>
    </Table.Tr>
  );
}
