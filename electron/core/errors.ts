import type { CallError, ErrorCode, ErrorParams, FieldError } from '@shared/contract/errors';

interface Details {
  reason?: string;
  params?: ErrorParams;
  fields?: FieldError[];
  cause?: unknown;
}

/**
 * The one way for the core to say no. The router turns it into a `CallError`; any other thrown value becomes
 * `internal` with an incident number, its text stays in the log.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, details: Details = {}) {
    super(details.reason ? `${code}: ${details.reason}` : code, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  toCallError(): CallError {
    const { reason, params, fields } = this.details;
    return {
      code: this.code,
      ...(reason !== undefined && { reason }),
      ...(params !== undefined && { params }),
      ...(fields !== undefined && { fields }),
    };
  }
}

/** A rule of the procedure says no; `reason` names the missing fact, as `feature.rule`. */
export const refused = (reason: string, params?: ErrorParams) => new AppError('refused', { reason, params });

/** One field is wrong; the sentence stands beside it. `path` is the field's path in the call's input. */
export const invalidField = (path: string, reason: string, params?: ErrorParams) =>
  new AppError('invalid_input', { fields: [{ path, reason, ...(params && { params }) }] });

/**
 * Does work whose input is a part of a larger one: a field it refuses is named by its path in the whole.
 * @param path where the part lies: `report`
 */
export async function within<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError) || !error.details.fields) throw error;
    const fields = error.details.fields.map((field) => ({ ...field, path: `${path}.${field.path}` }));
    throw new AppError(error.code, { ...error.details, fields });
  }
}

const systemErrors: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  SQLITE_FULL: 'disk_full',
  EACCES: 'folder_unwritable',
  EPERM: 'folder_unwritable',
  EROFS: 'folder_unwritable',
  ENOTDIR: 'folder_unwritable',
  // A disk that fails, or a stick that is pulled out in the middle of it.
  EIO: 'folder_unwritable',
  ENODEV: 'folder_unwritable',
  ENXIO: 'folder_unwritable',
  SQLITE_IOERR: 'folder_unwritable',
  // A file stands where a folder should be.
  EEXIST: 'folder_unwritable',
  SQLITE_READONLY: 'folder_unwritable',
  SQLITE_CANTOPEN: 'folder_unwritable',
  SQLITE_CORRUPT: 'database_damaged',
  SQLITE_NOTADB: 'database_damaged',
};

/** Recognises what the operating system or SQLite said; `null` where it is none of ours to explain. */
export function systemErrorCode(error: unknown): ErrorCode | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth++) {
    const { code } = current as { code?: unknown };
    if (typeof code === 'string') {
      const known = systemErrors[code] ?? systemErrors[code.split('_').slice(0, 2).join('_')];
      if (known) return known;
    }
    current = (current as { driverError?: unknown }).driverError ?? current.cause;
  }
  return null;
}
