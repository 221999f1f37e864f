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
import { fileOffer, id, isoDate, line, nothing, optionalLine, pageRequest } from './primitives';

export const guardianRelations = ['father', 'mother', 'guardian'] as const;
export type GuardianRelation = (typeof guardianRelations)[number];

/** How a student left the school: keluar, lulus. */
export const leavingKinds = ['moved', 'graduated'] as const;
export type LeavingKind = (typeof leavingKinds)[number];

/** Everything a column of a list can be. */
export const studentColumns = [
  'name',
  'nis',
  'nisn',
  'sex',
  'className',
  'birthPlace',
  'birthDate',
  'religion',
  'address',
  'rt',
  'rw',
  'hamlet',
  'village',
  'district',
  'postalCode',
  'phone',
  'fatherName',
  'fatherOccupation',
  'motherName',
  'motherOccupation',
  'guardianName',
  'guardianOccupation',
  'guardianPhone',
  'specialNeeds',
] as const;
export type StudentColumn = (typeof studentColumns)[number];

/** 10 digits, leading zeros kept; may be unknown. */
const nisn = z
  .string()
  .nullable()
  .transform((text) => text?.replace(/\s/g, '') || null)
  .pipe(
    z
      .string()
      .regex(/^\d{10}$/, 'fields.nisn')
      .nullable(),
  );

const guardianForm = z.strictObject({
  relation: z.enum(guardianRelations),
  name: line(120),
  occupation: optionalLine(80),
  phone: optionalLine(40),
  address: optionalLine(200),
  deceased: z.boolean(),
  /** The one who answers for the student: invited, asked for consent. */
  isPrimary: z.boolean(),
});

/** A student as the form holds it. */
export const studentForm = z.strictObject({
  name: line(120),
  sex: z.enum(['L', 'P']).nullable(),
  nis: optionalLine(30),
  nisn,
  birthPlace: optionalLine(60),
  birthDate: isoDate.nullable(),
  religion: optionalLine(30),
  /** Street, RT/RW, hamlet. */
  address: optionalLine(200),
  village: optionalLine(60),
  district: optionalLine(60),
  postalCode: optionalLine(10),
  phone: optionalLine(40),
  specialNeeds: optionalLine(120),
  /** The class in the running school year; `null` for none. */
  className: optionalLine(40),
  guardians: z
    .array(guardianForm)
    .max(guardianRelations.length)
    .refine((all) => new Set(all.map(({ relation }) => relation)).size === all.length, 'fields.guardianTwice')
    .refine((all) => all.filter(({ isPrimary }) => isPrimary).length <= 1, 'fields.onePrimaryGuardian'),
});
export type StudentForm = z.output<typeof studentForm>;

export const studentListRow = z.object({
  id,
  name: z.string(),
  sex: z.enum(['L', 'P']).nullable(),
  nis: z.string().nullable(),
  nisn: z.string().nullable(),
  className: z.string().nullable(),
  leftAs: z.enum(leavingKinds).nullable(),
  /** Open cases that this account may see. */
  openCases: z.int(),
});
export type StudentListRow = z.output<typeof studentListRow>;

export const studentView = studentForm.extend({
  id,
  leftOn: isoDate.nullable(),
  leftAs: z.enum(leavingKinds).nullable(),
  /** Newest first. */
  classes: z.array(z.object({ schoolYear: z.string(), className: z.string() })),
  /** Of the cases that this account may see. */
  cases: z.object({ open: z.int(), closed: z.int() }),
});
export type StudentView = z.output<typeof studentView>;

const student = z.strictObject({ studentId: id });

/** What the list of students can be ordered by; without a value comes last. */
export const studentSorts = ['name', 'className', 'nis', 'nisn'] as const;
export type StudentSort = (typeof studentSorts)[number];

export const studentsContract = {
  /** Search finds parts of words of the name without accents, of NIS and of NISN; names that begin so come first. */
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      search: z.string().max(80).default(''),
      /** `7a`; `null` for all classes. */
      classKey: z.string().max(60).nullable().default(null),
      /** Who is at the school (with or without a class), without a class this year, or has left. */
      status: z.enum(['enrolled', 'withoutClass', 'left']).default('enrolled'),
      /** Where something is searched, what begins with it still comes first. */
      sort: z.enum(studentSorts).default('name'),
      descending: z.boolean().default(false),
      ...pageRequest,
    }),
    output: z.object({ total: z.int(), rows: z.array(studentListRow) }),
  }),
  /** The classes of the running school year with the number of their students. */
  classes: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.object({
      schoolYear: z.string(),
      classes: z.array(
        z.object({ key: z.string(), name: z.string(), level: z.int().nullable(), count: z.int() }),
      ),
      enrolled: z.int(),
      withoutClass: z.int(),
      left: z.int(),
    }),
  }),
  get: procedure({ kind: 'query', access: bkRoom, input: student, output: studentView }),
  /**
   * Adds (`studentId: null`) or changes one student with guardians and this year's class. `invalid_input` at the
   * field where NISN or NIS belong to another student.
   */
  save: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ studentId: id.nullable(), student: studentForm }),
    output: z.object({ studentId: id }),
  }),
  /** Marks students as having left. Nobody is ever deleted. */
  leave: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({
      studentIds: z.array(id).min(1).max(3_000),
      as: z.enum(leavingKinds),
      on: isoDate,
    }),
    output: z.object({ count: z.int() }),
  }),
  /** Takes a student who had left back. */
  comeBack: procedure({ kind: 'mutation', access: bkRoom, input: student, output: nothing }),

  /** The application's own sheet to fill in. */
  importTemplate: procedure({ kind: 'query', access: bkRoom, input: nothing, output: fileOffer }),
  /** Reads a list in a thread of its own; aborting the call ends it. `file_unreadable`, `file_too_large`. */
  importRead: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: chosenFile,
    output: readList(studentColumns),
  }),
  /** What confirming would do. Nothing is written. */
  importPreview: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ uploadId, mapping: columnMapping(studentColumns) }),
    output: z.object({ counts: importCounts }),
  }),
  importRows: procedure({ kind: 'query', access: bkRoom, input: importRowsRequest, output: importRowsPage }),
  /**
   * Does what the preview showed, all or nothing, and marks those chosen of the absent as having left.
   * `conflict` where students have been changed since the preview.
   */
  importApply: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({
      uploadId,
      moved: z.array(id).max(20_000),
      graduated: z.array(id).max(20_000),
    }),
    output: importBatch,
  }),
  /** The last import that has not been undone. */
  importLast: procedure({
    kind: 'query',
    access: bkRoom,
    input: nothing,
    output: z.object({ batch: importBatch.nullable() }),
  }),
  /** Puts everything back as it was. `refused` once one of its new students has a case, or was changed since. */
  importUndo: procedure({ kind: 'mutation', access: bkRoom, input: undoRequest, output: nothing }),
};
