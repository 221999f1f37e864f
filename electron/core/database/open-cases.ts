import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { writableCases, type Reader } from './case-access';
import type { CaseDatabase } from './data-source';
import { Case } from './entities';

export type OpenCase = Pick<Case, 'id' | 'code' | 'studentId' | 'severity' | 'reportedOn'>;

/** A condition on cases: no closing of it holds. Read from the mirror that triggers keep (`migrations/…-open-cases`). */
export const isOpen = (alias: string): string => `${alias}.id IN (SELECT case_id FROM open_cases)`;

/**
 * Every case that is not closed and that is this person's work.
 * @param only those of these ids, where they are such cases
 */
export function openCases(
  manager: EntityManager,
  reader: Reader,
  only: readonly number[] | null = null,
): Promise<OpenCase[]> {
  const query = manager
    .createQueryBuilder(Case, 'one')
    .select(['one.id', 'one.code', 'one.studentId', 'one.severity', 'one.reportedOn'])
    .where(isOpen('one'))
    .andWhere(writableCases('one', reader));
  if (only !== null) {
    query.andWhere('one.id IN (SELECT value FROM json_each(:only))', { only: JSON.stringify(only) });
  }
  return query.orderBy('one.id').getMany();
}

export type Read = CaseDatabase['read'];

/** So many cases are read in one go with all that the rules ask about them: some 20 ms. */
const partSize = 100;

/**
 * Works on every open case of this person, a part of them at a time: whoever else calls comes in between. Each case is
 * read whole and in one go, and one that was closed meanwhile is left out.
 */
export async function workInParts<T>(
  read: Read,
  reader: Reader,
  work: (manager: EntityManager, cases: readonly OpenCase[]) => Promise<T>,
): Promise<T[]> {
  const ids = (await read((manager) => openCases(manager, reader))).map(({ id }) => id);
  const parts: T[] = [];
  for (let from = 0; from < ids.length; from += partSize) {
    const only = ids.slice(from, from + partSize);
    parts.push(await read(async (manager) => work(manager, await openCases(manager, reader, only))));
    await setImmediate();
  }
  return parts;
}
