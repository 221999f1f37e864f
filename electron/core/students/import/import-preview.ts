import type { ImportCounts, ImportGroup, ImportRow } from '@shared/contract/list-import';
import type { KnownStudent } from './match-students';
import type { ImportPlan } from './plan';
import type { RowFault, StudentRow } from './student-row';

/** The plan as the preview shows it: each group's lines. Faults come one a line, so a row may stand twice. */
export type PreviewRows = Readonly<Record<ImportGroup, readonly ImportRow[]>>;

export function previewRows(
  plan: ImportPlan,
  known: readonly KnownStudent[],
  names: ReadonlyMap<number, string>,
): PreviewRows {
  const students = new Map(known.map((student) => [student.id, student]));
  const line = (row: number | null, some: Partial<ImportRow>): ImportRow => ({
    row,
    targetId: null,
    name: row === null ? '' : (names.get(row) ?? ''),
    detail: null,
    changes: [],
    fault: null,
    ...some,
  });
  const ofStudent = (id: number): Partial<ImportRow> => {
    const student = students.get(id);
    return { targetId: id, name: student?.name ?? '', detail: student?.className ?? null };
  };
  return {
    added: plan.added.map(({ row, student }) => line(row, { name: student.name, detail: student.className })),
    changed: plan.changed.map(({ row, id, student, changes }) =>
      line(row, { targetId: id, name: student.name, detail: student.className, changes: [...changes] }),
    ),
    unchanged: plan.unchanged.map(({ row, id }) => line(row, ofStudent(id))),
    absent: plan.absent.map((id) => line(null, ofStudent(id))),
    faults: plan.faults.map((fault) => line(fault.row, { fault: shown(fault) })),
    notices: plan.notices.map((notice) => line(notice.row, { fault: shown(notice) })),
  };
}

const shown = ({ field, reason, params }: Pick<RowFault, 'field' | 'params'> & { reason: string }) => ({
  field,
  reason,
  params: { ...params },
});

/** How many rows (not lines) each group has. */
export function previewCounts(rows: PreviewRows): ImportCounts {
  const distinct = (group: ImportGroup) => new Set(rows[group].map(({ row }) => row)).size;
  return {
    added: rows.added.length,
    changed: rows.changed.length,
    unchanged: rows.unchanged.length,
    absent: rows.absent.length,
    faults: distinct('faults'),
    notices: distinct('notices'),
  };
}

/** Names by row number, of good rows and refused ones alike, so that a fault can be shown with its name. */
export const namesByRow = (rows: readonly StudentRow[]): Map<number, string> =>
  new Map(rows.map(({ row, student }) => [row, student.name]));
