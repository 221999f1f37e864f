import type { casesContract } from '@shared/contract/cases';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Now } from '../now';

type Input<Call extends keyof typeof casesContract> = z.output<(typeof casesContract)[Call]['input']>;

/** What hand-overs need of cases: the same code that the calls of cases run, handed over by `app.ts`. */
export interface CaseDesk {
  /** Opens a case of the caller's, as `cases.report` does. */
  openCase(
    manager: EntityManager,
    report: Input<'report'>,
    now: Now,
  ): Promise<{ readonly id: number; readonly code: string }>;
  /** Keeps an effort, as `cases.addEffort` does; the same one twice is one. */
  addEffort(manager: EntityManager, effort: Input<'addEffort'>, now: Now): Promise<{ readonly id: number }>;
  /** The problems of each of these cases, as the screens name them. */
  problemLabels(manager: EntityManager, caseIds: readonly number[]): Promise<ReadonlyMap<number, string[]>>;
}
