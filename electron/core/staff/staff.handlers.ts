import type { FeatureHandlers } from '@shared/contract/define';
import type { staffContract } from '@shared/contract/staff';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { applyStaffImport } from './import/staff-apply.service';
import { createStaffImport } from './import/staff-import';
import { undoStaffImport } from './import/staff-undo.service';
import { keepingSigners } from './signers';
import { listStaff, readStaffMember } from './staff-list.query';
import { saveStaff } from './staff-save.service';

/** Teachers and other staff: who signs, answers, reports, escorts. */
export function createStaffHandlers(parts: CoreParts): FeatureHandlers<typeof staffContract, CallContext> {
  const imports = createStaffImport(parts);
  return {
    list: (input) => parts.database().read((manager) => listStaff(manager, input)),
    get: ({ staffId }) => parts.database().read((manager) => readStaffMember(manager, staffId)),
    save: ({ staffId, staff }) =>
      parts.database().write(async (manager) => ({
        staffId: await keepingSigners(manager, () => saveStaff(manager, staffId, staff)),
      })),

    importRead: (file, context) => imports.read(file, context),
    importPreview: ({ uploadId, mapping }, context) => imports.preview(uploadId, mapping, context),
    importRows: async (request, context) => imports.rows(request, context),
    importApply: ({ uploadId, inactive }, context) =>
      imports.apply(uploadId, context, (plan, how) =>
        keepingSigners(how.manager, () => applyStaffImport(plan, inactive, how)),
      ),
    importLast: () => imports.last(),
    importUndo: ({ batchId }) =>
      parts.database().write(async (manager) => {
        await keepingSigners(manager, () => undoStaffImport(manager, batchId, parts.clock.now()));
        return {};
      }),
  };
}
