import { createHash } from 'node:crypto';

/** Tells whether two plans, or two states of a row, are the same; the order of keys counts. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');
