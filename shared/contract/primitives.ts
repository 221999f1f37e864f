import { z } from 'zod';

/** Calendar day `YYYY-MM-DD`; 29 February of a common year is refused. */
export const isoDate = z.iso.date('fields.date');
/** `HH:mm`, 24 hours. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'fields.time');
/** Instant, as the log keeps it. */
export const isoInstant = z.iso.datetime();
export const id = z.int().positive();
export const nothing = z.strictObject({});

/** One line of text: trimmed, without line breaks, 1–`maximum` characters. */
export const line = (maximum: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'fields.required').max(maximum, 'fields.tooLong'));

/** One line that may be left empty; empty becomes `null`. */
export const optionalLine = (maximum: number) =>
  z
    .string()
    .nullable()
    .transform((text) => text?.replace(/\s+/g, ' ').trim() || null)
    .pipe(z.string().max(maximum, 'fields.tooLong').nullable());

/** Running text of up to `maximum` characters, trimmed at its ends; may be empty. */
export const prose = (maximum: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(maximum, 'fields.tooLong'));

/** Running text that must say something. */
export const requiredProse = (maximum: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1, 'fields.required').max(maximum, 'fields.tooLong'));

/** Id of a file to fetch once at `/files/<id>`. */
export const fileOffer = z.object({ fileId: z.string(), name: z.string() });

/** A list in the order of one of its columns; `null` is the order that the list has of itself. What is empty comes last. */
export const ordering = <const Columns extends readonly [string, ...string[]]>(columns: Columns) => ({
  sort: z.enum(columns).nullable().default(null),
  descending: z.boolean().default(false),
});

/** One page of a list. `limit` is bounded so that no call builds a hundred thousand rows. */
export const pageRequest = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(100),
};

/** No form is nested deeper; what goes through a value by calling itself would run out of stack. */
const deepestForm = 32;

function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= deepestForm; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return true;
  }
  return false;
}

/** Whatever a half-filled form holds. */
export const formValue = z.unknown().refine(isShallow, 'fields.invalid').pipe(z.json());
