import { Pagination } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DisclosureTable } from '@renderer/components/letters/disclosure-table';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

const pageSize = 50;

/** Which of the student's data went out, to whom and on whose approval; of the cases that this account may see. */
export function StudentDisclosures({ studentId }: { studentId: number }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const input = { studentId, offset: (page - 1) * pageSize, limit: pageSize };
  const { data, error } = useAnswer(['letters', 'disclosures', input], () => rpc.letters.disclosures(input), {
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNote error={error.error} />;
  if (!data) return <Loading />;
  if (data.total === 0) {
    return (
      <EmptyState
        icon={IconFileExport}
        title={t('letters.disclosures.emptyTitle')}
        body={t('letters.disclosures.emptyBody')}
      />
    );
  }
  return (
    <>
      <DisclosureTable rows={data.rows} />
      {data.total > pageSize && (
        <Pagination
          mt="sm"
          size="sm"
          total={Math.ceil(data.total / pageSize)}
          value={page}
          onChange={setPage}
        />
      )}
    </>
  );
}
