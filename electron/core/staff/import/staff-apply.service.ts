import { setImmediate as turn } from 'node:timers/promises';
import type { ImportBatchView } from '@shared/contract/list-import';
import { searchName } from '@shared/domain/search-name';
import { In, type EntityManager } from 'typeorm';
import { Staff } from '../../database/entities';
import { AppError } from '../../errors';
import { keepBatch } from '../../list-import/batches';
import { chunksOf } from '../../list-import/chunks';
import { fingerprint } from '../../list-import/fingerprint';
import type { ApplyContext } from '../../list-import/list-import';
import type { Duties } from './staff-duties';
import type { StaffPlan } from './staff-plan';
import type { StaffFacts } from './staff-row';

/** What an import keeps for each person it touched: how they were, and a mark of how it left them. */
export interface StaffChangeRecord {
  readonly before: Staff | null;
  readonly after: string;
}

/** The mark of a state: whoever changes a person by hand after an import changes it. */
export const markOf = (staff: Staff | undefined): string => fingerprint(staff ?? null);

/**
 * Does what the plan says, inside the caller's transaction, and no longer offers those in `inactive`.
 * @throws AppError `cancelled`; `conflict` where `inactive` holds somebody whom the plan does not offer
 */
export async function applyStaffImport(
  plan: StaffPlan,
  inactive: readonly number[],
  context: ApplyContext,
): Promise<ImportBatchView> {
  const { manager } = context;
  const leaving = new Set(inactive);
  const offered = new Set(plan.absent);
  if (inactive.some((id) => !offered.has(id)))
    throw new AppError('conflict', { reason: 'import.changedMeanwhile' });
  const changedIds = plan.changed.map(({ id }) => id);
  const touched = new Set([...changedIds, ...leaving]);
  const before = await staffById(manager, [...touched]);
  const total = plan.added.length + plan.changed.length;
  let done = 0;
  const step = async (count: number) => {
    done += count;
    context.progress(done, total);
    await turn();
    if (context.signal?.aborted) throw new AppError('cancelled');
  };

  const added: Staff[] = [];
  for (const some of chunksOf(plan.added, 50)) {
    const people = some.map(({ staff, duties }) =>
      manager.create(Staff, { ...columns(staff, duties), active: true }),
    );
    added.push(...(await manager.save(people)));
    await step(some.length);
  }
  for (const { id, row, staff, duties } of plan.changed) {
    // Who only gives a duty up has not come back by that.
    await manager.update(Staff, { id }, { ...columns(staff, duties), ...(row !== null && { active: true }) });
    await step(1);
  }
  for (const ids of chunksOf([...leaving], 100)) {
    await manager.update(Staff, { id: In(ids) }, { active: false });
  }

  const addedIds = added.map(({ id }) => id);
  const after = await staffById(manager, [...addedIds, ...touched]);
  const changes = [
    ...addedIds.map((id) => ({ id, action: 'new' as const })),
    ...changedIds.filter((id) => !leaving.has(id)).map((id) => ({ id, action: 'changed' as const })),
    ...[...leaving].map((id) => ({ id, action: 'left' as const })),
  ].map(({ id, action }) => ({
    targetId: id,
    action,
    before: { before: before.get(id) ?? null, after: markOf(after.get(id)) } satisfies StaffChangeRecord,
  }));
  return keepBatch('staff', changes, context);
}

const columns = (staff: StaffFacts, duties: Duties) => ({
  ...staff,
  ...duties,
  searchName: searchName(staff.name),
});

/** The present state of these people, by id. */
export async function staffById(manager: EntityManager, ids: readonly number[]): Promise<Map<number, Staff>> {
  const found = new Map<number, Staff>();
  for (const some of chunksOf(ids, 500)) {
    for (const staff of await manager.findBy(Staff, { id: In(some) })) found.set(staff.id, staff);
  }
  return found;
}
