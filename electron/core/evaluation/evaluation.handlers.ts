import type { FeatureHandlers } from '@shared/contract/define';
import type { evaluationContract } from '@shared/contract/evaluation';
import { hoursAhead } from '@shared/domain/calendar';
import type { EntityManager } from 'typeorm';
import { callsOn } from '../calls';
import type { Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { figureCounts } from './figure-counts.query';
import { figureList } from './figure-list.query';
import { evaluationFrame } from './frame.query';

type Counting<I, O> = (manager: EntityManager, input: I, now: Now, hours: number) => Promise<O>;

/** What the numbers say: of all cases to the coordinator, of the own ones to a counselor. */
export function createEvaluationHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof evaluationContract, CallContext> {
  const { reading } = callsOn(parts);
  const counting = <I, O>(work: Counting<I, O>) =>
    reading<I, O>((manager, input, now) => work(manager, input, now, hoursAhead[parts.clock.timeZone]));
  return { frame: reading(evaluationFrame), counts: counting(figureCounts), list: counting(figureList) };
}
