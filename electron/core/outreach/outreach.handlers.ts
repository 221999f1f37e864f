import type { FeatureHandlers } from '@shared/contract/define';
import type { OutreachView, outreachContract } from '@shared/contract/outreach';
import { callsOn, type Work } from '../calls';
import { layDownContent } from '../database/kept-content';
import {
  attachmentOf,
  changeAttachment,
  handOutAttachment,
  keepAttachment,
  readAttachment,
  takeAwayAttachment,
  type ReadAttachment,
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
  /** Reads a chosen file and lays its content down in small pieces, once it is sure that it may be kept. */
  async function laidDown(
    input: { outreachId: number; id?: number; form: { base64: string } },
    context: CallContext,
  ): Promise<ReadAttachment> {
    const file = await readAttachment(input.form);
    await reading<typeof input, void>(async (manager, { outreachId, id }) => {
      await demandAttachable(manager, outreachId);
      if (id !== undefined) await attachmentOf(manager, { outreachId }, id);
    })(input, context);
    await layDownContent(parts.database(), file.sha256, file.bytes);
    return file;
  }

  return {
    list: reading(listOutreaches),
    get: reading((manager, { outreachId }, now) => outreachView(manager, outreachId, now)),
    ofCase: reading(outreachesOfCase),
    create: writing(createOutreach),
    save: changing(saveOutreachPart),
    async addAttachment(input, context) {
      const file = await laidDown(input, context);
      return changing<typeof input>(async (manager, { outreachId, form }, now) => {
        await demandAttachable(manager, outreachId);
        const spot = { of: 'outreach', recordId: null, item: null, fileName: form.fileName } as const;
        await keepAttachment(manager, now, { outreachId }, spot, file);
      })(input, context);
    },
    async changeAttachment(input, context) {
      const file = await laidDown(input, context);
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
