import { setImmediate as turn } from 'node:timers/promises';
import type { yearChangeContract, YearChangeView } from '@shared/contract/year-change';
import { followingYear, yearChangeOpensOn, type YearMove } from '@shared/domain/year-change';
import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { SchoolYear, YearChange, YearChangeStudent } from '../database/entities';
import { AppError, invalidField, refused } from '../errors';
import { lastChange, viewOf, type YearNow } from './year-change.query';
import { changedMeanwhile, yearPlan } from './year-plan';

type Confirmed = z.output<typeof yearChangeContract.apply.input>;

/**
 * Makes the next school year and puts everybody where the preview showed them, inside the caller's transaction. For a
 * year that was changed already nothing is done; what was done is answered again.
 * @throws AppError `refused` before the year nears its end (`yearChange.tooEarly`); `conflict` where anything was changed
 *   since the preview; `invalid_input` at `leftOn`
 */
export async function applyYearChange(
  manager: EntityManager,
  { fromYear, decisions, leftOn, seen }: Confirmed,
  now: YearNow,
): Promise<YearChangeView> {
  const done = await manager.findOne(YearChange, {
    where: { fromYear: { name: fromYear }, undoneAt: IsNull() },
    relations: { fromYear: true },
  });
  if (done) return viewOf(manager, done, now);
  const plan = await yearPlan(manager, fromYear, decisions);
  const { from, moves, counts } = plan;
  if (now.today < yearChangeOpensOn(from)) throw refused('yearChange.tooEarly');
  if (plan.seen !== seen) throw changedMeanwhile();
  await turn();
  if (leftOn > now.today) throw invalidField('leftOn', 'dateInFuture');
  if (leftOn < from.startsOn) throw invalidField('leftOn', 'beforeSchoolYear');
  const to = await manager.save(SchoolYear, { ...followingYear(from) });
  const change = await manager.save(YearChange, {
    fromYearId: from.id,
    toYear: to.name,
    leftOn,
    counts,
    changedAt: now.instant,
    changedBy: now.session.accountId,
    undoneAt: null,
    undoneBy: null,
  });
  await writeMoves(manager, moves, { changeId: change.id, toYearId: to.id, leftOn });
  await turn();
  return viewOf(manager, { ...change, fromYear: from }, now);
}

/** One statement a table, however many students, and a turn of the loop between them: other calls are not held up. */
async function writeMoves(
  manager: EntityManager,
  moves: readonly YearMove[],
  { changeId, toYearId, leftOn }: { changeId: number; toYearId: number; leftOn: string },
): Promise<void> {
  const lines = JSON.stringify(
    moves.map(({ student, outcome, target }) => [
      student.id,
      outcome,
      target?.name ?? null,
      target?.key ?? null,
      target?.level ?? null,
    ]),
  );
  await manager.query(
    `INSERT INTO year_change_students (change_id, student_id, outcome, class_name)
     SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
    [changeId, lines],
  );
  await turn();
  await manager.query(
    `INSERT INTO class_memberships (student_id, school_year_id, class_name, class_key, level)
     SELECT value ->> 0, ?, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE value ->> 1 = 'class'`,
    [toYearId, lines],
  );
  await turn();
  await manager.query(
    `UPDATE students SET left_on = ?, left_as = leaving.outcome
     FROM (SELECT student_id, outcome FROM year_change_students
       WHERE change_id = ? AND outcome IN ('graduated', 'moved')) AS leaving
     WHERE students.id = leaving.student_id`,
    [leftOn, changeId],
  );
}

/**
 * Takes the new year with its classes away and brings back who had left by the change, inside the caller's transaction.
 * @throws AppError `conflict` where it is not the last change, or undone already; `refused` with what rests on it
 */
export async function undoYearChange(manager: EntityManager, changeId: number, now: YearNow): Promise<void> {
  const change = await manager.findOneBy(YearChange, { id: changeId });
  if (!change) throw new AppError('not_found');
  const last = await lastChange(manager, now);
  if (last?.changeId !== changeId) throw new AppError('conflict', { reason: 'yearChange.notLast' });
  if (last.notUndoable) throw refused(`yearChange.${last.notUndoable}`);
  await turn();
  await manager.query(
    `UPDATE students SET left_on = NULL, left_as = NULL WHERE id IN
       (SELECT student_id FROM year_change_students WHERE change_id = ? AND outcome IN ('graduated', 'moved'))`,
    [changeId],
  );
  await turn();
  await manager.query(
    'DELETE FROM class_memberships WHERE school_year_id = (SELECT id FROM school_years WHERE name = ?)',
    [change.toYear],
  );
  await turn();
  await manager.delete(SchoolYear, { name: change.toYear });
  await manager.delete(YearChangeStudent, { changeId });
  await manager.update(
    YearChange,
    { id: changeId },
    { undoneAt: now.instant, undoneBy: now.session.accountId },
  );
}
