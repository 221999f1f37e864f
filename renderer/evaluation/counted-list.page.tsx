import { Pagination, Table } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CountedReferral } from '@shared/contract/evaluation';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { shortDate } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { useKindLabel } from '@renderer/lib/receiver-kinds';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import classes from './evaluation.module.css';
import { readNumber } from './number-address';
import { useNumberName } from './number-name';

const pageSize = 50;

/** The referrals behind one number: as many rows as it says, each leading to its referral. */
export default function CountedListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const schoolYearId = useIdParam('schoolYearId');
  const address = useSearch({ from: '/evaluasi/$schoolYearId/rujukan' });
  const number = readNumber(address);
  const name = useNumberName()(number);
  const page = address.halaman ?? 1;
  const input = { schoolYearId, ...number, offset: (page - 1) * pageSize, limit: pageSize };
  const { data, error } = useAnswer(['evaluation', 'list', input], () => rpc.evaluation.list(input), {
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageTitle
        title={name}
        lead={
          data
            ? [
                t('app.schoolYear', { year: data.schoolYear }),
                t('evaluation.list.count', { count: data.total }),
              ].join(' · ')
            : ' '
        }
        back={`/evaluasi/${schoolYearId}`}
      />
      <ErrorNote error={error?.error} />
      {!data && !error && <Loading lines={6} height={36} />}
      {data?.total === 0 && (
        <EmptyState
          icon={IconFolderOpen}
          title={t('evaluation.list.empty.title')}
          body={t('evaluation.list.empty.body')}
        />
      )}
      {data && data.rows.length > 0 && <Rows rows={data.rows} />}
      {data && data.total > pageSize && (
        <Pagination
          mt="sm"
          size="sm"
          total={Math.ceil(data.total / pageSize)}
          value={page}
          onChange={(halaman) =>
            void navigate({
              to: '/evaluasi/$schoolYearId/rujukan',
              params: { schoolYearId: String(schoolYearId) },
              search: { ...address, halaman },
            })
          }
        />
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly CountedReferral[] }) {
  const { t } = useTranslation();
  const kindLabel = useKindLabel();
  const columns = ['student', 'case', 'kind', 'receiver', 'createdOn', 'standing'] as const;
  return (
    <Table highlightOnHover verticalSpacing={8} aria-label={t('evaluation.list.label')}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{t(`evaluation.list.columns.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, caseId, caseCode, student, kind, schoolKindId, receiver, createdOn, standing }) => (
          <Table.Tr key={id} className={classes.row}>
            <Table.Td>
              <Link
                to="/kasus/$caseId/rujukan/$referralId"
                params={{ caseId: String(caseId), referralId: String(id) }}
                className={classes.link}
              >
                {student.name}
              </Link>
              <div className={classes.soft}>{student.className}</div>
            </Table.Td>
            <Table.Td className={classes.code}>{caseCode}</Table.Td>
            <Table.Td>{kindLabel({ kind, schoolKindId })}</Table.Td>
            <Table.Td>{receiver ?? <span className={classes.none}>–</span>}</Table.Td>
            <Table.Td className={classes.code}>{shortDate(createdOn)}</Table.Td>
            <Table.Td>{t(`referrals.standing.${standing.code}`, standing.params)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
