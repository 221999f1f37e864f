import type { FeatureHandlers } from '@shared/contract/define';
import type { evaluationContract } from '@shared/contract/evaluation';
import { hoursAhead } from '@shared/domain/calendar';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { callsOn } from '../calls';
import type { Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { figureCounts } from './figure-counts.query';
import { figureList } from './figure-list.query';
import { reportFile } from './report/report-file';
import { bkReport } from './report/report.query';
import { evaluationFrame } from './frame.query';

type Counting<I, O> = (manager: EntityManager, input: I, now: Now, hours: number) => Promise<O>;

/** What the numbers say: of all cases to the coordinator, of the own ones to a counselor. */
export function createEvaluationHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof evaluationContract, CallContext> {
  const { reading, countingPatiently } = callsOn(parts);
  const counting = <I, O>(work: Counting<I, O>) =>
    countingPatiently<I, O>((manager, input, now) =>
      work(manager, input, now, hoursAhead[parts.clock.timeZone]),
    );
  const reportOf = counting(bkReport);

  /** Drawn off the main loop; the file is handed out once. */
  async function report(
    input: z.output<typeof evaluationContract.report.input>,
    context: CallContext,
  ): Promise<{ fileId: string; name: string }> {
    return reportFile(parts, await reportOf(input, context), input.format, context);
  }

  return {
    report,
    frame: reading(evaluationFrame),
    counts: counting(figureCounts),
    list: counting(figureList),
  };
}
