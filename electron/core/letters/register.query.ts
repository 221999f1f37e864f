import type { lettersContract } from '@shared/contract/letters';
import type { LetterView, RegisterRow } from '@shared/contract/letter-views';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { seesAllCases } from '../database/case-access';
import { Account, Case, Disclosure, Letter } from '../database/entities';
import type { Now } from '../now';
import { readableLetter } from './letter-access';
import { letterFileName } from './letter-file-name';

type Request = z.output<typeof lettersContract.list.input>;

/** One page of the register, newest number first. */
export async function listLetters(
  manager: EntityManager,
  { search, status, kind, year, offset, limit }: Request,
  now: Now,
): Promise<{ total: number; rows: RegisterRow[]; years: number[] }> {
  const query = manager.createQueryBuilder(Letter, 'l');
  if (status) query.andWhere(`l.cancelledOn IS ${status === 'cancelled' ? 'NOT ' : ''}NULL`);
  if (kind) query.andWhere('l.kind = :kind', { kind });
  if (year) query.andWhere('l.year = :year', { year });
  for (const [index, word] of search.split(/\s+/).filter(Boolean).entries()) {
    query.andWhere(
      `(l.number LIKE :word${index} ESCAPE '\\' OR l.recipient LIKE :word${index} ESCAPE '\\')`,
      {
        [`word${index}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%`,
      },
    );
  }
  const [page, total] = await query
    // The content of a letter is large and nobody reads it in a list.
    .select(rowColumns.map((column) => `l.${column}`))
    .orderBy('l.year', 'DESC')
    .addOrderBy('l.serial', 'DESC')
    .addOrderBy('l.suffix', 'DESC')
    .addOrderBy('l.id', 'DESC')
    .skip(offset)
    .take(limit)
    .getManyAndCount();
  const years = await manager
    .createQueryBuilder(Letter, 'l')
    .select('l.year', 'year')
    .distinct(true)
    .orderBy('l.year', 'DESC')
    .getRawMany<{ year: number }>();
  return { total, rows: await rowsOf(manager, page, now), years: years.map((one) => one.year) };
}

const rowColumns = [
  'id',
  'number',
  'date',
  'kind',
  'recipient',
  'subject',
  'cancelledOn',
  'caseId',
  'referralId',
] as const satisfies (keyof Letter)[];

async function rowsOf(
  manager: EntityManager,
  letters: readonly Letter[],
  { session }: Now,
): Promise<RegisterRow[]> {
  const caseIds = letters.flatMap(({ caseId }) => caseId ?? []);
  const cases = await manager.find(Case, {
    select: { id: true, code: true, counselorId: true },
    where: { id: In(caseIds) },
  });
  const caseOf = new Map<number | null, Case>(cases.map((one) => [one.id, one]));
  return letters.map((letter) => {
    const found = caseOf.get(letter.caseId);
    return {
      id: letter.id,
      number: letter.number,
      date: letter.date,
      kind: letter.kind,
      recipient: letter.recipient,
      subject: letter.subject,
      status: letter.cancelledOn === null ? 'issued' : 'cancelled',
      caseId: letter.caseId,
      caseCode: found?.code ?? null,
      referralId: letter.referralId,
      readable: !found || seesAllCases(session) || found.counselorId === session.accountId,
    };
  });
}

/** One letter with what its disclosure log says. @throws AppError `not_found`, `forbidden` */
export async function letterView(manager: EntityManager, letterId: number, now: Now): Promise<LetterView> {
  const letter = await readableLetter(manager, now.session, letterId);
  const [row] = await rowsOf(manager, [letter], now);
  if (!row) throw new Error('a letter that was read has its row');
  const disclosure = await manager.findOneBy(Disclosure, { letterId });
  const issuer = await manager.findOneBy(Account, { id: letter.issuedBy });
  return {
    ...row,
    issuedAt: letter.issuedAt,
    issuedBy: issuer?.name ?? '',
    cancelledOn: letter.cancelledOn,
    cancelReason: letter.cancelReason,
    disclosed: (disclosure?.pieces ?? []) as LetterView['disclosed'],
    approvedBy: (disclosure?.approvedBy ?? []) as LetterView['approvedBy'],
    fileName: letterFileName(letter.number),
  };
}
