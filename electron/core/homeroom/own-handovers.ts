import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Handover } from '../database/entities';
import { AppError } from '../errors';
import type { OwnClass } from './own-class';

/**
 * The hand-overs that the member of staff behind the account made: typed here, or written down by the BK room in that
 * name. Those of colleagues are not among them, also of the same student.
 */
export const ownHandovers = (manager: EntityManager, { staff }: OwnClass): SelectQueryBuilder<Handover> =>
  manager
    .createQueryBuilder(Handover, 'handover')
    .where('handover.staffId = :staffId', { staffId: staff?.id ?? 0 });

/** @throws AppError `not_found`, also for a hand-over of somebody else */
export async function ownHandover(
  manager: EntityManager,
  own: OwnClass,
  handoverId: number,
): Promise<Handover> {
  const found = await ownHandovers(manager, own)
    .leftJoinAndSelect('handover.answers', 'answer')
    .andWhere('handover.id = :handoverId', { handoverId })
    .getOne();
  if (!found) throw new AppError('not_found');
  return found;
}
