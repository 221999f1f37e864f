import type { FeatureHandlers } from '@shared/contract/define';
import type { incomingLettersContract, IncomingView } from '@shared/contract/incoming-letters';
import type { EntityManager } from 'typeorm';
import { callsOn, type Work } from '../calls';
import { ownCase } from '../database/case-access';
import { noteChange } from '../database/change-log';
import {
  attachmentOf,
  changeAttachment,
  handOutAttachment,
  keepAttachment,
  layDownAttachment,
  takeAwayAttachment,
} from '../files/attachments';
import { nowOf, type Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { incomingLetter, readableIncoming } from './incoming.query';

type Procedures = 'addIncomingFile' | 'changeIncomingFile' | 'removeIncomingFile' | 'incomingFile';
interface OfLetter {
  readonly incomingId: number;
}
type NewContent = OfLetter & { readonly id?: number; readonly form: { readonly base64: string } };

/** The scans of letters that came in: who may read the letter may keep its scans. */
export function createIncomingFilesHandlers(
  parts: CoreParts,
): Pick<FeatureHandlers<typeof incomingLettersContract, CallContext>, Procedures> {
  const { reading, writing } = callsOn(parts);
  /** Changes the files of a letter and answers with it as it stands then. */
  const changing = <I extends OfLetter>(work: Work<I, void>) =>
    writing<I, IncomingView>(async (manager, input, now) => {
      await changeable(manager, now, input.incomingId);
      await work(manager, input, now);
      return incomingLetter(manager, { id: input.incomingId }, now);
    });
  /** Its content, once it is sure that the file may be kept. */
  const laidDown = (input: NewContent, context: CallContext) =>
    layDownAttachment(parts.database(), input.form, (manager) =>
      askFor(manager, input, nowOf(parts, context)),
    );

  return {
    async addIncomingFile(input, context) {
      const file = await laidDown(input, context);
      return changing<typeof input>(async (manager, { incomingId, form }, now) => {
        const spot = { of: 'incoming', recordId: null, item: null, fileName: form.fileName } as const;
        await keepAttachment(manager, now, { incomingId }, spot, file);
      })(input, context);
    },
    async changeIncomingFile(input, context) {
      const file = await laidDown(input, context);
      return changing<typeof input>(async (manager, { incomingId, id }, now) => {
        const { fileName, size } = await changeAttachment(manager, now, { incomingId }, id, file);
        const bytes = file.bytes.length;
        await noteFile(manager, now, incomingId, { fileName, size }, { fileName, size: bytes });
      })(input, context);
    },
    removeIncomingFile: changing(async (manager, { incomingId, id }, now) => {
      const { fileName } = await takeAwayAttachment(manager, { incomingId }, id);
      await noteFile(manager, now, incomingId, { fileName }, { fileName: null });
    }),
    async incomingFile(input, context) {
      const found = await reading(keptFile)(input, context);
      return handOutAttachment(parts.database(), parts.files, context.clientId, found);
    },
  };
}

/** @throws AppError `not_found`, `refused` with `cases.archived` */
async function changeable(manager: EntityManager, now: Now, incomingId: number): Promise<void> {
  const { caseId } = await readableIncoming(manager, now, incomingId);
  if (caseId !== null) await ownCase(manager, now, caseId);
}

async function askFor(manager: EntityManager, { incomingId, id }: NewContent, now: Now): Promise<void> {
  await changeable(manager, now, incomingId);
  if (id !== undefined) await attachmentOf(manager, { incomingId }, id);
}

async function keptFile(manager: EntityManager, { incomingId, id }: OfLetter & { id: number }, now: Now) {
  await readableIncoming(manager, now, incomingId);
  return attachmentOf(manager, { incomingId }, id);
}

/** That a file was changed or taken away is told by the history of its letter. */
async function noteFile(
  manager: EntityManager,
  now: Now,
  incomingId: number,
  before: object,
  after: object,
): Promise<void> {
  const { caseId } = await readableIncoming(manager, now, incomingId);
  await noteChange(manager, now, { subject: 'incoming', recordId: incomingId, caseId }, before, after);
}
