import { z } from 'zod';
import { listFileBytes } from '../domain/list-limits';
import { id, pageRequest } from './primitives';

// Students and staff come in the same way: read a file, map its columns where it is not Dapodik's, look at what
// would happen, confirm. What both calls share stands here.

/** Names one read file. It belongs to the account that sent it, lives in memory, and is gone after an hour. */
export const uploadId = z.string().regex(/^[0-9a-f]{32}$/);

/** A chosen file; base64, for only JSON travels. */
export const chosenFile = z.strictObject({
  fileName: z.string().min(1).max(255),
  base64: z.string().max(Math.ceil(listFileBytes / 3) * 4 + 4, 'fields.fileTooLarge'),
});

/** A column of the file with the first few of its values. */
export const fileColumn = z.object({
  index: z.int().min(0),
  header: z.string(),
  samples: z.array(z.string()),
});
export type FileColumn = z.output<typeof fileColumn>;

/** Which column holds which field: an index, or `null` for none. */
export const columnMapping = <Field extends string>(fields: readonly [Field, ...Field[]]) =>
  z.partialRecord(z.enum(fields), z.int().min(0).max(1_000).nullable()).refine((mapping) => {
    const used = Object.values(mapping).filter((index) => index !== null);
    return new Set(used).size === used.length;
  }, 'fields.columnTwice');

/** What has been found in a file, before anything is compared. */
export const readList = <Field extends string>(fields: readonly [Field, ...Field[]]) =>
  z.object({
    uploadId,
    fileName: z.string(),
    /** `dapodik`: all columns are known. `other`: the counselor confirms which column is what. */
    layout: z.enum(['dapodik', 'other']),
    rowCount: z.int(),
    columns: z.array(fileColumn),
    mapping: z.partialRecord(z.enum(fields), z.int()),
  });
export interface ReadListView<Field extends string> {
  uploadId: string;
  fileName: string;
  layout: 'dapodik' | 'other';
  rowCount: number;
  columns: FileColumn[];
  mapping: Partial<Record<Field, number>>;
}

export const importGroups = ['added', 'changed', 'unchanged', 'absent', 'faults', 'notices'] as const;
export type ImportGroup = (typeof importGroups)[number];

/** How many rows of the file (of `absent`: people not in it) are in each group. */
export const importCounts = z.record(z.enum(importGroups), z.int().min(0));
export type ImportCounts = z.output<typeof importCounts>;

/** One line of a group. `fault` is an i18n key below `import.faults` (or `import.notices`). */
export const importRow = z.object({
  /** Row of the file as the spreadsheet numbers it; `null` for somebody who is not in it. */
  row: z.int().nullable(),
  targetId: id.nullable(),
  name: z.string(),
  /** Class of a student, duty of a member of staff. */
  detail: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  fault: z
    .object({ field: z.string(), reason: z.string(), params: z.record(z.string(), z.number()) })
    .nullable(),
});
export type ImportRow = z.output<typeof importRow>;

export const importRowsRequest = z.strictObject({
  uploadId,
  group: z.enum(importGroups),
  ...pageRequest,
});
export const importRowsPage = z.object({ total: z.int(), rows: z.array(importRow) });

/** A confirmed import, for the offer to undo it. */
export const importBatch = z.object({
  batchId: id,
  fileName: z.string(),
  importedAt: z.iso.datetime(),
  counts: z.partialRecord(z.enum(['added', 'changed', 'left']), z.int()),
});
export type ImportBatchView = z.output<typeof importBatch>;

/** Steps told as events `<feature>.importProgress` with `done` and `total` rows. */
export const undoRequest = z.strictObject({ batchId: id });
