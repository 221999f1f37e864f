import { addDays } from './calendar';
import type { IsoDate } from './referral-facts';
import type { SchoolYearSpan } from './school-year';

// Arsip tahunan: which cases of a school year are sealed, which are carried over, and when. Pure rules; the core reads
// the cases and writes the file.

/** What a sealed year holds. Sizes in bytes. */
export interface ArchiveCounts {
  readonly cases: number;
  readonly referrals: number;
  /** Letters and other papers, each a PDF. */
  readonly papers: number;
  readonly pages: number;
  readonly attachments: number;
  readonly attachmentBytes: number;
}

/**
 * Why a case is carried over into the next year: it is open, a referral of it runs, a receiver still owes its report, or
 * whoever handed the student over still waits for an answer.
 */
export const carriedReasons = ['open', 'referral', 'report', 'answer'] as const;
export type CarriedReason = (typeof carriedReasons)[number];

/** What of a case tells whether it can be sealed. */
export interface SealableCase {
  readonly isClosed: boolean;
  readonly runningReferrals: number;
  /** Reports asked for by a letter that stands, of a referral that was not broken off, and not yet received. */
  readonly owedReports: number;
  /** Answers that are due to who handed the student over. */
  readonly owedAnswers: number;
}

/** The first reason to carry the case over; `null` where it is sealed. */
export function carriedBecause(one: SealableCase): CarriedReason | null {
  if (!one.isClosed) return 'open';
  if (one.runningReferrals > 0) return 'referral';
  if (one.owedReports > 0) return 'report';
  return one.owedAnswers > 0 ? 'answer' : null;
}

/**
 * A case belongs to the first year that is sealed after it was reported: those of earlier years that were carried over
 * go with it once they are closed.
 */
export const isReportedBy = (reportedOn: IsoDate, { endsOn }: Pick<SchoolYearSpan, 'endsOn'>): boolean =>
  reportedOn <= endsOn;

/** Why a year cannot be sealed now. */
export type SealRefusal = 'yearRuns' | 'earlierFirst' | 'nothingToSeal';

export interface SealableYear {
  readonly endsOn: IsoDate;
  /** Cases that would be sealed. */
  readonly sealable: number;
  /** An earlier year has cases that can be sealed, and is not sealed: their cases would go into the wrong year. */
  readonly earlierWaits: boolean;
}

/** The first reason not to seal; `null` where it can be done. A year is sealed once it is over, the oldest first. */
export function sealRefusal(
  { endsOn, sealable, earlierWaits }: SealableYear,
  today: IsoDate,
): SealRefusal | null {
  if (today <= endsOn) return 'yearRuns';
  if (earlierWaits) return 'earlierFirst';
  return sealable === 0 ? 'nothingToSeal' : null;
}

/** The first day on which a year can be sealed. */
export const sealOpensOn = ({ endsOn }: Pick<SchoolYearSpan, 'endsOn'>): IsoDate => addDays(endsOn, 1);

/** How many years an archive is kept: fewest, proposed, most. */
export const retentionYears = { least: 1, usual: 5, most: 30 } as const;

/** The last day on which an archive must be there, so many years after its school year. */
export function retainUntil({ endsOn }: Pick<SchoolYearSpan, 'endsOn'>, years: number): IsoDate {
  const year = String(Number(endsOn.slice(0, 4)) + years).padStart(4, '0');
  const day = endsOn.slice(5);
  // The last of February is another day in a leap year.
  return day.startsWith('02-2') && day >= '02-28' ? addDays(`${year}-03-01`, -1) : `${year}-${day}`;
}

/** `arsip-2025-2026.zip`: no name of anybody. */
export const archiveFileName = (schoolYear: string): string =>
  `arsip-${schoolYear.replace(/[^\d]+/g, '-')}.zip`;
