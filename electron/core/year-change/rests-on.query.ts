import type { YearChangeView } from '@shared/contract/year-change';
import type { EntityManager } from 'typeorm';
import type { YearChange } from '../database/entities';

interface NewYear {
  readonly toYearId: number;
  /** The instant at which it begins: what was recorded before knew the old classes only. */
  readonly runsSince: string;
}

/**
 * The first change after a change of the year, which ends the time of undoing: whatever rests on the new classes.
 *
 * - `classesChanged`: a class of the new year was given, changed or taken away since, by hand or by an import;
 * - `leaversChanged`: somebody who left came back, or somebody who stayed has left;
 * - `recordedSince`: in the new year a case was reported, a hand-over received, an outreach planned or a letter issued;
 *   each of them shows or names the new classes.
 *
 * An import that is itself undone no longer counts. Records of the same kinds from before the new year do not either.
 */
export async function restsOn(
  manager: EntityManager,
  change: YearChange,
  { toYearId, runsSince }: NewYear,
): Promise<YearChangeView['notUndoable']> {
  const since = change.changedAt > runsSince ? change.changedAt : runsSince;
  const asked: { classesChanged: number; leaversChanged: number; recordedSince: number }[] =
    await manager.query(
      `WITH w AS (SELECT student_id, outcome, class_name FROM year_change_students WHERE change_id = ?),
       m AS (SELECT student_id, class_name FROM class_memberships WHERE school_year_id = ?),
       g AS (SELECT ? AS left_on, ? AS since)
     SELECT
       EXISTS (SELECT student_id, class_name FROM w WHERE outcome = 'class' EXCEPT SELECT * FROM m)
       OR EXISTS (SELECT * FROM m EXCEPT SELECT student_id, class_name FROM w WHERE outcome = 'class')
         AS classesChanged,
       EXISTS (SELECT 1 FROM w JOIN students s ON s.id = w.student_id
         WHERE CASE WHEN w.outcome IN ('graduated', 'moved')
           THEN s.left_on IS NOT g.left_on OR s.left_as IS NOT w.outcome
           ELSE s.left_on IS NOT NULL END) AS leaversChanged,
       EXISTS (SELECT 1 FROM cases WHERE created_at > g.since)
       OR EXISTS (SELECT 1 FROM handovers WHERE created_at > g.since)
       OR EXISTS (SELECT 1 FROM outreaches WHERE created_at > g.since)
       OR EXISTS (SELECT 1 FROM letters WHERE issued_at > g.since) AS recordedSince
     FROM g`,
      [change.id, toYearId, change.leftOn, since],
    );
  const [found] = asked;
  if (found?.classesChanged) return 'classesChanged';
  if (found?.leaversChanged) return 'leaversChanged';
  return found?.recordedSince ? 'recordedSince' : null;
}
