import type { EntityManager } from 'typeorm';
import {
  refuseHandover,
  visibleHandovers,
  withStates,
  type StandingHandover,
} from '../database/handover-states';
import { Handover } from '../database/entities';
import { AppError, refused } from '../errors';
import type { Now } from '../now';

/**
 * The hand-over, if this person may see it.
 * @throws AppError `not_found`
 */
export async function visibleHandover(
  manager: EntityManager,
  handoverId: number,
  now: Now,
): Promise<StandingHandover> {
  const rows = await visibleHandovers(manager, now)
    .andWhere('handover.id = :handoverId', { handoverId })
    .getMany();
  const [found] = await withStates(manager, rows);
  return found ?? refuseHandover(manager, now, handoverId);
}

/**
 * The hand-over, if nobody has decided on it yet. Who saw it waiting is told that a colleague was faster, and no more.
 * @throws AppError `not_found`, `refused` with reason `handovers.decided`
 */
export async function waitingHandover(manager: EntityManager, handoverId: number): Promise<Handover> {
  const found = await manager.findOneBy(Handover, { id: handoverId });
  if (!found) throw new AppError('not_found');
  if (found.decision !== null) throw refused('handovers.decided');
  return found;
}
