import { createHash } from 'node:crypto';
import type { yearDecisions } from '@shared/contract/year-change';
import {
  lastLevelOf,
  planYearChange,
  yearOutcomes,
  type YearMove,
  type YearOutcome,
} from '@shared/domain/year-change';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { School, type SchoolYear } from '../database/entities';
import { latestYear } from '../database/year-changes';
import { AppError, invalidField } from '../errors';
import { yearStudents } from './year-students.query';

type Decisions = z.output<typeof yearDecisions>;

export interface YearPlan {
  readonly from: SchoolYear;
  readonly moves: readonly YearMove[];
  readonly lastLevel: number;
  readonly counts: Record<YearOutcome, number>;
  /** Tells whether what is confirmed is what was shown. */
  readonly seen: string;
}

/** Somebody else changed students or years since this was shown. */
export const changedMeanwhile = () => new AppError('conflict', { reason: 'yearChange.changedMeanwhile' });

/**
 * Where everybody goes by these decisions.
 * @throws AppError `conflict` where the year is not the latest any more or a class is gone; `invalid_input` for a
 *   student who is not at the school
 */
export async function yearPlan(
  manager: EntityManager,
  fromYear: string,
  decisions: Decisions,
): Promise<YearPlan> {
  const from = await latestYear(manager);
  if (from.name !== fromYear) throw changedMeanwhile();
  const students = await yearStudents(manager, from.id);
  const known = new Set(students.map(({ id }) => id));
  const stranger = decisions.students.findIndex(({ studentId }) => !known.has(studentId));
  if (stranger >= 0) throw invalidField(`decisions.students.${stranger}.studentId`, 'unknownStudent');
  const classes = new Set(students.map(({ classKey }) => classKey));
  if (decisions.classes.some(({ classKey }) => !classes.has(classKey))) throw changedMeanwhile();
  const moves = planYearChange(students, decisions);
  return {
    from,
    moves,
    lastLevel: await lastLevel(
      manager,
      students.map(({ level }) => level),
    ),
    counts: countMoves(moves),
    seen: markOf(from, moves),
  };
}

/** The level that graduates at this school. */
export async function lastLevel(manager: EntityManager, levels: readonly (number | null)[]): Promise<number> {
  const { settings } = await manager.findOneByOrFail(School, { id: 1 });
  return lastLevelOf(settings.level, levels);
}

function countMoves(moves: readonly YearMove[]): Record<YearOutcome, number> {
  const counts = Object.fromEntries(yearOutcomes.map((outcome) => [outcome, 0])) as Record<
    YearOutcome,
    number
  >;
  for (const { outcome } of moves) counts[outcome] += 1;
  return counts;
}

function markOf(from: SchoolYear, moves: readonly YearMove[]): string {
  const hash = createHash('sha256').update(from.name);
  for (const { student, outcome, target } of moves) {
    hash.update(`\n${student.id} ${student.classKey} ${outcome} ${target?.name}`);
  }
  return hash.digest('base64url');
}
