import { readSheets } from '../../spreadsheet/read-sheet';
import { recogniseStaff, type StaffList } from './staff-columns';

/**
 * From the bytes of a chosen file to a list of staff: the work of the worker task `staff.readImport`.
 * @throws AppError `file_unreadable` or `file_too_large`, with a reason under `import.`.
 */
export const readStaff = async (bytes: Uint8Array): Promise<StaffList> =>
  recogniseStaff(await readSheets(bytes));
