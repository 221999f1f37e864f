import type { EntityManager } from 'typeorm';
import { Staff } from '../../database/entities';
import type { KnownStaff } from './staff-plan';

/** Everybody on the staff, also those no longer offered: what a list is compared with. */
export async function knownStaff(manager: EntityManager): Promise<KnownStaff[]> {
  const all = await manager.find(Staff, { order: { id: 'ASC' } });
  return all.map(({ searchName: _folded, ...staff }) => staff);
}
