import type { ImportRow } from '@shared/contract/list-import';
import { previewLine, remarkLine, type PreviewRows } from '../../list-import/preview-rows';
import type { KnownStaff, StaffPlan } from './staff-plan';
import type { StaffFacts } from './staff-row';

/** The plan as the preview shows it; `names` are those in the rows of the file. */
export function previewStaff(
  plan: StaffPlan,
  known: readonly KnownStaff[],
  names: ReadonlyMap<number, string>,
): PreviewRows {
  const staffOf = new Map(known.map((staff) => [staff.id, staff]));
  const ofPerson = (id: number): Partial<ImportRow> => {
    const staff = staffOf.get(id);
    return { targetId: id, ...(staff && shown(staff)) };
  };
  return {
    added: plan.added.map(({ row, staff }) => previewLine(row, shown(staff))),
    changed: plan.changed.map(({ row, id, staff, changes }) =>
      previewLine(row, { targetId: id, ...shown(staff), changes: [...changes] }),
    ),
    unchanged: plan.unchanged.map(({ row, id }) => previewLine(row, ofPerson(id))),
    absent: plan.absent.map((id) => previewLine(null, ofPerson(id))),
    faults: plan.faults.map((fault) => remarkLine(fault, names)),
    notices: [],
  };
}

const shown = ({ name, kind, additionalDuty }: StaffFacts) => ({ name, detail: additionalDuty ?? kind });
