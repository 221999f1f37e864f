import { useState } from 'react';
import { Button, Menu, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Result } from '@shared/contract/errors';
import type { ListName } from '@shared/contract/lists';
import { ErrorNote } from '@renderer/components/error-note';
import { saveOffer } from '@renderer/lib/files';
import { useChange } from '@renderer/lib/query';
import { rpc, valueOf } from '@renderer/lib/rpc';
import type { ListColumn } from './list-column';

/** A page of the list as it is filtered and ordered. */
export type AskPage<Row> = (page: {
  offset: number;
  limit: number;
}) => Promise<Result<{ total: number; rows: Row[] }>>;

interface ListFileProps<Row> {
  list: ListName;
  columns: readonly ListColumn<Row>[];
  total: number | null;
  ask: AskPage<Row>;
}

type Format = 'xlsx' | 'csv';

/** As many as the core takes (`contract/lists`); a page of the page imports no schema. */
const most = 10_000;
const pageRows = 200;

/** What is seen, in the order and words in which it is seen, as a workbook or csv. */
export function ListFile<Row>({ list, columns, total, ask }: ListFileProps<Row>) {
  const { t } = useTranslation();
  const [done, setDone] = useState(0);
  const save = useChange(
    async (format: Format) => {
      const rows: Row[] = [];
      for (let offset = 0; offset < (total ?? 0); offset += pageRows) {
        setDone(offset);
        const page = await valueOf(ask({ offset, limit: pageRows }));
        rows.push(...page.rows);
        if (page.rows.length < pageRows) break;
      }
      return rpc.lists.file({
        list,
        format,
        columns: columns.map(({ heading, fileHeading = heading, width }) => ({
          heading: fileHeading,
          width,
        })),
        rows: rows.slice(0, most).map((row) => columns.map(({ text }) => text(row).slice(0, 2_000))),
      });
    },
    { onSuccess: saveOffer },
  );
  const isTooLong = (total ?? 0) > most;
  const isLong = (total ?? 0) > pageRows * 5;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconDownload size={15} aria-hidden />}
          disabled={!total}
          loading={save.isPending && !isLong}
        >
          {save.isPending && isLong ? t('lists.file.reading', { done, total }) : t('lists.file.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Menu.Item key={format} disabled={isTooLong || save.isPending} onClick={() => save.mutate(format)}>
            {t(`lists.file.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Text size="xs" c="dimmed" px="sm" py={4}>
          {isTooLong ? t('lists.file.tooMany', { maximum: most }) : t('lists.file.warning')}
        </Text>
        <ErrorNote error={save.error?.error} />
      </Menu.Dropdown>
    </Menu>
  );
}
