import type { ErrorCode } from '@shared/contract/errors';

/** The one map from an error of the app to a status of HTTP. The page reads the body; the status is for tools. */
export const httpStatus: Readonly<Record<ErrorCode, number>> = {
  invalid_input: 400,
  unknown_procedure: 404,
  locked: 423,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 422,
  wrong_secret: 422,
  too_many_tries: 429,
  file_unreadable: 422,
  file_too_large: 413,
  disk_full: 507,
  folder_unwritable: 500,
  already_open: 409,
  keyring_damaged: 500,
  database_damaged: 500,
  database_newer: 500,
  cancelled: 499,
  internal: 500,
};
