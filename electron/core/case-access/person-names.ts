import type { EntityManager } from 'typeorm';
import { Account } from '../database/entities';

/** Tells the person behind an account's id. */
export type PersonOf = (id: number) => { id: number; name: string };

export async function personNames(manager: EntityManager): Promise<PersonOf> {
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? '' });
}
