import type { ImportRow } from '@shared/contract/list-import';
import { previewLine, remarkLine, type PreviewRows } from '../../list-import/preview-rows';
import type { KnownStudent } from './match-students';
import type { ImportPlan } from './plan';

/** The plan as the preview shows it; `names` are those in the rows of the file. */
export function previewRows(
  plan: ImportPlan,
  known: readonly KnownStudent[],
  names: ReadonlyMap<number, string>,
): PreviewRows {
  const students = new Map(known.map((student) => [student.id, student]));
  const ofStudent = (id: number): Partial<ImportRow> => {
    const student = students.get(id);
    return { targetId: id, name: student?.name ?? '', detail: student?.className ?? null };
  };
  return {
    added: plan.added.map(({ row, student }) =>
      previewLine(row, { name: student.name, detail: student.className }),
    ),
    changed: plan.changed.map(({ row, id, student, changes }) =>
      previewLine(row, {
        targetId: id,
        name: student.name,
        detail: student.className,
        changes: [...changes],
      }),
    ),
    unchanged: plan.unchanged.map(({ row, id }) => previewLine(row, ofStudent(id))),
    absent: plan.absent.map((id) => previewLine(null, ofStudent(id))),
    faults: plan.faults.map((fault) => remarkLine(fault, names)),
    notices: plan.notices.map((notice) => remarkLine(notice, names)),
  };
}
