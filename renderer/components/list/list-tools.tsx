import { Group } from '@mantine/core';
import type { ListName } from '@shared/contract/lists';
import { ColumnChoice } from './column-choice';
import type { ListColumn } from './list-column';
import { ListFile, wholeList, type AskPage } from './list-file';
import { SavedViews, type ViewSearch } from './saved-views';

interface ListToolsProps<Row> {
  list: ListName;
  columns: readonly ListColumn<Row>[];
  shown: readonly ListColumn<Row>[];
  /** What the list's address says now: filters, order, columns. */
  search: Readonly<Record<string, unknown>>;
  /** Goes to another address of the same list. */
  onSearch: (search: ViewSearch) => void;
  total: number | null;
  /** A page of what is shown, also of what is searched for. */
  ask: AskPage<Row>;
}

/** What every list can: views kept by name, columns chosen, what is seen as a file. */
export function ListTools<Row>({ list, columns, shown, search, onSearch, total, ask }: ListToolsProps<Row>) {
  const current = plainSearch(search);
  return (
    <Group gap={4} wrap="nowrap" ml="auto">
      <SavedViews list={list} current={current} onChoose={onSearch} />
      <ColumnChoice
        columns={columns}
        shown={shown}
        onChange={(kolom) => {
          const { kolom: _former, ...others } = current;
          onSearch(kolom === undefined ? others : { ...others, kolom });
        }}
      />
      <ListFile list={list} columns={shown} total={total} read={wholeList(ask, total)} />
    </Group>
  );
}

/** The address as a view keeps it: what it leaves out is left out. */
const plainSearch = (search: Readonly<Record<string, unknown>>): ViewSearch =>
  Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string | number | boolean] =>
        typeof entry[1] === 'string' || Number.isSafeInteger(entry[1]) || typeof entry[1] === 'boolean',
    ),
  );
