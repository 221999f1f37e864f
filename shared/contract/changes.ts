import { z } from 'zod';
import { changeSubjects } from '../domain/record-change';
import { id, isoDate, isoInstant } from './primitives';

/** A record that was changed or removed after it had been written: the fields that differ, from what to what. */
export const changeView = z.object({
  /** Unique within what is listed. */
  key: z.string(),
  on: isoDate,
  at: isoInstant,
  by: z.object({ id, name: z.string() }),
  subject: z.enum(changeSubjects),
  /** Which one of its kind: the code of an item or a party, a day, a file's name. */
  about: z.string().nullable(),
  removed: z.boolean(),
  secret: z.boolean(),
  /** By the name of the column; JSON values. */
  fields: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
});
export type ChangeView = z.output<typeof changeView>;
