import { z } from 'zod';
import { bkRoom, procedure } from './define';
import { fileOffer, line, nothing } from './primitives';

// What every list of the application has in common: views that one keeps by name, and what is seen as a file.

/** The lists that keep views and are had as files. */
export const listNames = [
  'cases',
  'students',
  'handovers',
  'receivers',
  'outreach',
  'staff',
  'audit',
] as const;
export type ListName = (typeof listNames)[number];

/** More rows than that are no list to read; whoever wants them narrows it by a filter. */
export const exportedRowsMost = 10_000;

/**
 * What is asked of a list (filters, order, columns), as its address says it. What is searched for is never in it: that
 * may be a name.
 */
const viewSearch = z
  .record(z.string().regex(/^[a-z]{1,20}$/), z.union([z.string().max(200), z.int(), z.boolean()]))
  .refine((search) => Object.keys(search).length <= 20);

const cell = z.string().max(2_000);

export const listsContract = {
  /** The caller's own views of a list, by name. */
  views: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ list: z.enum(listNames) }),
    output: z.array(z.object({ name: z.string(), search: viewSearch })),
  }),
  /** Keeps a view under a name; one of the same name is written over. `refused` beyond fifty. */
  saveView: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ list: z.enum(listNames), name: line(60), search: viewSearch }),
    output: nothing,
  }),
  removeView: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ list: z.enum(listNames), name: line(60) }),
    output: nothing,
  }),
  /**
   * The rows as the page shows them, in a file. The page hands its own words over: so the file says what is seen, and
   * holds nothing that this account could not read before.
   */
  file: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z
      .strictObject({
        list: z.enum(listNames),
        format: z.enum(['xlsx', 'csv']),
        columns: z
          .array(z.strictObject({ heading: line(60), width: z.int().min(4).max(80) }))
          .min(1)
          .max(30),
        rows: z.array(z.array(cell).max(30)).max(exportedRowsMost),
      })
      .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), { path: ['rows'] }),
    output: fileOffer,
  }),
};
