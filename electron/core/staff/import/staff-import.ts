import { createListImport } from '../../list-import/list-import';
import type { CoreParts } from '../../parts';
import { knownStaff } from './known-staff.query';
import { planStaffImport, type StaffPlan } from './staff-plan';
import { previewStaff } from './staff-preview';
import type { StaffField } from './staff-row';
import { parseStaff, type ParsedStaff } from './staff-rows';

/** The way of a list of staff: read, preview, apply. */
export const createStaffImport = (parts: CoreParts) =>
  createListImport<StaffField, ParsedStaff, StaffPlan>(parts, {
    kind: 'staff',
    read: (bytes, signal) => parts.workers.run('staff.readImport', { bytes }, { signal }),
    parse: parseStaff,
    async compare(manager, parsed) {
      const known = await knownStaff(manager);
      const plan = planStaffImport(parsed, known);
      return { plan, preview: (names) => previewStaff(plan, known, names) };
    },
  });
