import { setImmediate as turn } from 'node:timers/promises';
import type { ImportBatchView } from '@shared/contract/list-import';
import { guardianRelations, type LeavingKind } from '@shared/contract/students';
import { parseClassName } from '@shared/domain/class-name';
import { searchName } from '@shared/domain/search-name';
import { In, type EntityManager } from 'typeorm';
import { ClassMembership, Guardian, Student } from '../../database/entities';
import { AppError } from '../../errors';
import { keepBatch } from '../../list-import/batches';
import { chunksOf } from '../../list-import/chunks';
import type { ApplyContext } from '../../list-import/list-import';
import { withPrimary } from '../primary-guardian';
import type { ChangedStudent, ImportPlan } from './plan';
import type { StudentFacts } from './student-row';
import { markOf, snapshots, type ChangeRecord } from './student-snapshot';

export interface StudentApplyContext extends ApplyContext {
  readonly schoolYearId: number;
  /** Which of the absent have left the school, and how. */
  readonly leaving: Readonly<Record<LeavingKind, readonly number[]>>;
}

const chunk = 100;
const chunks = <T>(all: readonly T[]) => chunksOf(all, chunk);

/**
 * Does what the plan says, inside the caller's transaction: whatever stops it leaves nothing behind.
 * @throws AppError `cancelled`; `conflict` where somebody is to leave whom the plan does not offer
 */
export async function applyImport(plan: ImportPlan, context: StudentApplyContext): Promise<ImportBatchView> {
  const { manager, schoolYearId, leaving } = context;
  const leavingIds = [...new Set([...leaving.moved, ...leaving.graduated])];
  const offered = new Set(plan.absent);
  if (
    leavingIds.some((id) => !offered.has(id)) ||
    leaving.moved.some((id) => leaving.graduated.includes(id))
  ) {
    throw new AppError('conflict', { reason: 'import.changedMeanwhile' });
  }
  const changedIds = plan.changed.map(({ id }) => id);
  const before = await snapshots(manager, [...changedIds, ...leavingIds], schoolYearId);
  const total = plan.added.length + plan.changed.length;
  let done = 0;
  const step = async (count: number) => {
    done += count;
    context.progress(done, total);
    // The transaction is the turnstile's only guest; a turn of the loop lets a cancellation and events through.
    await turn();
    if (context.signal?.aborted) throw new AppError('cancelled');
  };

  const addedIds: number[] = [];
  for (const some of chunks(plan.added)) {
    addedIds.push(
      ...(await addStudents(
        some.map(({ student }) => student),
        context,
      )),
    );
    await step(some.length);
  }
  for (const some of chunks(plan.changed)) {
    for (const one of some) await changeStudent(one, context);
    await step(some.length);
  }
  for (const kind of ['moved', 'graduated'] as const) {
    for (const ids of chunks(leaving[kind])) {
      await manager.update(Student, { id: In(ids) }, { leftOn: context.today, leftAs: kind });
    }
  }

  const actions = [
    ...addedIds.map((id) => ({ id, action: 'new' as const })),
    ...changedIds.map((id) => ({ id, action: 'changed' as const })),
    ...leavingIds.map((id) => ({ id, action: 'left' as const })),
  ];
  const after = await snapshots(
    manager,
    actions.map(({ id }) => id),
    schoolYearId,
  );
  return keepBatch(
    'students',
    actions.map(({ id, action }) => ({
      targetId: id,
      action,
      before: {
        schoolYearId,
        before: before.get(id) ?? null,
        after: markOf(after.get(id)),
      } satisfies ChangeRecord,
    })),
    context,
  );
}

const plainColumns = ({ guardians: _guardians, className: _class, ...plain }: StudentFacts) => ({
  ...plain,
  searchName: searchName(plain.name),
});

/** Inserts students with guardians and class in three statements; gives their ids in order. */
async function addStudents(
  students: readonly StudentFacts[],
  context: StudentApplyContext,
): Promise<number[]> {
  const { manager } = context;
  const first = (await lastStudentId(manager)) + 1;
  const ids = students.map((_, index) => first + index);
  await manager.insert(
    Student,
    students.map((student, index) => ({
      id: ids[index],
      ...plainColumns(student),
      leftOn: null,
      leftAs: null,
      createdOn: context.today,
    })),
  );
  const guardians = students.flatMap((student, index) => guardianRows(first + index, student));
  if (guardians.length > 0) await manager.insert(Guardian, guardians);
  const memberships = students.flatMap((student, index) => membershipRow(first + index, student, context));
  if (memberships.length > 0) await manager.insert(ClassMembership, memberships);
  return ids;
}

/** The highest id ever given, also to a student whose import was undone: no id is used twice. */
async function lastStudentId(manager: EntityManager): Promise<number> {
  const rows: { seq: number }[] = await manager.query(
    "SELECT seq FROM sqlite_sequence WHERE name = 'students'",
  );
  return rows[0]?.seq ?? 0;
}

function guardianRows(studentId: number, { guardians }: StudentFacts): Partial<Guardian>[] {
  const rows = guardianRelations.flatMap((relation) => {
    const guardian = guardians[relation];
    return guardian ? [{ studentId, relation, ...guardian, address: null, isPrimary: false }] : [];
  });
  return withPrimary(rows);
}

function membershipRow(
  studentId: number,
  { className }: StudentFacts,
  { schoolYearId }: StudentApplyContext,
): Partial<ClassMembership>[] {
  const parsed = className === null ? null : parseClassName(className);
  if (!parsed) return [];
  return [{ studentId, schoolYearId, className: parsed.name, classKey: parsed.key, level: parsed.level }];
}

/** Writes only what differs: at the start of a school year that is the class of everybody and nothing else. */
async function changeStudent(
  { id, student, changes }: ChangedStudent,
  context: StudentApplyContext,
): Promise<void> {
  const { manager } = context;
  const fields = new Set(changes.map(({ field }) => field));
  const returned = fields.delete('returned');
  const classChanged = fields.delete('className');
  const guardianFields = [...fields].filter((field) => field.includes('.'));
  if (returned || fields.size > guardianFields.length) {
    await manager.update(
      Student,
      { id },
      { ...plainColumns(student), ...(returned && { leftOn: null, leftAs: null }) },
    );
  }
  if (classChanged) {
    await manager.upsert(ClassMembership, membershipRow(id, student, context), ['studentId', 'schoolYearId']);
  }
  if (guardianFields.length > 0) await changeGuardians(id, student, manager);
}

/** Address and who answers for the student are not in any list: they stay as the counselor set them. */
async function changeGuardians(studentId: number, student: StudentFacts, manager: EntityManager) {
  const known = await manager.findBy(Guardian, { studentId });
  const rows = guardianRelations.flatMap((relation) => {
    const guardian = student.guardians[relation];
    if (!guardian) return [];
    const before = known.find((one) => one.relation === relation);
    return [
      {
        studentId,
        relation,
        ...guardian,
        address: before?.address ?? null,
        isPrimary: (before?.isPrimary ?? false) && !guardian.deceased,
      },
    ];
  });
  await manager.upsert(Guardian, withPrimary(rows), ['studentId', 'relation']);
}
