import { useRef, useState, type KeyboardEvent } from 'react';
import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@shared/contract/cases';
import type { ListColumn } from '@renderer/components/list/list-column';
import { SeverityBadge } from '@renderer/components/severity-badge';
import { shortDate } from '@renderer/lib/dates';
import { useToday } from '@renderer/lib/session';
import type { CaseColumn } from './case-columns';
import classes from './case-table.module.css';
import { ageSince, standingSentence } from './case-words';

type Columns = readonly ListColumn<CaseRow, CaseColumn>[];
export type SortColumn = Exclude<CaseColumn, 'standing' | 'counselor'>;

interface Sorting {
  sort: SortColumn;
  descending: boolean;
}

interface CaseTableProps extends Sorting {
  total: number;
  rowAt: (index: number) => CaseRow | undefined;
  onSort: (sorting: Sorting) => void;
  onRange: (first: number, last: number) => void;
  columns: Columns;
}

const rowHeight = 56;

/** The list of cases: only the rows that are seen are drawn. Each is one link; the arrow keys move between them. */
export function CaseTable({ total, rowAt, onRange, columns, ...sorting }: CaseTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState('');
  // The rule warns users of the React compiler; this page is built without it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    onChange: ({ range: seen }) => {
      const next = `${seen?.startIndex ?? 0}-${seen?.endIndex ?? 0}`;
      if (next === range) return;
      setRange(next);
      onRange(seen?.startIndex ?? 0, seen?.endIndex ?? 0);
    },
  });
  const drawn = virtual.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);

  return (
    <div ref={scroller} className={classes.frame}>
      <table aria-label={t('cases.list.label')} aria-rowcount={total + 1} className={classes.table}>
        <Header {...sorting} columns={columns} />
        <tbody>
          <tr aria-hidden style={{ height: above }} />
          {drawn.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2} className={classes.row} style={{ height: rowHeight }}>
              <Row row={rowAt(index)} columns={columns} />
            </tr>
          ))}
          <tr aria-hidden style={{ height: below }} />
        </tbody>
      </table>
    </div>
  );
}

type HeaderProps = Pick<CaseTableProps, 'sort' | 'descending' | 'onSort' | 'columns'>;

function Header({ sort, descending, onSort, columns }: HeaderProps) {
  const { t } = useTranslation();
  const Arrow = descending ? IconChevronDown : IconChevronUp;
  return (
    <thead>
      <tr>
        {columns.map(({ id: column, heading: name }) => {
          if (column === 'standing' || column === 'counselor') {
            return (
              <th key={column} data-column={column}>
                {name}
              </th>
            );
          }
          const sorted = sort === column;
          const order = descending ? 'descending' : 'ascending';
          // Names begin with A; of days, numbers and severities the last comes first.
          const next = sorted ? !descending : column !== 'student';
          return (
            <th key={column} aria-sort={sorted ? order : 'none'} data-column={column}>
              <UnstyledButton
                className={classes.sort}
                title={t('cases.list.sortBy', { column: name.toLowerCase() })}
                onClick={() => onSort({ sort: column, descending: next })}
              >
                {name}
                {sorted && <Arrow size={14} aria-hidden />}
              </UnstyledButton>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Row({ row, columns }: { row: CaseRow | undefined; columns: Columns }) {
  if (!row) {
    return (
      <td colSpan={columns.length}>
        <Skeleton height={14} />
      </td>
    );
  }
  return columns.map(({ id }) => <Cell key={id} column={id} row={row} />);
}

function Cell({ column, row }: { column: CaseColumn; row: CaseRow }) {
  const today = useToday();
  const { id, code, student, severity, standing, problems, reportedOn, counselor } = row;
  switch (column) {
    case 'code':
      return <td className={classes.code}>{code}</td>;
    case 'student':
      return (
        <td>
          <Link
            to="/kasus/$caseId"
            params={{ caseId: String(id) }}
            className={classes.link}
            onKeyDown={moveBetweenRows}
          >
            {student.name}
          </Link>
          <div className={classes.soft}>{student.className}</div>
        </td>
      );
    case 'severity':
      return (
        <td>
          <SeverityBadge severity={severity} />
        </td>
      );
    case 'standing':
      return (
        <td>
          <div className={classes.cut}>{standingSentence(standing)}</div>
          <div className={classes.soft}>{problems.join(' · ')}</div>
        </td>
      );
    case 'reportedOn':
      return <td title={shortDate(reportedOn)}>{ageSince(reportedOn, today)}</td>;
    case 'counselor':
      return <td className={classes.soft}>{counselor.name}</td>;
  }
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
