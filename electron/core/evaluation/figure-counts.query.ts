import type { evaluationContract, FigureCount } from '@shared/contract/evaluation';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Now } from '../now';
import { countedScope } from './counted-scope';
import { figureRows } from './figure-rows';

type Counts = typeof evaluationContract.counts;

/**
 * How many rows a figure has, divided as asked: one statement.
 * @throws AppError `not_found` for a school year that is not there
 */
export async function figureCounts(
  manager: EntityManager,
  { filter, figure, by }: z.output<Counts['input']>,
  now: Now,
  hoursAhead: number,
): Promise<z.output<Counts['output']>> {
  const scope = await countedScope(manager, filter, now, hoursAhead);
  const query = manager
    .createQueryBuilder()
    .select('COUNT(*)', 'count')
    .from(`(${figureRows[figure](scope)})`, 'x')
    .setParameters(scope.parameters);
  for (const one of by) query.addSelect(`x."${one}"`, one).addGroupBy(`x."${one}"`);
  const counts = await query.getRawMany<FigureCount>();
  return { counts: counts.filter(({ count }) => count > 0) };
}
