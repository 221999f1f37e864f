import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Checkbox, Skeleton, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { usePagedRows } from '@renderer/lib/paged-rows';
import type { ListColumn } from './list-column';
import classes from './list-table.module.css';
import type { Selection } from './use-selection';

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
  order?: ListOrder<Id> | undefined;
  onOrder?: (order: ListOrder<Id>) => void;
  /** What lies open beside the list. */
  isShown?: (row: Row) => boolean;
  /** A row is as high as its words need; `rowHeight` is that of an ordinary one. */
  grows?: boolean;
  /** Rows are chosen by a tick, by space on their link, and with shift as far as one goes. */
  selection?: Selection<Row>;
}

/** A list of any length as a table: only the rows that are seen are drawn. The arrow keys move between its links. */
export function ListTable<Row, Id extends string>(props: ListTableProps<Row, Id>) {
  const { label, columns, rows, scroller, rowHeight, isFaded, isShown, grows = false, selection } = props;
  const above = rows.items[0]?.start ?? 0;
  const below = rows.height - (rows.items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes.frame}>
      <table aria-label={label} aria-rowcount={(rows.total ?? 0) + 1} className={classes.table}>
        <Header {...props} />
        {/* The keys are those of the rows' links, which are controls of their own. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody onKeyDown={selection && ((event) => chooseByKey(event, selection))}>
          <tr aria-hidden style={{ height: above }} />
          {rows.items.map(({ index }) => {
            const row = rows.rowAt(index);
            return (
              <tr
                key={index}
                aria-rowindex={index + 2}
                className={classes.row}
                data-faded={(row && isFaded?.(row)) || undefined}
                data-chosen={(row && selection?.has(row)) || undefined}
                data-shown={(row && isShown?.(row)) || undefined}
                data-grows={grows || undefined}
                ref={grows ? rows.measureElement : undefined}
                data-index={index}
                style={{ height: grows ? undefined : rowHeight }}
              >
                {selection && (
                  <td className={classes.tick}>
                    {row && <Tick row={row} index={index} columns={columns} selection={selection} />}
                  </td>
                )}
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

/** The tick of one row; out of the way of the tab key, for space on the row's link does the same. */
function Tick<Row, Id extends string>({
  row,
  index,
  columns,
  selection,
}: {
  row: Row;
  index: number;
  columns: readonly TableColumn<Row, Id>[];
  selection: Selection<Row>;
}) {
  const { t } = useTranslation();
  const naming = columns.find(({ isFixed }) => isFixed);
  return (
    <Checkbox
      size="xs"
      tabIndex={-1}
      aria-label={t('lists.selection.row', { name: naming?.text(row) ?? '' })}
      checked={selection.has(row)}
      onChange={({ nativeEvent }) => {
        if ((nativeEvent as Partial<MouseEvent>).shiftKey) selection.reachTo(index);
        else selection.toggle(index);
      }}
    />
  );
}

/** Space chooses the row whose link has the focus; shift and an arrow, or shift and space, all up to there. */
function chooseByKey<Row>(event: KeyboardEvent<HTMLElement>, selection: Selection<Row>) {
  const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
  const index = Number(row?.ariaRowIndex) - 2;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!row || event.target instanceof HTMLInputElement) return;
  if (event.key === ' ') {
    event.preventDefault();
    if (event.shiftKey) selection.reachTo(index);
    else selection.toggle(index);
  } else if (step && event.shiftKey) selection.reachTo(index + step, index);
}

function Header<Row, Id extends string>({ columns, order, onOrder, selection }: ListTableProps<Row, Id>) {
  const { t } = useTranslation();
  const Arrow = order?.descending ? IconChevronDown : IconChevronUp;
  return (
    <thead>
      <tr>
        {selection && (
          <th className={classes.tick}>
            <Checkbox
              size="xs"
              aria-label={t('lists.selection.every')}
              checked={selection.isAll}
              indeterminate={selection.count > 0 && !selection.isAll}
              onChange={selection.isAll ? selection.none : selection.all}
            />
          </th>
        )}
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
export function RowLink({
  to,
  search,
  children,
}: {
  to: string;
  search?: Readonly<Record<string, unknown>>;
  children: ReactNode;
}) {
  return (
    <Link to={to} search={search as never} className={classes.link} data-row onKeyDown={moveBetweenRows}>
      {children}
    </Link>
  );
}

/** Shows a row beside its list: the whole row is its to click, and the arrow keys show the next at once. */
export function RowButton({
  pressed,
  onChoose,
  children,
}: {
  pressed: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    <UnstyledButton
      className={classes.link}
      aria-pressed={pressed}
      data-row
      onClick={onChoose}
      onKeyDown={(event) => {
        // With shift one chooses several, and looks at none.
        const next = moveBetweenRows(event);
        if (!event.shiftKey) next?.click();
      }}
    >
      {children}
    </UnstyledButton>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): HTMLElement | null {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return null;
  const links = [
    ...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
  ];
  const next = links[links.indexOf(event.currentTarget) + step];
  if (!next) return null;
  event.preventDefault();
  next.focus();
  return next;
}
