import type { FeatureHandlers } from '@shared/contract/define';
import type { OutreachView, outreachContract } from '@shared/contract/outreach';
import { callsOn, type Work } from '../calls';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { listOutreaches, outreachesOfCase, outreachView } from './outreach.query';
import { cancelOutreach, createOutreach, linkCase, saveOutreachPart, unlinkCase } from './outreach.service';

/** Penyuluhan: institutions that inform many at once (Anwar, 2016). The whole BK room shares them. */
export function createOutreachHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof outreachContract, CallContext> {
  const { reading, writing } = callsOn(parts);
  /** Changes an outreach and answers with it as it stands then. */
  const changing = <I extends { outreachId: number }>(work: Work<I, void>) =>
    writing<I, OutreachView>(async (manager, input, now) => {
      await work(manager, input, now);
      return outreachView(manager, input.outreachId, now);
    });
  return {
    list: reading(listOutreaches),
    get: reading((manager, { outreachId }, now) => outreachView(manager, outreachId, now)),
    ofCase: reading(outreachesOfCase),
    create: writing(createOutreach),
    save: changing(saveOutreachPart),
    link: changing(linkCase),
    unlink: changing(unlinkCase),
    cancel: changing(cancelOutreach),
  };
}
