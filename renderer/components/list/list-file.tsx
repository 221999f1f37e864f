import { useState } from 'react';
import { Button, Menu, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListName } from '@shared/contract/lists';
import { ErrorNote } from '@renderer/components/error-note';
import { saveOffer } from '@renderer/lib/files';
import { useChange } from '@renderer/lib/query';
import { rpc, valueOf } from '@renderer/lib/rpc';
import { readRows, type AskPage } from './every-row';
import type { ListColumn } from './list-column';

export type { AskPage } from './every-row';

interface ListFileProps<Row> {
  list: ListName;
  columns: readonly ListColumn<Row>[];
  total: number | null;
  /** Gives the rows, telling how many are read. */
  read: (onRead: (count: number) => void) => Promise<Row[]>;
  /** The chosen rows are fetched, not the list. */
  ofChosen?: boolean;
}

type Format = 'xlsx' | 'csv';

/** As many as the core takes in one call, and in one file (`contract/lists`); a page imports no schema. */
const inOnePart = 5_000;
const most = 100_000;
/** Up to here nobody needs to be told how far it is. */
const quick = 1_000;

/** Rows as they are seen, in the order and words in which they are seen, as a workbook or csv. */
export function ListFile<Row>({ list, columns, total, read, ofChosen = false }: ListFileProps<Row>) {
  const { t } = useTranslation();
  const [done, setDone] = useState(0);
  const save = useChange(
    async (format: Format) => {
      setDone(0);
      const words = (await read(setDone)).map((row) => columns.map(({ text }) => text(row).slice(0, 2_000)));
      const parts: string[] = [];
      while (words.length > inOnePart) {
        const { partId } = await valueOf(rpc.lists.part({ list, rows: words.splice(0, inOnePart) }));
        parts.push(partId);
      }
      return rpc.lists.file({
        list,
        format,
        columns: columns.map(({ heading, fileHeading = heading, width }) => ({
          heading: fileHeading,
          width,
        })),
        parts,
        rows: words,
      });
    },
    { onSuccess: saveOffer },
  );
  const isTooLong = (total ?? 0) > most;
  const isLong = (total ?? 0) > quick;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant={ofChosen ? 'light' : 'subtle'}
          color={ofChosen ? undefined : 'gray'}
          size="compact-sm"
          leftSection={<IconDownload size={15} aria-hidden />}
          disabled={!total}
          loading={save.isPending && !isLong}
        >
          {save.isPending && isLong
            ? t('lists.file.reading', { done, total })
            : t(ofChosen ? 'lists.file.chosen' : 'lists.file.button')}
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

/** What `ListFile` reads of a whole list. */
export const wholeList =
  <Row,>(ask: AskPage<Row>, total: number | null) =>
  (onRead: (count: number) => void) =>
    readRows(ask, { from: 0, until: total ?? 0 }, onRead);
