import type { ErrorParams } from '@shared/contract/errors';
import { AppError } from '../errors';

/** Why a chosen file gives no list; each has its sentence under `errors.import.<reason>`. */
export type FileFault =
  'notSpreadsheet' | 'oldXls' | 'passwordProtected' | 'damaged' | 'emptySheet' | 'noNameColumn';

/** Why a chosen file is more than the reader takes on. */
export type FileExcess = 'fileTooLarge' | 'unpacksTooLarge' | 'tooManyRows' | 'tooManyColumns';

export const unreadable = (fault: FileFault, cause?: unknown) =>
  new AppError('file_unreadable', { reason: `import.${fault}`, cause });

export const tooLarge = (excess: FileExcess, params: ErrorParams) =>
  new AppError('file_too_large', { reason: `import.${excess}`, params });
