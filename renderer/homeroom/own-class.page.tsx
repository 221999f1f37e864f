import { useRef, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClassStudent } from '@shared/contract/homeroom';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { ListPage } from '@renderer/components/list/list-page';
import { ListTable, RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { rpc } from '@renderer/lib/rpc';
import { NoClass } from './no-class';
import { useOwnClass } from './queries';

const rowHeight = 44;

/** The students of the own class, to hand one over. */
export default function OwnClassPage() {
  const { t } = useTranslation();
  const { data, error } = useOwnClass();
  return (
    <ListPage>
      <PageTitle
        title={
          data?.className ? t('homeroom.class.title', { name: data.className }) : t('homeroom.class.untitled')
        }
        lead={data?.className ? t('homeroom.class.count', { count: data.students }) : undefined}
      />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={6} height={40} />}
      {data?.className === null && <NoClass isStaffKnown={data.staffName !== null} />}
      {data?.className && data.students === 0 && (
        <EmptyState
          icon={IconUsers}
          title={t('homeroom.class.noStudents.title')}
          body={t('homeroom.class.noStudents.body')}
        />
      )}
      {data?.className && data.students > 0 && <Students />}
    </ListPage>
  );
}

function Students() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 120);
  const rows = usePagedRows<ClassStudent>({
    queryKey: ['homeroom', 'students', search],
    ask: (page) => rpc.homeroom.students({ search, ...page }),
    scroller,
    rowHeight,
  });
  const columns = useStudentColumns();
  return (
    <>
      <TextInput
        aria-label={t('homeroom.class.search')}
        placeholder={t('homeroom.class.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maw={320}
        mb="sm"
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ErrorNote error={rows.error?.error} />
      {rows.total === 0 && <p>{t('homeroom.class.none')}</p>}
      {(rows.total ?? 0) > 0 && (
        <ListTable
          label={t('homeroom.class.label')}
          columns={columns}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
        />
      )}
    </>
  );
}

function useStudentColumns(): TableColumn<ClassStudent>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'name',
      heading: t('homeroom.class.columns.name'),
      width: 40,
      isFixed: true,
      text: ({ name }) => name,
    },
    {
      id: 'nis',
      heading: t('homeroom.class.columns.nis'),
      width: 14,
      span: '160px',
      text: ({ nis }) => nis ?? '',
    },
    {
      id: 'action',
      heading: t('homeroom.class.columns.action'),
      width: 24,
      span: '240px',
      text: ({ waitingId }) => t(waitingId === null ? 'homeroom.class.handOver' : 'homeroom.class.waiting'),
      cell: ({ id, name, waitingId }) =>
        waitingId === null ? (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t('homeroom.class.handOverOf', { name })}
            renderRoot={(props) => <Link {...props} to="/serah-terima/baru" search={{ siswa: id }} />}
          >
            {t('homeroom.class.handOver')}
          </Button>
        ) : (
          <RowLink to={`/serah-terima/${waitingId}`}>{t('homeroom.class.waiting')}</RowLink>
        ),
    },
  ];
}
