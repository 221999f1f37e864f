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
import { reportPaper } from './report/report-paper';
import { bkReport } from './report/report.query';
import { evaluationFrame } from './frame.query';

const mimes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Counting<I, O> = (manager: EntityManager, input: I, now: Now, hours: number) => Promise<O>;

/** What the numbers say: of all cases to the coordinator, of the own ones to a counselor. */
export function createEvaluationHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof evaluationContract, CallContext> {
  const { reading } = callsOn(parts);
  const counting = <I, O>(work: Counting<I, O>) =>
    reading<I, O>((manager, input, now) => work(manager, input, now, hoursAhead[parts.clock.timeZone]));
  const reportOf = counting(bkReport);

  /** Drawn off the main loop; the file is handed out once. */
  async function report(
    input: z.output<typeof evaluationContract.report.input>,
    context: CallContext,
  ): Promise<{ fileId: string; name: string }> {
    const { report: made, school } = await reportOf(input, context);
    const { format } = input;
    const letter = { ...reportPaper(made, school), mark: null };
    const { signal } = context;
    const bytes = {
      pdf: async () => (await parts.workers.run('letters.render', letter, { signal })).bytes,
      docx: () => parts.workers.run('letters.renderWord', letter, { signal }),
      xlsx: () => parts.workers.run('evaluation.reportSheet', made.tables, { signal }),
    };
    const name = `laporan-bk-${made.madeOn}.${format}`;
    const file = {
      bytes: await bytes[format](),
      mime: mimes[format],
      name,
      disposition: 'attachment' as const,
    };
    return { fileId: parts.files.give(context.clientId, file), name };
  }

  return {
    report,
    frame: reading(evaluationFrame),
    counts: counting(figureCounts),
    list: counting(figureList),
  };
}
