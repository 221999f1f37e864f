import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { usePagedRows } from '@renderer/lib/paged-rows';
import type { ListColumn } from './list-column';
import classes from './list-table.module.css';

/** A column of a table: what a cell shows, and how wide it is. */
export interface TableColumn<Row, Id extends string = string> extends ListColumn<Row, Id> {
  /** What stands in the cell, where that is more than its words. */
  readonly cell?: (row: Row) => ReactNode;
  /** A second, softer line below. */
  readonly below?: (row: Row) => ReactNode;
  /** Width as CSS has it; what is left is shared by the columns without one. */
  readonly span?: string;
  /** It can be ordered by, and this comes first by the first click. */
  readonly sorts?: 'ascending' | 'descending';
}

export interface ListOrder<Id extends string> {
  readonly by: Id;
  readonly descending: boolean;
}

interface ListTableProps<Row, Id extends string> {
  label: string;
  columns: readonly TableColumn<Row, Id>[];
  rows: ReturnType<typeof usePagedRows<Row>>;
  scroller: RefObject<HTMLDivElement | null>;
  rowHeight: number;
  /** What is soft of a row: it is no longer in use. */
  isFaded?: (row: Row) => boolean;
  order?: ListOrder<Id>;
  onOrder?: (order: ListOrder<Id>) => void;
}

/** A list of any length as a table: only the rows that are seen are drawn. The arrow keys move between its links. */
export function ListTable<Row, Id extends string>(props: ListTableProps<Row, Id>) {
  const { label, columns, rows, scroller, rowHeight, isFaded } = props;
  const above = rows.items[0]?.start ?? 0;
  const below = rows.height - (rows.items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes.frame}>
      <table aria-label={label} aria-rowcount={(rows.total ?? 0) + 1} className={classes.table}>
        <Header {...props} />
        <tbody>
          <tr aria-hidden style={{ height: above }} />
          {rows.items.map(({ index }) => {
            const row = rows.rowAt(index);
            return (
              <tr
                key={index}
                aria-rowindex={index + 2}
                className={classes.row}
                data-faded={(row && isFaded?.(row)) || undefined}
                style={{ height: rowHeight }}
              >
                {row ? <Cells row={row} columns={columns} /> : <Waiting span={columns.length} />}
              </tr>
            );
          })}
          <tr aria-hidden style={{ height: below }} />
        </tbody>
      </table>
    </div>
  );
}

function Header<Row, Id extends string>({ columns, order, onOrder }: ListTableProps<Row, Id>) {
  const { t } = useTranslation();
  const Arrow = order?.descending ? IconChevronDown : IconChevronUp;
  return (
    <thead>
      <tr>
        {columns.map(({ id, heading, span, sorts }) => {
          if (!sorts) {
            return (
              <th key={id} style={{ width: span }}>
                {heading}
              </th>
            );
          }
          const isSorted = order?.by === id;
          const descending = isSorted ? !order.descending : sorts === 'descending';
          return (
            <th
              key={id}
              style={{ width: span }}
              aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
            >
              <UnstyledButton
                className={classes.sort}
                title={t('lists.sortBy', { column: heading.toLowerCase() })}
                onClick={() => onOrder?.({ by: id, descending })}
              >
                {heading}
                {isSorted && <Arrow size={14} aria-hidden />}
              </UnstyledButton>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Cells<Row, Id extends string>({
  row,
  columns,
}: {
  row: Row;
  columns: readonly TableColumn<Row, Id>[];
}) {
  return columns.map(({ id, text, cell, below }) => (
    <td key={id}>
      <div className={classes.cut}>{cell ? cell(row) : text(row)}</div>
      {below && <div className={classes.soft}>{below(row)}</div>}
    </td>
  ));
}

function Waiting({ span }: { span: number }) {
  return (
    <td colSpan={span}>
      <Skeleton height={14} />
    </td>
  );
}

/** The link that opens a row: the whole row is its to click. */
export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className={classes.link} onKeyDown={moveBetweenRows}>
      {children}
    </Link>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLAnchorElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...(event.currentTarget.closest('tbody')?.querySelectorAll('a') ?? [])];
  const next = links[links.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
