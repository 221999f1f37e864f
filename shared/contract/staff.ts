import { z } from 'zod';
import { bkRoom, procedure } from './define';
import {
  chosenFile,
  columnMapping,
  importBatch,
  importCounts,
  importRowsPage,
  importRowsRequest,
  readList,
  undoRequest,
  uploadId,
} from './list-import';
import { id, line, nothing, optionalLine, ordering, pageRequest } from './primitives';

/** Everything a column of a list of staff can be. */
export const staffColumns = ['name', 'nip', 'nuptk', 'kind', 'additionalDuty', 'subject', 'phone'] as const;
export type StaffColumn = (typeof staffColumns)[number];

/** A member of staff as the form holds it. */
export const staffForm = z.strictObject({
  name: line(120),
  /** 18 digits as a rule; an odd one warns on screen and never blocks. */
  nip: optionalLine(30).transform((text) => text?.replace(/[\s.]/g, '') || null),
  nuptk: optionalLine(20)
    .transform((text) => text?.replace(/\s/g, '') || null)
    .pipe(
      z
        .string()
        .regex(/^\d{16}$/, 'fields.nuptk')
        .nullable(),
    ),
  /** Jenis PTK as Dapodik names it. */
  kind: optionalLine(60),
  additionalDuty: optionalLine(200),
  isPrincipal: z.boolean(),
  isCoordinator: z.boolean(),
  isCounselor: z.boolean(),
  /** The class this person is homeroom teacher of. */
  homeroomOf: optionalLine(40),
  subject: optionalLine(60),
  phone: optionalLine(40),
  active: z.boolean(),
});
export type StaffForm = z.output<typeof staffForm>;

export const staffMember = staffForm.extend({ id });
export type StaffMember = z.output<typeof staffMember>;

export const staffDuties = ['principal', 'coordinator', 'counselor', 'homeroom'] as const;

/** The columns that the list can be ordered by. */
export const staffSorts = ['name', 'duty', 'nip'] as const;

export const staffContract = {
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      search: z.string().max(80).default(''),
      duty: z.enum(staffDuties).nullable().default(null),
      includeInactive: z.boolean().default(false),
      ...ordering(staffSorts),
      ...pageRequest,
    }),
    output: z.object({ total: z.int(), rows: z.array(staffMember) }),
  }),
  get: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ staffId: id }),
    output: staffMember,
  }),
  /** Adds (`staffId: null`) or changes one. A new principal or coordinator takes the duty from the former one. */
  save: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ staffId: id.nullable(), staff: staffForm }),
    output: z.object({ staffId: id }),
  }),

  importRead: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: chosenFile,
    output: readList(staffColumns),
  }),
  importPreview: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ uploadId, mapping: columnMapping(staffColumns) }),
    output: z.object({ counts: importCounts }),
  }),
  importRows: procedure({ kind: 'query', access: bkRoom, input: importRowsRequest, output: importRowsPage }),
  /** Does what the preview showed; those chosen of the absent are kept, but no longer offered anywhere. */
  importApply: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ uploadId, inactive: z.array(id).max(20_000) }),
    output: importBatch,
  }),
  importLast: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.object({ batch: importBatch.nullable() }),
  }),
  importUndo: procedure({ kind: 'mutation', access: bkRoom, input: undoRequest, output: nothing }),
};
