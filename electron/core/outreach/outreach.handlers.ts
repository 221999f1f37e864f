import type { FeatureHandlers } from '@shared/contract/define';
import type { OutreachView, outreachContract } from '@shared/contract/outreach';
import { callsOn, type Work } from '../calls';
import {
  attachmentOf,
  changeAttachment,
  handOutAttachment,
  keepAttachment,
  layDownAttachment,
  takeAwayAttachment,
} from '../files/attachments';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { listOutreaches, outreachesOfCase, outreachView } from './outreach.query';
import {
  cancelOutreach,
  createOutreach,
  demandAttachable,
  linkCase,
  saveOutreachPart,
  unlinkCase,
} from './outreach.service';

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
  const laidDown = ({
    outreachId,
    id,
    form,
  }: {
    outreachId: number;
    id?: number;
    form: { base64: string };
  }) =>
    layDownAttachment(parts.database(), form, async (manager) => {
      await demandAttachable(manager, outreachId);
      if (id !== undefined) await attachmentOf(manager, { outreachId }, id);
    });

  return {
    list: reading(listOutreaches),
    get: reading((manager, { outreachId }, now) => outreachView(manager, outreachId, now)),
    ofCase: reading(outreachesOfCase),
    create: writing(createOutreach),
    save: changing(saveOutreachPart),
    async addAttachment(input, context) {
      const file = await laidDown(input);
      return changing<typeof input>(async (manager, { outreachId, form }, now) => {
        await demandAttachable(manager, outreachId);
        const spot = { of: 'outreach', recordId: null, item: null, fileName: form.fileName } as const;
        await keepAttachment(manager, now, { outreachId }, spot, file);
      })(input, context);
    },
    async changeAttachment(input, context) {
      const file = await laidDown(input);
      return changing<typeof input>(async (manager, { outreachId, id }, now) => {
        await demandAttachable(manager, outreachId);
        await changeAttachment(manager, now, { outreachId }, id, file);
      })(input, context);
    },
    removeAttachment: changing(async (manager, { outreachId, id }) => {
      await demandAttachable(manager, outreachId);
      await takeAwayAttachment(manager, { outreachId }, id);
    }),
    async attachment({ outreachId, id }, context) {
      const found = await parts.database().read((manager) => attachmentOf(manager, { outreachId }, id));
      return handOutAttachment(parts.database(), parts.files, context.clientId, found);
    },
    link: changing(linkCase),
    unlink: changing(unlinkCase),
    cancel: changing(cancelOutreach),
  };
}
