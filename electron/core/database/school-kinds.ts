import type { ReceiverKind } from '@shared/procedure/receivers';
import type { EntityManager } from 'typeorm';
import { invalidField } from '../errors';
import { SchoolReceiverKind } from './entities';

/**
 * The school's own kind that goes with `custom`; `null` for every kind of the paper.
 * @param path of the field that holds the id
 * @throws AppError `invalid_input` where `custom` names none, one that does not exist or is offered no more
 */
export async function schoolKindOf(
  manager: EntityManager,
  kind: ReceiverKind,
  schoolKindId: number | null,
  path = 'schoolKindId',
): Promise<SchoolReceiverKind | null> {
  if (kind !== 'custom') return null;
  const found =
    schoolKindId === null ? null : await manager.findOneBy(SchoolReceiverKind, { id: schoolKindId });
  if (!found?.active) throw invalidField(path, 'schoolKind');
  return found;
}
