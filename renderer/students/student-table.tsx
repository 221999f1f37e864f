import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { Button, Group, VisuallyHidden } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StudentListRow } from '@shared/contract/students';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Marked } from '@renderer/components/marked';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { rpc } from '@renderer/lib/rpc';
import { listRequest, type StudentListSearch } from './student-list-search';
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
  ref: Ref<StudentTableHandle>;
}

const rowHeight = 38;

/** The students found; as many as there are, drawn as far as one sees. */
export function StudentTable({ search, chosen, onClear, onEverywhere, ref }: StudentTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
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
      <div className={classes.head} aria-hidden>
        <span>{t('students.columns.name')}</span>
        <span>{t('students.columns.className')}</span>
        <span>{t('students.columns.nis')}</span>
        <span>{t('students.columns.nisn')}</span>
        <span>{t('students.columns.sex')}</span>
        <span>{t('students.columns.cases')}</span>
      </div>
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
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
                onClick={() => open(row)}
                onKeyDown={(event) => event.key === 'Enter' && open(row)}
              >
                {row && <StudentCells row={row} search={request.search} />}
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

function StudentCells({ row, search }: { row: StudentListRow; search: string }) {
  const { t } = useTranslation();
  const cases = t('students.openCases');
  return (
    <>
      <span className={classes.name}>
        <Marked text={row.name} search={search} />
      </span>
      <span>{row.leftAs ? t(`students.leftAs.${row.leftAs}`) : row.className}</span>
      <span className={classes.soft}>{row.nis && <Marked text={row.nis} search={search} />}</span>
      <span className={classes.soft}>{row.nisn && <Marked text={row.nisn} search={search} />}</span>
      <span className={classes.soft}>{row.sex}</span>
      <span>
        {row.openCases > 0 && (
          <span className={classes.cases} title={cases}>
            {row.openCases}
            <VisuallyHidden> {cases}</VisuallyHidden>
          </span>
        )}
      </span>
    </>
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
