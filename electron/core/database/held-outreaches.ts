import type { IsoDate } from '@shared/domain/referral-facts';
import type { ReceiverKind } from '@shared/procedure/receivers';
import type { EntityManager } from 'typeorm';
import { OutreachCase } from './entities';

export interface HeldOutreach {
  readonly kind: ReceiverKind;
  readonly heldOn: IsoDate;
}

/** Outreaches that were held and are linked to these cases, by case; one query, however many cases. */
export async function heldOutreachesOf(
  manager: EntityManager,
  caseIds: readonly number[],
): Promise<(caseId: number) => HeldOutreach[]> {
  const rows = await manager
    .createQueryBuilder(OutreachCase, 'link')
    .innerJoin('link.outreach', 'outreach')
    .innerJoin('outreach.receiver', 'receiver')
    .select(['link.caseId AS caseId', 'receiver.kind AS kind', 'outreach.heldOn AS heldOn'])
    .where('link.caseId IN (:...caseIds) AND outreach.heldOn IS NOT NULL', { caseIds: [0, ...caseIds] })
    .orderBy('outreach.heldOn', 'ASC')
    .getRawMany<HeldOutreach & { caseId: number }>();
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return (caseId) => byCase.get(caseId) ?? [];
}
