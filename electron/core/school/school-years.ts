import type { EntityManager } from 'typeorm';
import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { IsoDate } from '@shared/domain/referral-facts';
import { SchoolYear } from '../database/entities';
import { AppError } from '../errors';

/** First and last day of a school year such as `2026/2027` that starts in the given month (1–12). */
export function schoolYearSpan(
  name: string,
  startMonth: number,
): Pick<SchoolYear, 'name' | 'startsOn' | 'endsOn'> {
  const first = Number(name.slice(0, 4));
  const month = String(startMonth).padStart(2, '0');
  const end = new Date(Date.UTC(first + 1, startMonth - 1, 0));
  return { name, startsOn: `${first}-${month}-01`, endsOn: end.toISOString().slice(0, 10) };
}

/** The school year that `today` falls into; where none does (holidays before the new one is opened), the latest. */
export async function currentSchoolYear(manager: EntityManager, today: IsoDate): Promise<SchoolYear> {
  const running = await manager.findOneBy(SchoolYear, {
    startsOn: LessThanOrEqual(today),
    endsOn: MoreThanOrEqual(today),
  });
  if (running) return running;
  const [latest] = await manager.find(SchoolYear, { order: { startsOn: 'DESC' }, take: 1 });
  if (!latest) throw new AppError('not_found');
  return latest;
}
