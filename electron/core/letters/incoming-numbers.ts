import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { IncomingNumber } from '../database/entities';

/** Whose number of the register of incoming letters it is. */
type NumberOwner = { readonly letterId: number } | { readonly reportId: number };

/**
 * Gives a letter that came in its running number: the next of the calendar year in which it was received. Numbers of
 * letters that were taken out again are not given anew. Call it in the transaction that keeps the letter.
 */
export async function takeIncomingNumber(
  manager: EntityManager,
  owner: NumberOwner,
  receivedOn: string,
): Promise<IncomingNumber> {
  const year = Number(receivedOn.slice(0, 4));
  const last = await manager.maximum(IncomingNumber, 'number', { year });
  return manager.save(
    manager.create(IncomingNumber, {
      letterId: null,
      reportId: null,
      ...owner,
      year,
      number: (last ?? 0) + 1,
    }),
  );
}

/** `12/2026`, or `null` where it has none. */
export async function agendaNumberOf(manager: EntityManager, owner: NumberOwner): Promise<string | null> {
  const found = await manager.findOneBy(IncomingNumber, owner as FindOptionsWhere<IncomingNumber>);
  return found && agendaNumber(found);
}

/** As it is written on the letter and in the book. */
export const agendaNumber = ({ number, year }: Pick<IncomingNumber, 'number' | 'year'>): string =>
  `${number}/${year}`;
