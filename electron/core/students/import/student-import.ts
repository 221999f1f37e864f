import { setImmediate as turn } from 'node:timers/promises';
import { createListImport } from '../../list-import/list-import';
import type { CoreParts } from '../../parts';
import { schoolYears } from '../../database/school-years';
import { previewRows } from './import-preview';
import { knownStudents } from './known-students.query';
import { planImport, type ImportPlan } from './plan';
import type { StudentField } from './student-row';
import { parseStudents, type ParsedStudents } from './student-rows';

/** The way of a list of students: read, preview, apply. */
export const createStudentImport = (parts: CoreParts) =>
  createListImport<StudentField, ParsedStudents, ImportPlan>(parts, {
    kind: 'students',
    read: (bytes, signal) => parts.workers.run('students.readImport', { bytes }, { signal }),
    parse: (table, mapping) => parseStudents(table, mapping, parts.clock.today()),
    async compare(manager, parsed) {
      const known = await knownStudents(manager, await schoolYears(manager, parts.clock.today()));
      await turn();
      const plan = planImport(parsed, known);
      return { plan, preview: (names) => previewRows(plan, known, names) };
    },
  });
