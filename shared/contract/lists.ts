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
  'letters',
  'incoming',
  'disclosures',
  'evaluation',
] as const;
export type ListName = (typeof listNames)[number];

/** Rows that one call takes: so many are parsed in a few milliseconds. */
const partRows = 5_000;
/** A file holds 100,000 rows: all cases of twenty years. */
const partsMost = 19;

/**
 * What is asked of a list (filters, order, columns), as its address says it. What is searched for is never in it: that
 * may be a name.
 */
const viewSearch = z
  .record(z.string().regex(/^[a-z]{1,20}$/), z.union([z.string().max(200), z.int(), z.boolean()]))
  .refine((search) => Object.keys(search).length <= 20);

const rows = z.array(z.array(z.string().max(2_000)).max(30)).max(partRows);

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
  /** Rows of a longer file, kept for this window until the file is asked for, five minutes at most. */
  part: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ list: z.enum(listNames), rows }),
    output: z.object({ partId: z.string() }),
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
        /** What was sent before, in order; `not_found` for one that is gone. */
        parts: z
          .array(z.string().regex(/^[0-9a-f]{32}$/))
          .max(partsMost)
          .default([]),
        rows,
      })
      .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), { path: ['rows'] }),
    output: fileOffer,
  }),
};
