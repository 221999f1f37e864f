import type { lettersContract } from '@shared/contract/letters';
import type { LetterSubject, LetterView, RegisterRow } from '@shared/contract/letter-views';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { casesAmong, readableCases } from '../database/case-access';
import {
  Account,
  Case,
  Disclosure,
  Handover,
  IncomingLetter,
  Letter,
  LetterDispatch,
  Outreach,
} from '../database/entities';
import { orderFirstBy } from '../list-order';
import type { Now } from '../now';
import { readableLetter } from './letter-access';
import { letterFileName } from './letter-file-name';
import { letterStandings, statusOfLetter } from './letter-status.query';

type Request = z.output<typeof lettersContract.list.input>;
export type RegisterFilter = z.output<typeof lettersContract.registerPdf.input>;

/** One page of the register, newest number first. */
export async function listLetters(
  manager: EntityManager,
  { offset, limit, sort, descending, ...filter }: Request,
  now: Now,
): Promise<z.output<typeof lettersContract.list.output>> {
  const byNumber = sort === 'number' && !descending ? 'ASC' : 'DESC';
  const query = filtered(manager, filter, byNumber);
  if (sort === 'to') orderFirstBy(query, { to: 'l.recipient COLLATE NOCASE' }, { sort, descending });
  const [page, total] = await query.skip(offset).take(limit).getManyAndCount();
  return {
    total,
    rows: await rowsOf(manager, page, now),
    years: await distinct(manager, 'year'),
    kinds: await distinct(manager, 'kind'),
  };
}

/** The values of a column, the last first: the index is asked for each, not walked over every letter. */
async function distinct<T extends 'year' | 'kind'>(manager: EntityManager, column: T): Promise<Letter[T][]> {
  const rows: { value: Letter[T] }[] = await manager.query(`WITH RECURSIVE found(value) AS (
    SELECT max(${column}) FROM letters
    UNION ALL SELECT (SELECT max(l.${column}) FROM letters l WHERE l.${column} < found.value)
      FROM found WHERE found.value IS NOT NULL)
    SELECT value FROM found WHERE value IS NOT NULL`);
  return rows.map(({ value }) => value);
}

/** Every line of the filtered register in the order of the numbers, as the book on paper has them. */
export async function registerLines(
  manager: EntityManager,
  filter: RegisterFilter,
  now: Now,
): Promise<RegisterRow[]> {
  return rowsOf(manager, await filtered(manager, filter, 'ASC').getMany(), now);
}

