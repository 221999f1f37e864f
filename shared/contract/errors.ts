/**
 * The closed list of answers that are not the asked-for value. A code survives every transport unchanged;
 * `renderer/i18n/id/errors.ts` holds one plain sentence for each, the HTTP shell one status for each.
 */
export const errorCodes = [
  'invalid_input',
  'unknown_procedure',
  'locked',
  'forbidden',
  'not_found',
  'conflict',
  'refused',
  'wrong_secret',
  'too_many_tries',
  'file_unreadable',
  'file_too_large',
  'disk_full',
  'folder_unwritable',
  'already_open',
  'keyring_damaged',
  'database_damaged',
  'database_newer',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Values that a sentence may carry: counts, dates, row numbers. Never a student's name. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** One refused field: `path` as the form knows it (`guardians.0.name`), `reason` an i18n key below `fields`. */
export interface FieldError {
  path: string;
  reason: string;
  params?: ErrorParams;
}

/**
 * What crosses the wire instead of a thrown error. `reason` narrows a code to the exact rule
 * (`letters.gateUnmet`), `incident` names the line of the log that holds the details of an `internal` error.
 */
export interface CallError {
  code: ErrorCode;
  reason?: string;
  params?: ErrorParams;
  fields?: FieldError[];
  incident?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: CallError };
