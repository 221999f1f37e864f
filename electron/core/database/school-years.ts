import { LessThanOrEqual, type EntityManager } from 'typeorm';
import type { IsoDate } from '@shared/domain/referral-facts';
import { AppError } from '../errors';
import { SchoolYear } from './entities';

/** The running school year and, where there was one, the year before it. */
export interface SchoolYears {
  readonly running: SchoolYear;
  readonly previous: SchoolYear | null;
}

/**
 * The school year that began last, up to `today` (so also in the holidays after it); before the very first one begins,
 * that first one.
 * @throws AppError `not_found` where the school has none
 */
export async function schoolYears(manager: EntityManager, today: IsoDate): Promise<SchoolYears> {
  const [running, previous] = await manager.find(SchoolYear, {
    where: { startsOn: LessThanOrEqual(today) },
    order: { startsOn: 'DESC' },
    take: 2,
  });
  if (running) return { running, previous: previous ?? null };
  const [first] = await manager.find(SchoolYear, { order: { startsOn: 'ASC' }, take: 1 });
  if (!first) throw new AppError('not_found');
  return { running: first, previous: null };
}
