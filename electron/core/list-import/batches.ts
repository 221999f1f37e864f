import type { ImportBatchView } from '@shared/contract/list-import';
import { IsNull, type EntityManager } from 'typeorm';
import { ImportBatch, ImportChange } from '../database/entities';
import { AppError } from '../errors';
import { chunksOf } from './chunks';
import type { ApplyContext } from './list-import';

export type ListKind = ImportBatch['kind'];

/** What an import did to one person, with what it takes to undo that. */
export interface RecordedChange {
  readonly targetId: number;
  readonly action: ImportChange['action'];
  readonly before: object;
}

/** Keeps an import and what it did, so that it can be undone. */
export async function keepBatch(
  kind: ListKind,
  changes: readonly RecordedChange[],
  { manager, fileName, now, accountId }: ApplyContext,
): Promise<ImportBatchView> {
  const count = (action: RecordedChange['action']) => changes.filter((one) => one.action === action).length;
  const batch = await manager.save(ImportBatch, {
    kind,
    fileName,
    counts: { added: count('new'), changed: count('changed'), left: count('left') },
    importedAt: now.toISOString(),
    importedBy: accountId,
    undoneAt: null,
  });
  for (const some of chunksOf(changes, 100)) {
    await manager.insert(
      ImportChange,
      some.map(({ targetId, action, before }) => ({ batchId: batch.id, targetId, action, before })),
    );
  }
  return view(batch);
}

/** The last import of this kind that has not been undone. */
export async function lastBatch(manager: EntityManager, kind: ListKind): Promise<ImportBatchView | null> {
  const [batch] = await manager.find(ImportBatch, {
    where: { kind, undoneAt: IsNull() },
    order: { id: 'DESC' },
    take: 1,
  });
  return batch ? view(batch) : null;
}

/**
 * What the last import did, to be undone.
 * @throws AppError `conflict` (`import.notLast`): only the last one can be undone, and only once
 */
export async function changesOfLast(
  manager: EntityManager,
  kind: ListKind,
  batchId: number,
): Promise<ImportChange[]> {
  if ((await lastBatch(manager, kind))?.batchId !== batchId) {
    throw new AppError('conflict', { reason: 'import.notLast' });
  }
  return manager.findBy(ImportChange, { batchId });
}

export async function markUndone(manager: EntityManager, batchId: number, now: Date): Promise<void> {
  await manager.update(ImportBatch, { id: batchId }, { undoneAt: now.toISOString() });
}

const view = ({ id, fileName, importedAt, counts }: ImportBatch): ImportBatchView => ({
  batchId: id,
  fileName,
  importedAt,
  counts,
});
