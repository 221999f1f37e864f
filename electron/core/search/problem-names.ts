import type { EntityManager } from 'typeorm';

/** What the search asks of cases; handed over by `app.ts`. */
export interface ProblemNames {
  /** Every problem a case can have. */
  all(manager: EntityManager): Promise<readonly { readonly code: string; readonly label: string }[]>;
  /** The problems of each of these cases, as the screens name them. */
  ofCases(manager: EntityManager, caseIds: readonly number[]): Promise<ReadonlyMap<number, string[]>>;
}
