import type { StudentForm } from '@shared/contract/students';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

export const useClasses = () => useAnswer(['students', 'classes'], () => rpc.students.classes({}));

export const useStudent = (studentId: number) =>
  useAnswer(['students', 'get', studentId], () => rpc.students.get({ studentId }));

/** What is different once students have changed: their lists, the cases that show their names. */
export const touchedByStudents = [['students'], ['cases']];

export const useSaveStudent = (studentId: number | null) =>
  useChange((student: StudentForm) => rpc.students.save({ studentId, student }), {
    invalidates: touchedByStudents,
  });
