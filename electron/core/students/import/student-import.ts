import type { ImportBatchView, ImportCounts } from '@shared/contract/list-import';
import type { LeavingKind, StudentColumn } from '@shared/contract/students';
import { schoolYears } from '../../database/school-years';
import { AppError } from '../../errors';
import type { CoreParts } from '../../parts';
import { signedIn, type CallContext } from '../../router';
import { chosenMapping } from '../../spreadsheet/chosen-mapping';
import { fingerprint } from '../../spreadsheet/fingerprint';
import { createUploads } from '../../spreadsheet/uploads';
import { applyImport } from './import-apply.service';
import { namesByRow, previewCounts, previewRows, type PreviewRows } from './import-preview';
import { knownStudents } from './known-students.query';
import { planImport } from './plan';
import type { StudentList } from './student-columns';
import { parseStudents, type ParsedStudents } from './student-rows';

interface Upload {
  readonly fileName: string;
  readonly list: StudentList;
  preview: { readonly parsed: ParsedStudents; readonly rows: PreviewRows; readonly mark: string } | null;
}

/** The way of a list from the chosen file to the students: read, preview, apply. */
export function createStudentImport(parts: CoreParts) {
  const uploads = createUploads<Upload>();

  return {
    async read(file: { fileName: string; base64: string }, context: CallContext) {
      const bytes = new Uint8Array(Buffer.from(file.base64, 'base64'));
      const list = await parts.workers.run('students.readImport', { bytes }, { signal: context.signal });
      const { fileName } = file;
      const uploadId = uploads.keep(signedIn(context).accountId, { fileName, list, preview: null });
      return { uploadId, fileName, list };
    },

    /** Compares the list with the students; nothing is written. */
    async preview(
      uploadId: string,
      chosen: Partial<Record<StudentColumn, number | null>>,
      context: CallContext,
    ): Promise<{ counts: ImportCounts }> {
      const upload = uploads.get(signedIn(context).accountId, uploadId);
      const mapping = chosenMapping<StudentColumn>(upload.list.table, chosen);
      const today = parts.clock.today();
      const parsed = parseStudents(upload.list.table, mapping, today);
      const known = await parts
        .database()
        .read(async (manager) => knownStudents(manager, await schoolYears(manager, today)));
      const plan = planImport(parsed, known);
      const rows = previewRows(plan, known, namesByRow(parsed.rows));
      upload.preview = { parsed, rows, mark: fingerprint(plan) };
      return { counts: previewCounts(rows) };
    },

    rows(uploadId: string, context: CallContext): PreviewRows {
      const { preview } = uploads.get(signedIn(context).accountId, uploadId);
      if (!preview) throw new AppError('conflict', { reason: 'import.noPreview' });
      return preview.rows;
    },

    /** @throws AppError `conflict` (`import.changedMeanwhile`) where the same list would now do something else */
    async apply(
      uploadId: string,
      leaving: Record<LeavingKind, readonly number[]>,
      context: CallContext,
    ): Promise<ImportBatchView> {
      const { accountId } = signedIn(context);
      const { preview, fileName } = uploads.get(accountId, uploadId);
      if (!preview) throw new AppError('conflict', { reason: 'import.noPreview' });
      const today = parts.clock.today();
      const batch = await parts.database().write(async (manager) => {
        const years = await schoolYears(manager, today);
        const plan = planImport(preview.parsed, await knownStudents(manager, years));
        if (fingerprint(plan) !== preview.mark) {
          throw new AppError('conflict', { reason: 'import.changedMeanwhile' });
        }
        return applyImport(plan, {
          manager,
          schoolYearId: years.running.id,
          today,
          now: parts.clock.now(),
          accountId,
          fileName,
          leaving,
          signal: context.signal,
          progress: (done, total) =>
            parts.events.send(context.clientId, { type: 'students.importProgress', done, total }),
        });
      });
      uploads.drop(accountId);
      return batch;
    },
  };
}
