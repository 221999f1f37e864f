import type { SchoolKindView } from '@shared/contract/receivers';
import { searchName } from '@shared/domain/search-name';
import { receiverKinds } from '@shared/procedure/receivers';
import type { EntityManager } from 'typeorm';
import { SchoolReceiverKind } from '../database/entities';
import { AppError, invalidField } from '../errors';

/**
 * Adds a kind of receiver of the school's own, or changes one. Inactive it is offered no more; what has it keeps it.
 * @throws AppError `not_found`, `invalid_input` at `form.label`: `kindExists`, also for a kind of the paper
 */
export async function saveSchoolKind(
  manager: EntityManager,
  id: number | null,
  form: Omit<SchoolKindView, 'id'>,
): Promise<SchoolKindView> {
  const own = await manager.find(SchoolReceiverKind);
  const known = own.find((one) => one.id === id);
  if (id !== null && !known) throw new AppError('not_found');
  const name = searchName(form.label);
  const labels = [...receiverKinds, ...own.filter((one) => one.id !== id)].map(({ label }) => label);
  if (labels.some((label) => searchName(label) === name)) throw invalidField('form.label', 'kindExists');
  return manager.save(manager.create(SchoolReceiverKind, { ...known, ...form }));
}
