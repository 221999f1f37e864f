import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { AppError } from '../errors';
import { SchoolYear } from './entities';

/**
 * The school year that was made last: the running one, or the next where that has been prepared.
 * @throws AppError `not_found` where the school has none
 */
export async function latestYear(manager: EntityManager): Promise<SchoolYear> {
  const [latest] = await manager.find(SchoolYear, { order: { startsOn: 'DESC' }, take: 1 });
  if (!latest) throw new AppError('not_found');
  return latest;
}

/** The school year that is over while no other has been made; `null` as long as one runs or is to come. */
export async function endedYear(manager: EntityManager, today: IsoDate): Promise<SchoolYear | null> {
  const latest = await latestYear(manager);
  return latest.endsOn < today ? latest : null;
}
