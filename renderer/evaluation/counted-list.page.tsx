import { Pagination, Table } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CountedPart, CountedRow } from '@shared/contract/evaluation';
import { figureCodes, figures, type CountedThing, type FigureCode } from '@shared/domain/figures';
import { severities } from '@shared/procedure/problems';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { shortDate } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { useKindLabel } from '@renderer/lib/receiver-kinds';
import { rpc } from '@renderer/lib/rpc';
import { readFilter, writeFilter } from './evaluation-address';
import classes from './evaluation.module.css';
import { monthLabel, useNumberName } from './part-words';
import { useFrame } from './queries';

const pageSize = 50;

/** The rows behind one number: as many as it says, each leading to what it is. */
export default function CountedListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const address = useSearch({ from: '/evaluasi/daftar' });
  const figure: FigureCode = figureCodes.find((code) => code === address.angka) ?? 'cases_new';
  const choice = readFilter(address);
  const { data: frame, error: frameError } = useFrame(choice.schoolYearId);
  const filter = { ...choice, schoolYearId: frame?.schoolYearId ?? 0 };
  // What the address cannot mean is refused by the core, in words.
  const part = (address.bagian ?? {}) as CountedPart;
  const name = useNumberName(choice.schoolYearId)({ figure, part, minDays: address.hari });
  const page = address.halaman ?? 1;
  const input = {
    filter,
    figure,
    part,
    minDays: address.hari ?? null,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  };
  const { data, error } = useAnswer(['evaluation', 'list', input], () => rpc.evaluation.list(input), {
    placeholderData: keepPreviousData,
    enabled: frame !== undefined,
  });
  const narrowed = [
    data && t('app.schoolYear', { year: data.schoolYear }),
    filter.semester && t(`evaluation.filter.${filter.semester}`),
    filter.fromMonth && t('evaluation.list.from', { month: monthLabel(filter.fromMonth) }),
    filter.toMonth && t('evaluation.list.to', { month: monthLabel(filter.toMonth) }),
    filter.asOf && t('evaluation.list.asOf', { date: shortDate(filter.asOf) }),
    frame?.classes.find(({ key }) => key === filter.classKey)?.name,
    frame?.counselors.find(({ id }) => id === filter.counselorId)?.name,
    data && t(`evaluation.list.count.${figures[figure].of}`, { count: data.total }),
  ].filter((words) => typeof words === 'string' && words !== '');
  const failure = frameError ?? error;
  return (
    <>
      <PageTitle
        title={name}
        lead={narrowed.join(' · ') || ' '}
        back="/evaluasi"
        // As it was asked; not of the year that it was compared with.
        backSearch={choice.asOf ? {} : writeFilter(choice)}
      />
      <ErrorNote error={failure?.error} />
      {!data && !failure && <Loading lines={6} height={36} />}
      {data?.total === 0 && (
        <EmptyState
          icon={IconFolderOpen}
          title={t('evaluation.list.empty.title')}
          body={t('evaluation.list.empty.body')}
        />
      )}
      {data && data.rows.length > 0 && <Rows figure={figure} rows={data.rows} />}
      {data && data.total > pageSize && (
        <Pagination
          mt="sm"
          size="sm"
          total={Math.ceil(data.total / pageSize)}
          value={page}
          onChange={(halaman) => void navigate({ to: '/evaluasi/daftar', search: { ...address, halaman } })}
        />
      )}
    </>
  );
}

const columnsOf: Readonly<Record<CountedThing, readonly Column[]>> = {
  case: ['student', 'case', 'severity', 'on', 'days'],
  referral: ['student', 'case', 'kind', 'receiver', 'on', 'days', 'standing'],
  week: ['student', 'case', 'kind', 'receiver', 'weekNumber', 'on', 'week'],
  outreach: ['theme', 'kind', 'receiver', 'on', 'pupils'],
};
type Column =
  | 'student'
  | 'case'
  | 'severity'
  | 'kind'
  | 'receiver'
  | 'on'
  | 'days'
  | 'standing'
  | 'weekNumber'
  | 'week'
  | 'theme'
  | 'pupils';

function Rows({ figure, rows }: { figure: FigureCode; rows: readonly CountedRow[] }) {
  const { t } = useTranslation();
  const taking = (figures[figure].by as readonly string[]).includes('days');
  const columns = columnsOf[figures[figure].of].filter((column) => column !== 'days' || taking);
  const header = (column: Column) =>
    column === 'on' ? t(`evaluation.figures.${figure}.day`) : t(`evaluation.list.columns.${column}`);
  return (
    <Table highlightOnHover verticalSpacing={8} aria-label={t('evaluation.list.label')}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{header(column)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.key} className={classes.row}>
            {columns.map((column) => (
              <Table.Td key={column}>
                <Cell column={column} row={row} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Cell({ column, row }: { column: Column; row: CountedRow }) {
  const { t } = useTranslation();
  const kindLabel = useKindLabel();
  const nothing = <span className={classes.none}>–</span>;
  switch (column) {
    case 'student':
      return (
        <>
          <RowLink row={row}>{row.case?.student.name ?? ''}</RowLink>
          <div className={classes.soft}>{row.case?.student.className}</div>
        </>
      );
    case 'theme':
      return <RowLink row={row}>{row.outreach?.theme ?? ''}</RowLink>;
    case 'case':
      return <span className={classes.code}>{row.case?.code}</span>;
    case 'severity':
      return severities.find(({ code }) => code === row.case?.severity)?.label ?? nothing;
    case 'kind':
      return row.kind ? kindLabel({ kind: row.kind, schoolKindId: row.schoolKindId }) : nothing;
    case 'receiver':
      return row.receiver ?? nothing;
    case 'on':
      return <span className={classes.code}>{shortDate(row.on)}</span>;
    case 'days':
      return row.amount === null ? nothing : t('evaluation.days', { days: row.amount });
    case 'weekNumber':
    case 'pupils':
      return row.amount ?? nothing;
    case 'week':
      return row.week ? t(`evaluation.weeks.${row.week}`) : nothing;
    case 'standing':
      return row.referral
        ? t(`referrals.standing.${row.referral.standing.code}`, row.referral.standing.params)
        : nothing;
  }
}

/** To the referral, else to the case, else to the outreach. */
function RowLink({ row, children }: { row: CountedRow; children: string }) {
  const caseId = String(row.case?.id);
  if (row.outreach) {
    return (
      <Link
        to="/penyuluhan/$outreachId"
        params={{ outreachId: String(row.outreach.id) }}
        className={classes.link}
      >
        {children}
      </Link>
    );
  }
  if (row.referral) {
    return (
      <Link
        to="/kasus/$caseId/rujukan/$referralId"
        params={{ caseId, referralId: String(row.referral.id) }}
        className={classes.link}
      >
        {children}
      </Link>
    );
  }
  return (
    <Link to="/kasus/$caseId" params={{ caseId }} className={classes.link}>
      {children}
    </Link>
  );
}
