import { Button, Modal, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { momentOf, useAuditWords } from '@renderer/components/audit/audit-words';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { useKeysetPages } from '@renderer/lib/keyset-rows';
import { rpc } from '@renderer/lib/rpc';

type Answer = Extract<Awaited<ReturnType<typeof rpc.audit.ofCase>>, { ok: true }>['value'];
type Cursor = NonNullable<Answer['next']>;

/** Every line of the access log that a case has, newest first. */
export function VisitsDialog({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { what, who } = useAuditWords();
  const pages = useKeysetPages<Cursor, Answer>({
    queryKey: ['audit', 'visits', caseId],
    ask: (before) => rpc.audit.ofCase({ caseId, before, limit: 50 }),
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('audit.ofCase.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('audit.ofCase.close') }}
      styles={{ title: { fontWeight: 600, fontSize: 16 } }}
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t('audit.ofCase.lead')}
      </Text>
      <ErrorNote error={pages.error?.error} />
      {!rows && !pages.error && <Loading lines={6} height={28} />}
      {rows && (
        <Table aria-label={t('audit.ofCase.title')} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('audit.columns.at')}</Table.Th>
              <Table.Th>{t('audit.columns.who')}</Table.Th>
              <Table.Th>{t('audit.columns.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{momentOf(row.at)}</Table.Td>
                <Table.Td>{who(row)}</Table.Td>
                <Table.Td>{what(row)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('audit.ofCase.more')}
        </Button>
      )}
    </Modal>
  );
}
