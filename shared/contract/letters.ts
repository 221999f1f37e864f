import { z } from 'zod';
import { bundlesContract } from './bundles';
import { bkRoom, procedure } from './define';
import { disclosuresContract } from './disclosures';
import { incomingLettersContract } from './incoming-letters';
import { letterTextsContract } from './letter-texts';
import { dataPieces, nameForms } from '../domain/data-pieces';
import {
  carriedView,
  dispatchForm,
  drawnLetter,
  enclosedFile,
  letterKinds,
  letterStatuses,
  letterView,
  numberingChoice,
  numberPreview,
  registerRow,
} from './letter-views';
import { layoutSample } from './layout-sample';
import { typefaces } from '../domain/page-layout';
import { papersContract } from './papers';
import { fileOffer, id, isoDate, line, ordering, pageRequest, prose, requiredProse } from './primitives';
import { papers } from './school';

/** What the counselor decides about a referral's handover letter. Saved as it is typed, kept with the referral. */
export const handoverChoices = z.strictObject({
  /** `null` is the day on which the letter is issued. */
  date: isoDate.nullable(),
  paper: z.enum(papers),
  typeface: z.enum(typefaces),
  /** Personal data that goes along; the name always does. */
  disclosed: z.array(z.enum(dataPieces)).max(dataPieces.length),
  /** By the full name or by initials, everywhere on the letter. */
  nameAs: z.enum(nameForms).default('full'),
  /** The problem as seen, in the words of the letter; never a diagnosis. */
  reasons: prose(6000),
  /** Who goes along, as it reads after `didampingi oleh`; empty where nobody does. */
  escort: prose(300),
  /** What is enclosed on paper, one a line. */
  attachments: z.array(line(160)).max(20, 'fields.tooMany'),
  /** Kept files that are printed behind it. */
  files: z.array(enclosedFile).max(20, 'fields.tooMany').default([]),
  /** Tembusan, in order. */
  copies: z.array(line(160)).max(20, 'fields.tooMany'),
});
export type HandoverChoices = z.output<typeof handoverChoices>;

/** The letter of a referral before it is issued. */
const letterDraft = z.object({
  referralId: id,
  choices: handoverChoices,
  carried: carriedView,
  numbering: numberPreview,
  /** The letter is not older than the approvals it names, and not younger than today. */
  earliestDate: isoDate,
  latestDate: isoDate,
});
export type LetterDraft = z.output<typeof letterDraft>;

/** Which letters of the register: shown, printed and exported by the same. */
const registerFilter = {
  /** Words of the number, the receiver or the subject. */
  search: z.string().max(120).default(''),
  status: z.enum(letterStatuses).nullable().default(null),
  kind: z.enum(letterKinds).nullable().default(null),
  year: z.int().min(1900).max(9999).nullable().default(null),
  /** First and last day of the letters' dates. */
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
};

const referralId = z.strictObject({ referralId: id });
const letterId = z.strictObject({ letterId: id });
const saving = z.strictObject({ referralId: id, choices: handoverChoices });
const issuing = saving.extend({ numbering: numberingChoice.default({ mode: 'pattern' }) });

export const lettersContract = {
  ...papersContract,
  ...bundlesContract,
  ...incomingLettersContract,
  ...letterTextsContract,
  ...disclosuresContract,
  /** The letter in the making, as last saved; proposed from the case where nothing was. */
  draft: procedure({ kind: 'query', access: bkRoom, input: referralId, output: letterDraft }),
  saveDraft: procedure({ kind: 'mutation', access: bkRoom, input: saving, output: letterDraft }),
  /** The page as saved, bearing DRAF and no number. */
  preview: procedure({ kind: 'query', access: bkRoom, input: referralId, output: drawnLetter }),
  /** A fictional letter on the school's sheet, as the settings stand while they are typed. Set-up asks for it too. */
  layoutPreview: procedure({ kind: 'query', access: 'anyone', input: layoutSample, output: drawnLetter }),
  /** Takes the number and keeps the letter. A referral that has its letter already answers with that one. */
  issue: procedure({ kind: 'mutation', access: bkRoom, input: issuing, output: letterView }),
  /** The number that the office gave to a letter that was left without one. It is given once. */
  enterNumber: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ letterId: id, number: line(80) }),
    output: letterView,
  }),
  /** The number stays taken; the referral may be given another letter. */
  cancel: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ letterId: id, reason: requiredProse(1000) }),
    output: letterView,
  }),
  /** Handover letters that were begun and not issued (draf). */
  drafts: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({}),
    output: z.array(
      z.object({ referralId: id, caseId: id, code: z.string(), receiver: z.string().nullable() }),
    ),
  }),
  /** It was sent: written down, or mended. */
  saveDispatch: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ letterId: id, form: dispatchForm }),
    output: letterView,
  }),
  /** It was not sent after all. */
  removeDispatch: procedure({ kind: 'mutation', access: bkRoom, input: letterId, output: letterView }),
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({ ...registerFilter, ...ordering(['number', 'to']), ...pageRequest }),
    output: z.object({
      total: z.int(),
      rows: z.array(registerRow),
      /** Calendar years that have letters, newest first. */
      years: z.array(z.int()),
      /** Kinds that have letters. */
      kinds: z.array(z.enum(letterKinds)),
    }),
  }),
  /** The filtered register as a table on paper, in the order of the numbers. */
  registerPdf: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject(registerFilter),
    output: drawnLetter,
  }),
  /** The same as a workbook (.xlsx). */
  registerSheet: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject(registerFilter),
    output: fileOffer,
  }),
  get: procedure({ kind: 'query', access: bkRoom, input: letterId, output: letterView }),
  /** The letter as it was issued, drawn anew from what was kept. */
  pdf: procedure({ kind: 'query', access: bkRoom, input: letterId, output: drawnLetter }),
  /** The same as a Word file, for the office that edits it. */
  word: procedure({ kind: 'query', access: bkRoom, input: letterId, output: fileOffer }),
  /** Where the numbers of this calendar year stand. */
  serial: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({}),
    output: z.object({ year: z.int(), lastSerial: z.int() }),
  }),
  /** Goes on after the last number that was written by hand this year; numbers never go back. */
  continueAfter: procedure({
    kind: 'mutation',
    access: ['coordinator'],
    input: z.strictObject({ lastSerial: z.int().min(0).max(99_999) }),
    output: z.object({ year: z.int(), lastSerial: z.int() }),
  }),
};
