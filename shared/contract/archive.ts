import { z } from 'zod';
import { carriedReasons, retentionYears } from '../domain/archive';
import { procedure } from './define';
import { fileOffer, id, isoDate, isoInstant, nothing, pageRequest } from './primitives';
import { passphrase } from './session';

/** Only the coordinator seals a school year and opens what was sealed. */
const coordinator = ['coordinator'] as const;

/** `2025/2026`: there is one archive of a year at most. */
const schoolYear = z.string().max(20);
const path = z.string().trim().min(1, 'fields.required').max(400, 'fields.tooLong');

const counts = z.object({
  cases: z.int(),
  referrals: z.int(),
  papers: z.int(),
  pages: z.int(),
  attachments: z.int(),
  attachmentBytes: z.int(),
});

const keptArchive = z.object({
  id,
  schoolYear,
  sealedAt: isoInstant,
  sealedBy: z.string(),
  fileName: z.string(),
  /** In bytes. */
  size: z.int(),
  counts,
  retainUntil: isoDate,
  /** The file lies in the folder of archives, in its full size. */
  isPresent: z.boolean(),
});
export type KeptArchive = z.output<typeof keptArchive>;

const sealRefusal = z.enum(['yearRuns', 'earlierFirst', 'nothingToSeal']);

/** A school year that is not sealed. */
const openYear = z.object({
  schoolYear,
  startsOn: isoDate,
  endsOn: isoDate,
  /** The first day on which it can be sealed. */
  opensOn: isoDate,
  refusal: sealRefusal.nullable(),
  sealable: z.int(),
  carried: z.int(),
});
export type OpenYear = z.output<typeof openYear>;

const overview = z.object({
  /** Newest first. */
  years: z.array(openYear),
  archives: z.array(keptArchive),
  folder: z.string(),
  /** A year is being sealed now. */
  isRunning: z.boolean(),
});
export type ArchiveOverview = z.output<typeof overview>;

const preview = openYear.extend({
  contents: z.object({
    referrals: z.int(),
    letters: z.int(),
    attachments: z.int(),
    attachmentBytes: z.int(),
    /** Entries that are rahasia: they do not go along. */
    secretEntries: z.int(),
  }),
  /** At most 200 of the carried ones, oldest first. */
  carriedCases: z.array(
    z.object({
      caseId: id,
      code: z.string(),
      student: z.string(),
      counselor: z.string(),
      reportedOn: isoDate,
      reason: z.enum(carriedReasons),
    }),
  ),
});
export type ArchivePreview = z.output<typeof preview>;

/** An archive that is open at this window. */
const openedArchive = z.object({
  /** Of this PC; `null` for one of another. */
  archiveId: id.nullable(),
  schoolYear,
  school: z.string(),
  sealedAt: isoInstant,
  counts,
  /** Where its file lies. */
  path: z.string(),
  /** Its report of the year, by its name within. */
  report: z.string(),
});
export type OpenedArchive = z.output<typeof openedArchive>;

const archivedCase = z.object({
  code: z.string(),
  student: z.string(),
  className: z.string().nullable(),
  /** Tingkat, bidang, masalah, hasil: in words, as they were when it was sealed. */
  severity: z.string(),
  field: z.string(),
  problems: z.string(),
  reportedOn: isoDate,
  closedOn: isoDate,
  outcome: z.string(),
  counselor: z.string(),
});
export type ArchivedCaseView = z.output<typeof archivedCase>;

const archivedFile = z.object({
  /** Within the archive. */
  name: z.string(),
  of: z.enum(['paper', 'attachment']),
  title: z.string(),
  number: z.string().nullable(),
  on: isoDate.nullable(),
  /** In bytes. */
  size: z.int(),
});
export type ArchivedFileView = z.output<typeof archivedFile>;

const entryName = z.string().min(1).max(300);

export const archiveContract = {
  overview: procedure({ kind: 'query', access: coordinator, input: nothing, output: overview }),
  /** What would be sealed, and what carried over. Nothing is written. */
  preview: procedure({
    kind: 'query',
    access: coordinator,
    input: z.strictObject({ schoolYear }),
    output: preview,
  }),
  /**
   * Seals a year; answers when its file is written, read back and recorded. Progress is told by `archive.progress`; aborting
   * the call cancels it, and the year is as it was. A year that is sealed already is answered as it is.
   */
  seal: procedure({
    kind: 'mutation',
    access: coordinator,
    input: z.strictObject({
      schoolYear,
      /** Of this archive alone; it is kept nowhere. */
      passphrase,
      repeated: passphrase,
      keepYears: z.int().min(retentionYears.least).max(retentionYears.most),
    }),
    output: z.object({ archive: keptArchive, isNew: z.boolean() }),
  }),
  /** Copies the file of a year to a folder of this PC or of a stick, and reads the copy back. */
  copy: procedure({
    kind: 'mutation',
    access: coordinator,
    input: z.strictObject({ schoolYear, folder: path }),
    output: z.object({ archiveId: id, path: z.string() }),
  }),

  /** Opens an archive at this window until it is closed or locked: of this PC, or any file. */
  open: procedure({
    kind: 'mutation',
    access: coordinator,
    input: z.strictObject({
      source: z.discriminatedUnion('of', [
        z.strictObject({ of: z.literal('kept'), schoolYear }),
        z.strictObject({ of: z.literal('file'), path }),
      ]),
      passphrase,
    }),
    output: openedArchive,
  }),
  /** The archive that is open at this window. */
  opened: procedure({ kind: 'query', access: coordinator, input: nothing, output: openedArchive.nullable() }),
  close: procedure({ kind: 'mutation', access: coordinator, input: nothing, output: nothing }),
  /** Cases of the opened archive in which every word is found; all of them for no word. */
  find: procedure({
    kind: 'query',
    access: coordinator,
    input: z.strictObject({ text: z.string().max(200).default(''), ...pageRequest }),
    output: z.object({ total: z.int(), rows: z.array(archivedCase) }),
  }),
  caseOf: procedure({
    kind: 'query',
    access: coordinator,
    input: z.strictObject({ code: z.string().max(60) }),
    output: z.object({
      archiveId: id.nullable(),
      case: archivedCase,
      files: z.array(archivedFile),
    }),
  }),
  /** A file of the opened archive, once it was found to be as it was written. */
  file: procedure({
    kind: 'query',
    access: coordinator,
    input: z.strictObject({ name: entryName, save: z.boolean().default(false) }),
    output: fileOffer.extend({ archiveId: id.nullable() }),
  }),
  /** Goes through all of the opened archive and names what is not as it was written. */
  check: procedure({
    kind: 'query',
    access: coordinator,
    input: nothing,
    output: z.object({
      files: z.int(),
      damaged: z.array(z.string()),
      /** Every file is whole; something between them was changed. */
      frame: z.boolean(),
    }),
  }),
};
