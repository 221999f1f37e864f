import { useRef, useState, type KeyboardEvent } from 'react';
import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@shared/contract/cases';
import { SeverityBadge } from '@renderer/components/severity-badge';
import { shortDate } from '@renderer/lib/dates';
import { useToday } from '@renderer/lib/session';
import classes from './case-table.module.css';
import { ageSince, standingSentence } from './case-words';

const columns = ['code', 'student', 'severity', 'standing', 'reportedOn', 'counselor'] as const;
type Column = (typeof columns)[number];
export type SortColumn = Exclude<Column, 'standing' | 'counselor'>;

interface Sorting {
  sort: SortColumn;
  descending: boolean;
}

interface CaseTableProps extends Sorting {
  total: number;
  rowAt: (index: number) => CaseRow | undefined;
  onSort: (sorting: Sorting) => void;
  onRange: (first: number, last: number) => void;
  withCounselor: boolean;
}

const rowHeight = 56;

/** The list of cases: only the rows that are seen are drawn. Each is one link; the arrow keys move between them. */
export function CaseTable({ total, rowAt, onRange, withCounselor, ...sorting }: CaseTableProps) {
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
      <table
        aria-label={t('cases.list.label')}
        aria-rowcount={total + 1}
        className={classes.table}
        data-counselor={withCounselor || undefined}
      >
        <Header {...sorting} withCounselor={withCounselor} />
        <tbody>
          <tr aria-hidden style={{ height: above }} />
          {drawn.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2} className={classes.row} style={{ height: rowHeight }}>
              <Row row={rowAt(index)} withCounselor={withCounselor} />
            </tr>
          ))}
          <tr aria-hidden style={{ height: below }} />
        </tbody>
      </table>
    </div>
  );
}

type HeaderProps = Pick<CaseTableProps, 'sort' | 'descending' | 'onSort' | 'withCounselor'>;

function Header({ sort, descending, onSort, withCounselor }: HeaderProps) {
  const { t } = useTranslation();
  const Arrow = descending ? IconChevronDown : IconChevronUp;
  return (
    <thead>
      <tr>
        {columns
          .filter((column) => withCounselor || column !== 'counselor')
          .map((column) => {
            const name = t(`cases.list.columns.${column}`);
            if (column === 'standing' || column === 'counselor') return <th key={column}>{name}</th>;
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

function Row({ row, withCounselor }: { row: CaseRow | undefined; withCounselor: boolean }) {
  const today = useToday();
  if (!row) {
    return (
      <td colSpan={withCounselor ? 6 : 5}>
        <Skeleton height={14} />
      </td>
    );
  }
  const { id, code, student, severity, standing, problems, reportedOn, counselor } = row;
  return (
    <>
      <td className={classes.code}>{code}</td>
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
      <td>
        <SeverityBadge severity={severity} />
      </td>
      <td>
        <div className={classes.cut}>{standingSentence(standing)}</div>
        <div className={classes.soft}>{problems.join(' · ')}</div>
      </td>
      <td title={shortDate(reportedOn)}>{ageSince(reportedOn, today)}</td>
      {withCounselor && <td className={classes.soft}>{counselor.name}</td>}
    </>
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
