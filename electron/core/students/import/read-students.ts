import { readSheets } from '../../spreadsheet/read-sheet';
import { recogniseStudents, type StudentList } from './student-columns';

/**
 * From the bytes of a chosen file to a list of students: the work of the worker task `students.readImport`.
 * @throws AppError `file_unreadable` or `file_too_large`, with a reason under `import.`.
 */
export const readStudents = async (bytes: Uint8Array): Promise<StudentList> =>
  recogniseStudents(await readSheets(bytes));
