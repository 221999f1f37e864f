import type { DisclosureRow, disclosuresContract } from '@shared/contract/disclosures';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { readableCases } from '../database/case-access';
import { Account, Case, Disclosure, Letter } from '../database/entities';
import { orderFirstBy } from '../list-order';
import type { Now } from '../now';
import { letterStandings } from './letter-status.query';

type Request = z.output<typeof disclosuresContract.disclosures.input>;
export type DisclosureFilter = z.output<typeof disclosuresContract.disclosuresPdf.input>;

/** One page of the disclosure log, newest first. */
export async function listDisclosures(
  manager: EntityManager,
  { offset, limit, sort, descending, ...filter }: Request,
  now: Now,
): Promise<z.output<typeof disclosuresContract.disclosures.output>> {
  const byDay = sort === 'on' && !descending ? 'ASC' : 'DESC';
  const query = filtered(manager, filter, now, byDay);
  if (sort === 'to') orderFirstBy(query, { to: 'd.recipient COLLATE NOCASE' }, { sort, descending });
  const [page, total] = await query.offset(offset).limit(limit).getManyAndCount();
  return { total, rows: await rowsOf(manager, page), years: await yearsOf(manager, filter, now) };
}

/** Every line of the filtered log, the oldest first. */
export async function disclosureLines(
  manager: EntityManager,
  filter: DisclosureFilter,
  now: Now,
): Promise<DisclosureRow[]> {
  return rowsOf(manager, await filtered(manager, filter, now, 'ASC').getMany());
}

/**
 * Those that this person may see, of one case or student where one is named. An answer to a hand-over is that case's which
 * took it on; until then the room's.
 */
function visible(manager: EntityManager, { caseId, studentId }: DisclosureFilter, now: Now) {
  const query = manager
    .createQueryBuilder(Disclosure, 'd')
    .innerJoin('d.letter', 'l')
    .leftJoin('l.handover', 'h')
    .leftJoin(Case, 'c', 'c.id = COALESCE(d.caseId, h.caseId)')
    .where(`(c.id IS NULL OR ${readableCases('c', now)})`);
  if (caseId !== null) query.andWhere('c.id = :caseId', { caseId });
  if (studentId !== null) query.andWhere('d.studentId = :studentId', { studentId });
  return query;
}

function filtered(manager: EntityManager, filter: DisclosureFilter, now: Now, order: 'ASC' | 'DESC') {
  const { search, piece, year, from, to } = filter;
  const query = visible(manager, filter, now);
  if (year) query.andWhere('l.year = :year', { year });
  if (from) query.andWhere('d.on >= :from', { from });
  if (to) query.andWhere('d.on <= :to', { to });
  // The pieces are kept as a JSON list of codes.
  if (piece) query.andWhere('d.pieces LIKE :piece', { piece: `%"${piece}"%` });
  for (const [index, word] of search.split(/\s+/).filter(Boolean).entries()) {
    query.andWhere(
      `(l.number LIKE :word${index} ESCAPE '\\' OR d.recipient LIKE :word${index} ESCAPE '\\' OR c.code LIKE :word${index} ESCAPE '\\')`,
      { [`word${index}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%` },
    );
  }
  return query.orderBy('d.on', order).addOrderBy('d.id', order);
}

async function yearsOf(manager: EntityManager, filter: DisclosureFilter, now: Now): Promise<number[]> {
  const found = await visible(manager, filter, now)
    .select('l.year', 'year')
    .distinct(true)
    .orderBy('l.year', 'DESC')
    .getRawMany<Pick<Letter, 'year'>>();
  return found.map(({ year }) => year);
}

async function rowsOf(manager: EntityManager, entries: readonly Disclosure[]): Promise<DisclosureRow[]> {
  const letters = await manager.find(Letter, {
    // The content of a letter is large and nobody reads it in a list.
    select: { id: true, kind: true, number: true, handover: { id: true, caseId: true } },
    where: { id: In(entries.map(({ letterId }) => letterId)) },
    relations: { handover: true },
  });
  const letterOf = new Map(letters.map((one) => [one.id, one]));
  const caseIdOf = ({ caseId, letterId }: Disclosure) =>
    caseId ?? letterOf.get(letterId)?.handover?.caseId ?? null;
  const cases = await manager.find(Case, {
    select: { id: true, code: true },
    where: { id: In([...new Set(entries.map(caseIdOf))]) },
  });
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const caseOf = new Map<number | null, Case>(cases.map((one) => [one.id, one]));
  const nameOf = new Map(accounts.map(({ id, name }) => [id, name]));
  const standings = await letterStandings(manager, letters);
  return entries.flatMap((entry) => {
    const letter = letterOf.get(entry.letterId);
    const standing = standings.get(entry.letterId);
    if (!letter || !standing) return [];
    const found = caseOf.get(caseIdOf(entry));
    const { letterId, on, recipient, pieces, nameAs, attachments, approvals, emergency } = entry;
    return {
      letterId,
      kind: letter.kind,
      number: letter.number,
      status: standing.status,
      on,
      recipient,
      case: found ? { id: found.id, code: found.code } : null,
      pieces,
      nameAs,
      attachments,
      approvals,
      emergency,
      sentBy: nameOf.get(entry.sentBy) ?? '',
    };
  });
}
