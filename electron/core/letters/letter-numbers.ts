import type { NumberingChoice } from '@shared/contract/letter-views';
import type { SchoolSettings } from '@shared/contract/school';
import { nextSuffix } from '@shared/domain/letter-number';
import type { NumberedKind } from '@shared/domain/numbered-kinds';
import type { IsoDate } from '@shared/domain/referral-facts';
import { schoolNumber } from '@shared/domain/school-numbering';
import { IsNull, Raw, type EntityManager } from 'typeorm';
import { ErasedLetter, Letter, LetterCounter } from '../database/entities';
import { invalidField, refused } from '../errors';

export interface LetterNumber {
  /** Calendar year of the letter's date: serials run within it. */
  readonly year: number;
  readonly serial: number;
  /** `A` of `015.A`: the letter is dated before one that is out already; else empty. */
  readonly suffix: string;
  /** As printed. */
  readonly number: string;
}

/** What its number depends on: each kind of letter may have a pattern of its own, the serial is common to all. */
export interface ToNumber {
  readonly kind: NumberedKind;
  readonly date: IsoDate;
}

/** The number a letter of this kind and date would take now. `null` where the school's pattern cannot be read. */
export async function nextNumber(
  manager: EntityManager,
  school: SchoolSettings,
  { kind, date }: ToNumber,
): Promise<LetterNumber | null> {
  const year = Number(date.slice(0, 4));
  let place: Place = (await placeBetween(manager, year, date)) ?? {
    serial: (await lastSerial(manager, year)) + 1,
    suffix: '',
  };
  for (;;) {
    const number = schoolNumber(school, kind, { ...place, date });
    if (number === null) return null;
    // What somebody wrote by hand is passed over.
    if (!(await isWrittenByHand(manager, number))) return { year, ...place, number };
    const { serial, suffix } = place;
    place = suffix === '' ? { serial: serial + 1, suffix } : { serial, suffix: nextSuffix(suffix) };
  }
}

type Place = Pick<LetterNumber, 'serial' | 'suffix'>;

/** What of the number is kept with a letter. */
export type KeptNumber = Pick<Letter, 'year' | 'serial' | 'suffix' | 'number'>;

/**
 * Settles the number of a letter that is issued: the next of the pattern, one written by hand, or none yet. Call it in
 * the transaction that keeps the letter, so that neither is there without the other.
 * @throws AppError `refused` with `letters.pattern` or `letters.numberTaken`; `invalid_input` for one by hand that is taken
 */
export async function settleNumber(
  manager: EntityManager,
  school: SchoolSettings,
  letter: ToNumber,
  numbering: NumberingChoice,
): Promise<KeptNumber> {
  if (numbering.mode === 'pattern') return takeNumber(manager, school, letter);
  const year = Number(letter.date.slice(0, 4));
  if (numbering.mode === 'later') return { year, serial: null, suffix: '', number: null };
  await refuseTaken(manager, numbering.number, 'numbering.number');
  return { year, serial: null, suffix: '', number: numbering.number };
}

/** @throws AppError `invalid_input` where another letter, cancelled or not, bears the number */
export async function refuseTaken(manager: EntityManager, number: string, field: string): Promise<void> {
  if (await isTaken(manager, number)) throw invalidField(field, 'numberTaken', { number });
}

/** @throws AppError `refused` with `letters.pattern` or `letters.numberTaken` */
async function takeNumber(
  manager: EntityManager,
  school: SchoolSettings,
  letter: ToNumber,
): Promise<LetterNumber> {
  const next = await nextNumber(manager, school, letter);
  if (!next) throw refused('letters.pattern');
  if (await isTaken(manager, next.number)) throw refused('letters.numberTaken', { number: next.number });
  if (next.suffix === '') await raiseTo(manager, next.year, next.serial);
  return next;
}

/**
 * A printed number can come again where the pattern leaves out the year, or was changed. Capitals make no other number.
 */
export const isTaken = async (manager: EntityManager, number: string): Promise<boolean> =>
  (await manager.existsBy(Letter, { number: sameNumber(number) })) ||
  // That of a letter which is gone is nobody else's either.
  manager.existsBy(ErasedLetter, { number: sameNumber(number) });

const isWrittenByHand = async (manager: EntityManager, number: string): Promise<boolean> => {
  const byHand = { number: sameNumber(number), serial: IsNull() };
  return (await manager.existsBy(Letter, byHand)) || manager.existsBy(ErasedLetter, byHand);
};

const sameNumber = (number: string) => Raw((column) => `LOWER(${column}) = LOWER(:number)`, { number });

/** The last serial that was taken in a calendar year; 0 before the first. */
export async function lastSerial(manager: EntityManager, year: number): Promise<number> {
  return (await manager.findOneBy(LetterCounter, { year }))?.lastSerial ?? 0;
}

/** Lets the next letter of the year go on after `serial`. */
export const raiseTo = (manager: EntityManager, year: number, serial: number) =>
  manager.upsert(LetterCounter, { year, lastSerial: serial }, ['year']);

/**
 * Where a back-dated letter goes: behind the last letter that is not younger, with the next suffix. `null` where no
 * letter of the year is younger, and the next serial is the right one. Cancelled letters keep their place.
 */
async function placeBetween(manager: EntityManager, year: number, date: IsoDate): Promise<Place | null> {
  const range = await manager
    .createQueryBuilder(Letter, 'l')
    .select('MAX(l.date)', 'newest')
    .addSelect('MIN(l.serial)', 'first')
    .addSelect('MAX(CASE WHEN l.date <= :date THEN l.serial END)', 'before')
    .where('l.year = :year AND l.serial IS NOT NULL', { year, date })
    .getRawOne<{ newest: IsoDate | null; first: number | null; before: number | null }>();
  if (!range?.newest || range.newest <= date) return null;
  const serial = range.before ?? Math.max(1, (range.first ?? 1) - 1);
  const there = { select: { id: true, suffix: true }, where: { year, serial } } as const;
  const beside = [...(await manager.find(Letter, there)), ...(await manager.find(ErasedLetter, there))];
  return { serial, suffix: nextSuffix(lastOf(beside.map((letter) => letter.suffix))) };
}

/** The last suffix in the order in which they are given: none, A … Z, AA … */
const lastOf = (suffixes: readonly string[]): string =>
  suffixes.toSorted((a, b) => a.length - b.length || a.localeCompare(b)).at(-1) ?? '';
