import { z } from 'zod';
import { dataPieces } from '../domain/data-pieces';
import { paperTemplateCodes, type PaperTemplateCode } from '../domain/paper-fields';
import { typefaces } from '../domain/page-layout';
import { pageLayout } from './page-layout';
import { papers } from './school';

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
  /** `undefined` in a letter from before the layout could be set. */
  layout: pageLayout.optional(),
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

export const paperTemplates = paperTemplateCodes;
export type PaperTemplate = PaperTemplateCode;

const labelRow = z.object({ label: z.string(), value: z.string() });

/** One part of a paper, drawn below the one before it. */
export const paperBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  /** The heading runs into the first paragraph. */
  z.object({ type: z.literal('section'), heading: z.string(), paragraphs }),
  /** A heading on a line of its own, kept with what follows. */
  z.object({ type: z.literal('heading'), text: z.string() }),
  /** Label : value; an empty value is a dotted line to write on. */
  z.object({ type: z.literal('labels'), rows: z.array(labelRow), indented: z.boolean() }),
  z.object({
    type: z.literal('list'),
    marks: z.enum(['numbers', 'letters', 'bullets']),
    items: z.array(z.string()),
  }),
  /** Boxes to tick, each ticked or not. */
  z.object({ type: z.literal('ticks'), items: z.array(z.object({ text: z.string(), ticked: z.boolean() })) }),
  /** Ruled table whose heading comes again on every page. Widths in points, or what is left over. */
  z.object({
    type: z.literal('table'),
    columns: z.array(
      z.object({
        heading: z.string(),
        width: z.union([z.number(), z.literal('*')]),
        centred: z.boolean(),
      }),
    ),
    rows: z.array(z.array(z.string())),
    /** Least height of a row in points: room to write by hand. */
    rowHeight: z.number(),
  }),
  /** Dotted lines to write on by hand. */
  z.object({ type: z.literal('lines'), count: z.int() }),
]);
export type PaperBlock = z.output<typeof paperBlock>;

/** How a paper begins: as a letter to somebody, or under a title. */
const paperHead = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('letter'),
    /** As printed; `null` while it is a draft. */
    number: z.string().nullable(),
    classification: z.string(),
    enclosed: z.string(),
    subject: z.string(),
    recipient: z.array(z.string()).min(1),
    salutation: z.string(),
  }),
  z.object({
    type: z.literal('titled'),
    title: z.string(),
    /** `Nomor: …` below the title; `null` for a paper that takes no number. */
    number: z.string().nullable(),
    subtitle: z.string().nullable(),
  }),
]);

/** Everything that stands on such a paper, in the order of the page, as it was when it was made. */
export const paperContent = z.object({
  version: z.literal(1),
  kind: z.literal('paper'),
  template: z.enum([...paperTemplates, 'bk_report', 'breach_notice', 'erasure_minutes', 'case_file']),
  paper: z.enum(papers),
  typeface: z.enum(typefaces),
  /** `undefined` in a letter from before the layout could be set. */
  layout: pageLayout.optional(),
  letterhead: letterhead.nullable(),
  /** Whether the paper begins with the letterhead at all: a form within the school may do without. */
  hasLetterhead: z.boolean(),
  place: z.string(),
  /** As printed: `24 November 2026`. */
  date: z.string(),
  head: paperHead,
  blocks: z.array(paperBlock),
  closing: paragraphs,
  /** Rows of signers, up to three side by side, the last of a row at the right. */
  signatures: z.array(z.array(signature).min(1).max(3)),
  copies: z.array(z.string()),
  /** Small print below everything (NB). */
  note: z.string().nullable(),
  /** `RAHASIA` at head and foot; `null` for an open paper. */
  confidential: z.string().nullable(),
  envelope: z.string().nullable(),
});
export type PaperContent = z.output<typeof paperContent>;

/** A letter of any kind, told apart by `kind`. */
export const letterContent = z.discriminatedUnion('kind', [handoverLetterContent, paperContent]);
export type LetterContent = z.output<typeof letterContent>;
