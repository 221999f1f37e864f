import { z } from 'zod';
import { papers } from './school';

export const typefaces = ['serif', 'sans'] as const;
export type Typeface = (typeof typefaces)[number];

/** Personal data of the student that a letter may carry; the counselor ticks which of them go along. */
export const dataPieces = [
  'name',
  'nis',
  'nisn',
  'class',
  'sex',
  'birth',
  'address',
  'guardian',
  'guardianPhone',
] as const;
export type DataPiece = (typeof dataPieces)[number];

const paragraphs = z.array(z.string());
const section = z.object({ heading: z.string(), paragraphs });

/** Letterhead (kop). A logo is named by the SHA-256 of its picture, which is kept once for all letters. */
const letterhead = z.object({
  lines: z.array(z.string()),
  name: z.string(),
  address: z.array(z.string()),
  logoLeft: z.string().nullable(),
  logoRight: z.string().nullable(),
});

const signature = z.object({
  /** Lines above the name: `Mengetahui,`, `Kepala Sekolah`. */
  capacity: z.array(z.string()),
  name: z.string(),
  /** `NIP. 19860926 201505 1 001`, `NIP. -`; `null` for a signer outside the civil service's lists. */
  idLine: z.string().nullable(),
});

/**
 * Everything that stands on a handover letter (surat pengantar), in the order of the page, as it was on the day of
 * issue. Kept with the letter: whatever changes afterwards in school, student or wording, it prints the same again.
 */
export const handoverLetterContent = z.object({
  version: z.literal(1),
  kind: z.literal('handover'),
  paper: z.enum(papers),
  typeface: z.enum(typefaces),
  /** `null` leaves the head of the sheet free for pre-printed paper. */
  letterhead: letterhead.nullable(),
  /** `null` while the letter is a draft. */
  number: z.string().nullable(),
  place: z.string(),
  /** As printed: `24 November 2026`. */
  date: z.string(),
  classification: z.string(),
  /** Lampiran as counted: `2 (dua) berkas`, or `-`. */
  enclosed: z.string(),
  subject: z.string(),
  /** Yth. profession and name, institution, and where. */
  recipient: z.array(z.string()).min(1),
  salutation: z.string(),
  opening: paragraphs,
  student: z.array(z.object({ piece: z.enum(dataPieces), label: z.string(), value: z.string() })),
  purpose: section,
  /** The problem as seen, never a diagnosis. */
  reasons: section,
  efforts: section.extend({
    rows: z.array(z.object({ on: z.string(), service: z.string(), result: z.string() })),
  }),
  request: section.extend({ items: z.array(z.string()) }),
  approvals: section,
  escort: section,
  report: section,
  attachments: section.extend({ items: z.array(z.string()) }).nullable(),
  closing: paragraphs,
  signatures: z.array(signature).min(1).max(2),
  /** Tembusan, in order. */
  copies: z.array(z.string()),
  /** Line for the sealed envelope of a confidential letter. */
  envelope: z.string().nullable(),
});
export type HandoverLetterContent = z.output<typeof handoverLetterContent>;
export type Letterhead = z.output<typeof letterhead>;
export type Signature = z.output<typeof signature>;
export type Section = z.output<typeof section>;

/** A letter of any kind, told apart by `kind`. */
export const letterContent = z.discriminatedUnion('kind', [handoverLetterContent]);
export type LetterContent = z.output<typeof letterContent>;