function filtered(
  manager: EntityManager,
  { search, status, kind, year, from, to }: RegisterFilter,
  order: 'ASC' | 'DESC',
) {
  const query = manager.createQueryBuilder(Letter, 'l');
  if (status) query.andWhere(`${statusOfLetter} = :status`, { status });
  if (kind) query.andWhere('l.kind = :kind', { kind });
  if (year) query.andWhere('l.year = :year', { year });
  if (from) query.andWhere('l.date >= :from', { from });
  if (to) query.andWhere('l.date <= :to', { to });
  for (const [index, word] of search.split(/\s+/).filter(Boolean).entries()) {
    const matches = ['number', 'recipient', 'subject'].map(
      (column) => `l.${column} LIKE :word${index} ESCAPE '\\'`,
    );
    query.andWhere(`(${matches.join(' OR ')})`, {
      [`word${index}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%`,
    });
  }
  return (
    query
      // The content of a letter is large and nobody reads it in a list.
      .select(rowColumns.map((column) => `l.${column}`))
      .orderBy('l.date', order)
      // A number by hand has no serial; of one day it comes where it was written down.
      .addOrderBy('l.serial', order)
      .addOrderBy('l.suffix', order)
      .addOrderBy('l.id', order)
  );
}

const rowColumns = [
  'id',
  'number',
  'date',
  'kind',
  'recipient',
  'subject',
  'caseId',
  'referralId',
  'outreachId',
  'handoverId',
] as const satisfies (keyof Letter)[];

async function rowsOf(manager: EntityManager, letters: readonly Letter[], now: Now): Promise<RegisterRow[]> {
  const subjectOf = await subjectsOf(manager, letters);
  const standings = await letterStandings(manager, letters);
  const owners = letters.map((letter) => subjectOf(letter).caseId);
  const readable = await casesAmong(manager, readableCases, owners, now);
  return letters.map((letter) => {
    const standing = standings.get(letter.id);
    if (!standing) throw new Error('a letter that was read has its standing');
    const { about, caseId } = subjectOf(letter);
    return {
      id: letter.id,
      number: letter.number,
      date: letter.date,
      kind: letter.kind,
      recipient: letter.recipient,
      subject: letter.subject,
      ...standing,
      about,
      readable: caseId === null || readable.has(caseId),
    };
  });
}

interface Subject {
  readonly about: LetterSubject;
  /** The case that the letter belongs to; `null` where all of the room may read it. */
  readonly caseId: number | null;
}

/** What each of these letters is about, in a query for each kind of subject. */
async function subjectsOf(
  manager: EntityManager,
  letters: readonly Letter[],
): Promise<(letter: Letter) => Subject> {
  const ids = (key: 'caseId' | 'outreachId' | 'handoverId') =>
    In([...new Set(letters.flatMap((letter) => letter[key] ?? []))]);
  const byId = <T extends { id: number }>(rows: readonly T[]) =>
    new Map<number | null, T>(rows.map((row) => [row.id, row]));
  const cases = byId(
    await manager.find(Case, { select: { id: true, code: true }, where: { id: ids('caseId') } }),
  );
  const outreaches = byId(
    await manager.find(Outreach, { select: { id: true, theme: true }, where: { id: ids('outreachId') } }),
  );
  const handovers = byId(
    await manager.find(Handover, {
      select: { id: true, caseId: true },
      where: { id: ids('handoverId') },
    }),
  );
  return ({ id, caseId, referralId, outreachId, handoverId }) => {
    const outreach = outreaches.get(outreachId);
    if (outreach) {
      return { about: { of: 'outreach', outreachId: outreach.id, theme: outreach.theme }, caseId: null };
    }
    const handover = handovers.get(handoverId);
    if (handover) return { about: { of: 'handover', handoverId: handover.id }, caseId: handover.caseId };
    const found = cases.get(caseId);
    if (!found) throw new Error(`letter ${id} is about nothing`);
    return { about: { of: 'case', caseId: found.id, code: found.code, referralId }, caseId: found.id };
  };
}

/** One letter with what its disclosure log says. @throws AppError `not_found`, `forbidden` */
export async function letterView(manager: EntityManager, letterId: number, now: Now): Promise<LetterView> {
  const letter = await readableLetter(manager, now, letterId);
  const [row] = await rowsOf(manager, [letter], now);
  if (!row) throw new Error('a letter that was read has its row');
  const disclosure = await manager.findOneBy(Disclosure, { letterId });
  const nameOf = async (id: number) => (await manager.findOneBy(Account, { id }))?.name ?? '';
  const dispatch = await manager.findOneBy(LetterDispatch, { letterId });
  return {
    ...row,
    dispatch: dispatch && {
      sentOn: dispatch.sentOn,
      channel: dispatch.channel,
      sentBy: dispatch.sentBy,
      receivedBy: dispatch.receivedBy,
      recordedBy: await nameOf(dispatch.recordedBy),
    },
    replies: await repliesTo(manager, letter),
    issuedAt: letter.issuedAt,
    issuedBy: await nameOf(letter.issuedBy),
    cancelledOn: letter.cancelledOn,
    cancelReason: letter.cancelReason,
    disclosed: disclosure?.pieces ?? [],
    nameAs: disclosure?.nameAs ?? 'full',
    approvedBy: disclosure?.approvals.map(({ party }) => party) ?? [],
    fileName: letterFileName(letter.number),
  };
}

/** The letters that answer it: of its own case, so whoever may read it may read them. */
const repliesTo = (manager: EntityManager, { id }: Letter): Promise<LetterView['replies']> =>
  manager.find(IncomingLetter, {
    select: { id: true, number: true, subject: true, receivedOn: true },
    where: { answersId: id },
    order: { receivedOn: 'ASC', id: 'ASC' },
  });
