import type { IsoDate } from '@shared/domain/referral-facts';
import { Like, type EntityManager } from 'typeorm';
import { Case } from '../database/entities';

/**
 * The next code of the calendar year of the report: `K-2026-014`. Cases are never deleted and a code never
 * changes, so the highest one given is the count; the unique column holds in any event. Call it inside the
 * transaction that keeps the case.
 */
export async function nextCaseCode(manager: EntityManager, reportedOn: IsoDate): Promise<string> {
  const prefix = `K-${reportedOn.slice(0, 4)}-`;
  const row = await manager
    .createQueryBuilder(Case, 'c')
    .select(`MAX(CAST(substr(c.code, ${prefix.length + 1}) AS INTEGER))`, 'last')
    .where({ code: Like(`${prefix}%`) })
    .getRawOne<{ last: number | null }>();
  return `${prefix}${String((row?.last ?? 0) + 1).padStart(3, '0')}`;
}
