import type { EntityManager } from 'typeorm';
import { Handover } from '../database/entities';
import { withStates } from '../database/handover-states';

/** How many answers each of these cases still owes to who handed its student over; a case that owes none is not there. */
export async function owedAnswersOf(
  manager: EntityManager,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const owed = new Map<number, number>();
  const taken = await manager
    .createQueryBuilder(Handover, 'handover')
    .leftJoinAndSelect('handover.answers', 'answer')
    .where(`handover.caseId IN (SELECT value FROM json_each(:caseIds))`, { caseIds: JSON.stringify(caseIds) })
    .getMany();
  for (const { handover, state } of await withStates(manager, taken)) {
    if (state.owed !== null && handover.caseId !== null) {
      owed.set(handover.caseId, (owed.get(handover.caseId) ?? 0) + 1);
    }
  }
  return owed;
}
