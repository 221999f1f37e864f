import { z } from 'zod';
import { erasureBlocks, erasureRequesters } from '../domain/erasure';
import { procedure } from './define';
import { fileOffer, id, isoDate, nothing, requiredProse } from './primitives';
import { passphrase } from './session';

/** Only the coordinator erases, and never alone: the principal gives the own passphrase to it. */
const coordinator = ['coordinator'] as const;

/** How much there was. Names nobody. */
export const erasedCounts = z.object({
  cases: z.int(),
  referrals: z.int(),
  letters: z.int(),
  incoming: z.int(),
  attachments: z.int(),
  handovers: z.int(),
});
export type ErasedCounts = z.output<typeof erasedCounts>;

/** The figures of a destroyed year, small groups as `<5`. */
export const yearTotals = z.array(
  z.object({
    title: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number()]))),
    note: z.string(),
  }),
);
export type YearTotals = z.output<typeof yearTotals>;

const record = z.object({
  id,
  of: z.enum(['person', 'year']),
  outcome: z.enum(['erased', 'refused']),
  requestedBy: z.enum(erasureRequesters).nullable(),
  requestedOn: isoDate.nullable(),
  schoolYear: z.string().nullable(),
  reason: z.string(),
  counts: erasedCounts.nullable(),
  totals: yearTotals.nullable(),
  decidedOn: isoDate,
  decidedBy: z.string(),
  confirmedBy: z.string().nullable(),
});
export type ErasureRecord = z.output<typeof record>;

const principal = z.object({ accountId: id, name: z.string() });

const overview = z.object({
  /** The newest first. */
  records: z.array(record),
  /** Sealed years that need not be kept any longer. */
  due: z.array(z.object({ schoolYear: z.string(), retainUntil: isoDate, cases: z.int() })),
  /** Who may give the second passphrase. */
  principals: z.array(principal),
  /** The oldest backup of this PC: what is erased now is in it until it is rotated. */
  oldestBackup: isoDate.nullable(),
});
export type ErasureOverview = z.output<typeof overview>;

const preview = z.object({
  counts: erasedCounts,
  blocks: z.array(
    z.object({
      block: z.enum(erasureBlocks),
      /** `null` for a hand-over that waits. */
      code: z.string().nullable(),
      /** Of a hold. */
      reason: z.string().nullable(),
    }),
  ),
  cases: z.array(z.object({ caseId: id, code: z.string(), holdReason: z.string().nullable() })),
  /** The pupil left the school: the row in the list of students goes too. */
  studentGoes: z.boolean(),
  /** School years whose sealed archives hold cases of the pupil: a sealed file is not changed. */
  archives: z.array(z.string()),
});
export type ErasurePreview = z.output<typeof preview>;

const request = {
  studentId: id,
  requestedBy: z.enum(erasureRequesters),
  requestedOn: isoDate,
  reason: requiredProse(1_000),
};
const bothPeople = { principalId: id, principalPassphrase: passphrase };
const done = z.object({
  id,
  counts: erasedCounts,
  /** The file was written anew, so that nothing of it can be read from what was freed; else the key is to be changed. */
  isSwept: z.boolean(),
});

/** Erasing one pupil's data on request, and destroying a sealed year (UU 27/2022 Pasal 43–44). */
export const erasureContract = {
  overview: procedure({ kind: 'query', access: coordinator, input: nothing, output: overview }),
  /** What would go, and what keeps it from going. */
  preview: procedure({
    kind: 'query',
    access: coordinator,
    input: z.strictObject({ studentId: id }),
    output: preview,
  }),
  /** Puts down that the request was refused, with the reason. */
  refuse: procedure({
    kind: 'mutation',
    access: coordinator,
    input: z.strictObject(request),
    output: z.object({ id }),
  }),
  person: procedure({
    kind: 'mutation',
    access: coordinator,
    input: z.strictObject({ ...request, ...bothPeople }),
    output: done,
  }),
  /** `typed` is the year written once more, by hand. */
  year: procedure({
    kind: 'mutation',
    access: coordinator,
    input: z.strictObject({
      schoolYear: z.string().max(20),
      typed: z.string().max(20),
      reason: requiredProse(1_000),
      ...bothPeople,
    }),
    output: done,
  }),
  /** Holds a case back from being erased, with the reason; `reason` `null` ends that. */
  hold: procedure({
    kind: 'mutation',
    access: coordinator,
    input: z.strictObject({ caseId: id, reason: requiredProse(500).nullable() }),
    output: nothing,
  }),
  /** Berita acara pemusnahan, as a PDF to be signed by both. */
  minutes: procedure({
    kind: 'query',
    access: coordinator,
    input: z.strictObject({ erasureId: id }),
    output: fileOffer,
  }),
};
