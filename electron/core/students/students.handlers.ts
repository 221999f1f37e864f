import type { FeatureHandlers } from '@shared/contract/define';
import type { studentsContract } from '@shared/contract/students';
import { In, IsNull } from 'typeorm';
import { Student } from '../database/entities';
import { schoolYears } from '../database/school-years';
import { AppError, invalidField } from '../errors';
import { nowOf } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { listClasses } from './class-list.query';
import { applyImport } from './import/import-apply.service';
import { importTemplate } from './import/import-template';
import { undoImport } from './import/import-undo.service';
import { createStudentImport } from './import/student-import';
import { listStudents } from './student-list.query';
import { readStudent } from './student.query';
import { saveStudent } from './student-save.service';

export function createStudentsHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof studentsContract, CallContext> {
  const imports = createStudentImport(parts);
  const today = () => parts.clock.today();

  return {
    list: (input, context) =>
      parts.database().read(async (manager) => {
        const { running } = await schoolYears(manager, today());
        return listStudents(manager, input, { yearId: running.id, reader: nowOf(parts, context) });
      }),

    classes: () =>
      parts
        .database()
        .read(async (manager) => listClasses(manager, (await schoolYears(manager, today())).running)),

    get: ({ studentId }, context) =>
      parts.database().read(async (manager) => {
        const { running } = await schoolYears(manager, today());
        return readStudent(manager, studentId, { yearId: running.id, reader: nowOf(parts, context) });
      }),

    save: ({ studentId, student }) =>
      parts.database().write(async (manager) => {
        const { running } = await schoolYears(manager, today());
        const saved = await saveStudent(manager, studentId, student, {
          yearId: running.id,
          today: today(),
        });
        return { studentId: saved };
      }),

    leave: ({ studentIds, as, on }) =>
      parts.database().write(async (manager) => {
        if (on > today()) throw invalidField('on', 'dateInFuture');
        const enrolled = { id: In(studentIds), leftOn: IsNull() };
        const { affected } = await manager.update(Student, enrolled, { leftOn: on, leftAs: as });
        return { count: affected ?? 0 };
      }),

    comeBack: ({ studentId }) =>
      parts.database().write(async (manager) => {
        const { affected } = await manager.update(Student, { id: studentId }, { leftOn: null, leftAs: null });
        if (!affected) throw new AppError('not_found');
        return {};
      }),

    async importTemplate(_input, { clientId }) {
      const name = 'templat-daftar-siswa.xlsx';
      const fileId = parts.files.give(clientId, {
        bytes: await importTemplate(),
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        name,
        disposition: 'attachment',
      });
      return { fileId, name };
    },

    importRead: (file, context) => imports.read(file, context),
    importPreview: ({ uploadId, mapping }, context) => imports.preview(uploadId, mapping, context),
    importRows: async (request, context) => imports.rows(request, context),

    importApply: ({ uploadId, moved, graduated }, context) =>
      imports.apply(uploadId, context, async (plan, how) => {
        const { running } = await schoolYears(how.manager, how.today);
        return applyImport(plan, { ...how, schoolYearId: running.id, leaving: { moved, graduated } });
      }),

    importLast: () => imports.last(),

    importUndo: ({ batchId }) =>
      parts.database().write(async (manager) => {
        await undoImport(manager, batchId, parts.clock.now());
        return {};
      }),
  };
}
