import { In, IsNull, type EntityManager } from 'typeorm';
import { Case, ClassMembership, Guardian, Handover, Student } from '../../database/entities';
import { refused } from '../../errors';
import { changesOfLast, markUndone } from '../../list-import/batches';
import { chunksOf } from '../../list-import/chunks';
import { markOf, snapshots, type ChangeRecord, type StudentSnapshot } from './student-snapshot';

/**
 * Puts every student of the last import back as they were before it, and takes out those it brought, inside the
 * caller's transaction.
 * @throws AppError `conflict` (`import.notLast`); `refused` where a new student has a case or was handed
 *   over to BK by now (`import.hasCases`) or a student was changed since (`import.editedSince`): nothing typed may be lost
 */
export async function undoImport(manager: EntityManager, batchId: number, now: Date): Promise<void> {
  const changes = await changesOfLast(manager, 'students', batchId);
  const recordOf = new Map(changes.map((change) => [change.targetId, change.before as ChangeRecord]));
  const newIds = changes.filter(({ action }) => action === 'new').map(({ targetId }) => targetId);
  await requireNoCases(manager, newIds);
  await requireUnchanged(manager, recordOf);
  for (const ids of chunksOf(newIds, 100)) await manager.delete(Student, { id: In(ids) });
  for (const { before, schoolYearId } of recordOf.values()) {
    if (before) await restore(manager, before, schoolYearId);
  }
  await markUndone(manager, batchId, now);
}

async function requireNoCases(manager: EntityManager, newIds: readonly number[]) {
  let count = 0;
  for (const ids of chunksOf(newIds, 100)) {
    count += await manager.countBy(Case, { studentId: In(ids) });
    count += await manager.countBy(Handover, { studentId: In(ids), caseId: IsNull() });
  }
  if (count > 0) throw refused('import.hasCases', { count });
}

async function requireUnchanged(manager: EntityManager, recordOf: ReadonlyMap<number, ChangeRecord>) {
  const [first] = recordOf.values();
  if (!first) return;
  const present = await snapshots(manager, [...recordOf.keys()], first.schoolYearId);
  const edited = [...recordOf].filter(([id, { after }]) => markOf(present.get(id)) !== after);
  if (edited.length > 0) throw refused('import.editedSince', { count: edited.length });
}

async function restore(manager: EntityManager, before: StudentSnapshot, schoolYearId: number) {
  const { id, ...student } = before.student;
  await manager.update(Student, { id }, student);
  await manager.delete(Guardian, { studentId: id });
  if (before.guardians.length > 0) await manager.insert(Guardian, [...before.guardians]);
  await manager.delete(ClassMembership, { studentId: id, schoolYearId });
  if (before.membership) await manager.insert(ClassMembership, before.membership);
}
