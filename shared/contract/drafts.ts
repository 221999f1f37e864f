import { z } from 'zod';
import { bkRoom, procedure } from './define';
import { formValue, id, isoInstant, nothing } from './primitives';

/** Which form a draft belongs to: `cases.report`, `cases.entry.12`. Never a name. */
const draftKey = z
  .string()
  .regex(/^[a-z]+(\.[a-zA-Z0-9-]+)+$/)
  .max(80);

/** Who fills in forms that are kept half-written. A draft is read by the account that typed it, and by nobody else. */
const writers = [...bkRoom, 'homeroom'] as const;

/**
 * What was being typed when the bell rang or the screen locked. Kept in the vault, one per form and account,
 * gone when the form is saved.
 */
export const draftsContract = {
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.array(
      z.object({
        key: z.string(),
        updatedAt: isoInstant,
        /** The case that the form belongs to, where it has one and this account may see it. */
        case: z.object({ id, code: z.string(), studentName: z.string() }).nullable(),
      }),
    ),
  }),
  read: procedure({
    kind: 'query',
    access: writers,
    input: z.strictObject({ key: draftKey }),
    output: z.object({ value: z.json().nullable() }),
  }),
  save: procedure({
    kind: 'mutation',
    access: writers,
    input: z.strictObject({ key: draftKey, value: formValue }),
    output: nothing,
  }),
  discard: procedure({
    kind: 'mutation',
    access: writers,
    input: z.strictObject({ key: draftKey }),
    output: nothing,
  }),
};
