import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { Button, Group, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearchOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StudentListRow } from '@shared/contract/students';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import type { ListColumn } from '@renderer/components/list/list-column';
import { Marked } from '@renderer/components/marked';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { rpc } from '@renderer/lib/rpc';
import { columnWidths, isSortable, type StudentColumn } from './student-columns';
import { listRequest, sortedBy, type StudentListSearch } from './student-list-search';
import classes from './student-table.module.css';

export interface StudentTableHandle {
  /** Keys typed into the search field: ↑ ↓ choose, Enter opens. */
  onKeyDown(event: KeyboardEvent): void;
}

interface StudentTableProps {
  search: string;
  chosen: StudentListSearch;
  onClear: () => void;
  onEverywhere: () => void;
  columns: Columns;
  onChoose: (chosen: StudentListSearch) => void;
  /** Told how many rows there are. */
  onTotal: (total: number | null) => void;
  ref: Ref<StudentTableHandle>;
}

const rowHeight = 38;

type Columns = readonly ListColumn<StudentListRow, StudentColumn>[];
const templateOf = (columns: Columns) => columns.map(({ id }) => columnWidths[id]).join(' ');

/** The students found; as many as there are, drawn as far as one sees. */
export function StudentTable({
  search,
  chosen,
  columns,
  onClear,
  onEverywhere,
  onChoose,
  onTotal,
  ref,
}: StudentTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const gridTemplateColumns = templateOf(columns);
  const scroller = useRef<HTMLDivElement>(null);
  const request = { ...listRequest(chosen), search: search.trim().slice(0, 80) };
  const rows = usePagedRows<StudentListRow>({
    queryKey: ['students', 'list', request],
    ask: (page) => rpc.students.list({ ...request, ...page }),
    scroller,
    rowHeight,
  });
  const [active, setActive] = useActiveRow(JSON.stringify(request));
  const total = rows.total ?? 0;
  const told = rows.total ?? null;
  useEffect(() => onTotal(told), [onTotal, told]);

  const open = (row: StudentListRow | undefined) => {
    if (row) void navigate({ to: '/siswa/$studentId', params: { studentId: String(row.id) } });
  };

  useImperativeHandle(ref, () => ({
    onKeyDown(event) {
      if (event.key === 'Enter') open(rows.rowAt(active));
      const next = movedRow(event.key, active, total);
      if (next === null) return;
      event.preventDefault();
      setActive(next);
      rows.scrollToIndex(next);
    },
  }));

  const activeRow = rows.rowAt(active);
  useActiveDescendant('student-rows', activeRow ? rowId(activeRow) : null);

  if (rows.error) return <ErrorNote error={rows.error.error} />;
  return (
    <>
      <Header columns={columns} chosen={chosen} onChoose={onChoose} />
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('students.list')}>
        {rows.total === 0 && (
          <EmptyState
            icon={IconSearchOff}
            title={t('students.noMatch.title')}
            body={t('students.noMatch.body')}
            action={
              <Group gap="xs">
                {(chosen.kelas ?? chosen.status) && (
                  <Button variant="light" onClick={onEverywhere}>
                    {t('students.noMatch.everywhere')}
                  </Button>
                )}
                {search && (
                  <Button variant="default" onClick={onClear}>
                    {t('students.noMatch.clear')}
                  </Button>
                )}
              </Group>
            }
          />
        )}
        <div
          id="student-rows"
          // What a select cannot show: a list of which only a part is drawn.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="listbox"
          aria-label={t('students.list')}
          className={classes.rows}
          style={{ height: rows.height }}
          data-former={rows.isFormer || undefined}
        >
          {rows.items.map(({ index, start }) => {
            const row = rows.rowAt(index);
            return (
              <div
                key={row?.id ?? `waiting-${index}`}
                id={row && rowId(row)}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                aria-setsize={total}
                aria-posinset={index + 1}
                className={classes.row}
                style={{ transform: `translateY(${start}px)`, height: rowHeight, gridTemplateColumns }}
                onClick={() => open(row)}
                onKeyDown={(event) => event.key === 'Enter' && open(row)}
              >
                {row && <StudentCells row={row} columns={columns} search={request.search} />}
              </div>
            );
          })}
        </div>
      </section>
      <output className={classes.foot}>
        {rows.total !== undefined && t('students.found', { count: total })}
        <span className={classes.hint}>{t('students.searchHint')}</span>
      </output>
    </>
  );
}

interface HeaderProps {
  columns: Columns;
  chosen: StudentListSearch;
  onChoose: (chosen: StudentListSearch) => void;
}

/** The headings; the order of the list is turned by a click on one. */
function Header({ columns, chosen, onChoose }: HeaderProps) {
  const { t } = useTranslation();
  const { sort, descending } = listRequest(chosen);
  const Arrow = descending ? IconChevronDown : IconChevronUp;
  return (
    <div className={classes.head} style={{ gridTemplateColumns: templateOf(columns) }}>
      {columns.map(({ id, heading }) =>
        isSortable(id) ? (
          <UnstyledButton
            key={id}
            className={classes.sort}
            aria-label={t('students.sortBy', { column: heading })}
            aria-pressed={sort === id}
            onClick={() => onChoose(sortedBy(chosen, id))}
          >
            {heading}
            {sort === id && <Arrow size={14} aria-hidden />}
          </UnstyledButton>
        ) : (
          <span key={id} aria-hidden>
            {heading}
          </span>
        ),
      )}
    </div>
  );
}

interface CellsProps {
  row: StudentListRow;
  columns: Columns;
  search: string;
}

function StudentCells({ row, columns, search }: CellsProps) {
  return columns.map(({ id, text }) => (
    <span key={id} className={cellClasses[id]}>
      {id === 'cases' ? (
        <OpenCases count={row.openCases} />
      ) : (
        <Marked text={text(row)} search={isMarked(id) ? search : ''} />
      )}
    </span>
  ));
}

const cellClasses: Readonly<Partial<Record<StudentColumn, string | undefined>>> = {
  name: classes.name,
  nis: classes.soft,
  nisn: classes.soft,
  sex: classes.soft,
};

/** Where the search looks. */
const isMarked = (column: StudentColumn) => column === 'name' || column === 'nis' || column === 'nisn';

function OpenCases({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <span className={classes.cases} title={t('students.openCases')}>
      {count}
      <VisuallyHidden> {t('students.openCases')}</VisuallyHidden>
    </span>
  );
}

const rowId = ({ id }: StudentListRow) => `student-row-${id}`;

/** The row that Enter opens; the first of every new list. */
function useActiveRow(list: string) {
  const [state, setState] = useState({ list, active: 0 });
  const active = state.list === list ? state.active : 0;
  return [active, (next: number) => setState({ list, active: next })] as const;
}

const pageRows = 12;

function movedRow(key: string, active: number, total: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageRows,
    PageUp: active - pageRows,
  };
  const next = moves[key];
  return next === undefined || total === 0 ? null : Math.max(0, Math.min(total - 1, next));
}

/** Tells a screen reader, whose focus stays in the field, which row is meant. */
function useActiveDescendant(listId: string, id: string | null) {
  useEffect(() => {
    const field = document.querySelector(`[aria-controls="${listId}"]`);
    if (id) field?.setAttribute('aria-activedescendant', id);
    else field?.removeAttribute('aria-activedescendant');
  }, [listId, id]);
}
