import { In, type EntityManager } from 'typeorm';
import { Account, Staff } from '../../database/entities';
import { refused } from '../../errors';
import { changesOfLast, markUndone } from '../../list-import/batches';
import { chunksOf } from '../../list-import/chunks';
import { markOf, staffById, type StaffChangeRecord } from './staff-apply.service';

/**
 * Puts everybody of the last import back as they were before it, and takes out those it brought, inside the
 * caller's transaction.
 * @throws AppError `conflict` (`import.notLast`); `refused` where somebody new has an account by now
 *   (`import.hasAccounts`) or was changed since (`import.editedSince`)
 */
export async function undoStaffImport(manager: EntityManager, batchId: number, now: Date): Promise<void> {
  const changes = await changesOfLast(manager, 'staff', batchId);
  const recordOf = new Map(changes.map((change) => [change.targetId, change.before as StaffChangeRecord]));
  const newIds = changes.filter(({ action }) => action === 'new').map(({ targetId }) => targetId);
  const accounts = await manager.countBy(Account, { staffId: In(newIds) });
  if (accounts > 0) throw refused('import.hasAccounts', { count: accounts });
  const present = await staffById(manager, [...recordOf.keys()]);
  const edited = [...recordOf].filter(([id, { after }]) => markOf(present.get(id)) !== after);
  if (edited.length > 0) throw refused('import.editedSince', { count: edited.length });
  for (const ids of chunksOf(newIds, 100)) await manager.delete(Staff, { id: In(ids) });
  for (const { before } of recordOf.values()) {
    if (!before) continue;
    const { id, ...staff } = before;
    await manager.update(Staff, { id }, staff);
  }
  await markUndone(manager, batchId, now);
}
