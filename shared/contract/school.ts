import { z } from 'zod';
import { bkRoom, procedure } from './define';
import { parseLetterPattern } from '../domain/letter-number';
import { numberedKinds } from '../domain/numbered-kinds';
import { pageLayout } from './page-layout';
import { fileOffer, formValue, line, nothing, optionalLine } from './primitives';
import { passphrase, recoveryCode, sessionState } from './session';

export const schoolLevels = ['SD', 'SMP', 'MTs', 'SMA', 'MA', 'SMK', 'MAK', 'SLB'] as const;
export const timeZones = ['WIB', 'WITA', 'WIT'] as const;
export const papers = ['F4', 'A4'] as const;
export type Paper = (typeof papers)[number];

/** A logo as a data URL, PNG or JPEG of at most 1 MB; the core looks inside it before it is kept. */
export const logo = z
  .string()
  .max(1_500_000, 'fields.logoTooLarge')
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/, 'fields.logoKind')
  .nullable();

const npsn = z
  .string()
  .trim()
  .regex(/^(\d{8})?$/, 'fields.npsn')
  .transform((text) => text || null)
  .nullable();

/** 18 digits as a rule (birth 8, TMT 6, sex 1, serial 3); an odd one warns on screen and never blocks. */
const nip = z
  .string()
  .nullable()
  .transform((text) => text?.replace(/[\s.]/g, '') || null)
  .pipe(z.string().max(30, 'fields.tooLong').nullable());

export const signer = z.object({ name: line(120), nip });

export const schoolProfile = z.object({
  level: z.enum(schoolLevels),
  name: line(120),
  npsn,
  /** Lines above the school's name: PEMERINTAH …, DINAS …, or the foundation. */
  letterheadLines: z.array(line(120)).max(4),
  address: line(200),
  postalCode: optionalLine(10),
  phone: optionalLine(40),
  email: optionalLine(120),
  website: optionalLine(120),
  logoLeft: logo,
  logoRight: logo,
  /** Town of the date line: `Pasuruan, 24 November 2026`. */
  place: line(60),
  timeZone: z.enum(timeZones),
  paper: z.enum(papers),
  /** Leave the head of the sheet free for pre-printed paper. */
  letterheadPrinted: z.boolean(),
  greeting: z.enum(['formal', 'islamic']),
  principal: signer,
  coordinator: signer,
});
export type SchoolProfile = z.output<typeof schoolProfile>;

const isPattern = (text: string) => parseLetterPattern(text).ok;

/** How one kind of letter is numbered where it differs from the others; empty is as the standard has it. */
const kindNumbering = z.strictObject({
  kind: z.enum(numberedKinds),
  pattern: optionalLine(120).refine((text) => text === null || isPattern(text), 'fields.numberPattern'),
  code: optionalLine(30),
  unit: optionalLine(30),
  nature: optionalLine(12),
});

export const schoolSettings = schoolProfile.extend({
  layout: pageLayout,
  numberPattern: line(120).refine(isPattern, 'fields.numberPattern'),
  kindNumbers: z
    .array(kindNumbering)
    .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'fields.kindNumberedTwice'),
  numberCode: optionalLine(30),
  numberUnit: optionalLine(30),
  /** First month of the school year, 1–12; July where the school does not shift it. */
  yearStartMonth: z.int().min(1).max(12),
  idleMinutes: z.int().min(1).max(60),
});
export type SchoolSettings = z.output<typeof schoolSettings>;

/** Everything set-up asks, as typed so far; kept outside the vault, so it never holds a passphrase. */
const setupDraft = z.record(z.string().max(60), formValue);

export const setupContract = {
  readDraft: procedure({
    kind: 'query',
    access: 'anyone',
    input: nothing,
    output: z.object({ draft: setupDraft.nullable() }),
  }),
  saveDraft: procedure({
    kind: 'mutation',
    access: 'anyone',
    input: z.strictObject({ draft: setupDraft }),
    output: nothing,
  }),
  /** Makes the vault, the school and the coordinator's account in one go, and signs the coordinator in. */
  create: procedure({
    kind: 'mutation',
    access: 'anyone',
    input: z.strictObject({
      school: schoolProfile,
      schoolYear: z.string().regex(/^\d{4}\/\d{4}$/),
      passphrase,
    }),
    output: sessionState,
  }),
  /** The recovery code of this run; a new one where the last was never confirmed. Shown until it is confirmed. */
  recoveryCode: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: nothing,
    output: z.object({ recoveryCode: z.string() }),
  }),
  recoveryPdf: procedure({ kind: 'mutation', access: ['coordinator'], input: nothing, output: fileOffer }),
  confirmRecovery: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: z.strictObject({ recoveryCode }),
    output: sessionState,
  }),
};

export const schoolContract = {
  get: procedure({ kind: 'query', access: bkRoom, input: nothing, output: schoolSettings }),
  save: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: schoolSettings,
    output: schoolSettings,
  }),
};
