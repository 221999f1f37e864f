import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import {
  attachmentMimes,
  largestAttachment,
  type AttachmentSpot,
  type AttachmentType,
} from '@shared/domain/attachment';
import { stagesOf } from '@shared/procedure/stages';
import type { EntityManager } from 'typeorm';
import { noteChange } from '../database/change-log';
import type { CaseDatabase } from '../database/data-source';
import { Attachment } from '../database/entities';
import { completeContent, readContent, releaseContent } from '../database/kept-content';
import { AppError, invalidField } from '../errors';
import { fileTypeOf, isReadablePicture } from '../files/file-type';
import type { HandedFile } from '../files/handout';
import type { Now } from '../now';
import { attachableFacts } from './attachable-facts';
import { factOrThrow, type RecordedFact } from './recorded-facts';
import { demand, takeInHand, visibleReferral, type ReferralInHand } from './referral-in-hand';
import type { StepInput } from './step-input';

type Form = StepInput<'addAttachment'>['form'];

/** A chosen file, looked into and ready to be kept. */
export interface ReadAttachment {
  readonly bytes: Buffer;
  readonly type: AttachmentType;
  readonly sha256: string;
}

/**
 * Looks into a chosen file, outside of any transaction: a scan of 20 MB must not hold other calls up.
 * @throws AppError `invalid_input` at `form.base64`
 */
export async function readAttachment({ base64 }: Form): Promise<ReadAttachment> {
  const refuse = (reason: string) => invalidField('form.base64', reason);
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) throw refuse('attachmentEmpty');
  if (bytes.length > largestAttachment) throw refuse('attachmentTooLarge');
  const type = await fileTypeOf(bytes);
  if (type === 'heic') throw refuse('attachmentHeic');
  if (type === null) throw refuse('attachmentType');
  if (type !== 'pdf' && !isReadablePicture(bytes)) throw refuse('attachmentDamaged');
  await turn();
  return { bytes, type, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Asks, before megabytes are laid down, what `addAttachment` will ask again.
 * @throws AppError `not_found`, `refused`, `invalid_input`
 */
export async function mayAttach(
  manager: EntityManager,
  { referralId, form }: StepInput<'addAttachment'>,
  now: Now,
): Promise<void> {
  const referral = await takeInHand(manager, referralId, now);
  demand(referral, 'attach_file');
  await demandSpot(referral, form);
}

/**
 * Keeps a file with a fact or an item of the referral. Sent there again, it changes nothing.
 * @param file read and, best, laid down before (`layDownContent`)
 * @throws AppError `not_found`, `refused`, `invalid_input`
 */
export async function addAttachment(
  referral: ReferralInHand,
  form: Form,
  { bytes, type, sha256 }: ReadAttachment,
): Promise<void> {
  const { manager, now } = referral;
  const { of, recordId, item, fileName } = form;
  demand(referral, 'attach_file');
  await demandSpot(referral, form);
  const spot = { referralId: referral.referral.id, of, recordId, item };
  const kept = await manager.findBy(Attachment, { referralId: spot.referralId, of, sha256 });
  if (kept.some((one) => one.recordId === recordId && one.item === item)) return;
  await completeContent(manager, sha256, bytes);
  await manager.insert(Attachment, {
    ...spot,
    fileName,
    type,
    size: bytes.length,
    sha256,
    recordedBy: now.session.accountId,
    recordedAt: now.instant,
  });
}

/** The fact, or the item, is one of this referral. @throws AppError `not_found`, `invalid_input` */
async function demandSpot(referral: ReferralInHand, { of, recordId, item }: AttachmentSpot): Promise<void> {
  if (of === 'item') {
    const items = stagesOf(referral.referral.kind).flatMap((stage) => stage.items);
    if (!items.some(({ code }) => code === item)) throw invalidField('form.item', 'unknownItem');
    if (recordId !== null) throw invalidField('form.recordId', 'invalid_value');
    return;
  }
  if (item !== null) throw invalidField('form.item', 'unknownItem');
  if (recordId === null) throw invalidField('form.recordId', 'required');
  await factOrThrow<RecordedFact>(referral, attachableFacts[of], recordId);
}

/**
 * Takes a file away; its content goes with the last one that shows it. Also from a consent that the letter rests
 * on: what was kept there by mistake may be somebody else's.
 * @throws AppError `not_found`, `refused`
 */
export async function removeAttachment(
  referral: ReferralInHand,
  { id }: StepInput<'removeAttachment'>,
): Promise<void> {
  const { manager, now } = referral;
  const { id: referralId, caseId } = referral.referral;
  const { sha256, fileName } = await attachmentOf(manager, referralId, id);
  demand(referral, 'attach_file');
  await manager.delete(Attachment, { id });
  await releaseContent(manager, sha256);
  const record = { subject: 'attachment', recordId: id, caseId, referralId } as const;
  await noteChange(manager, now, record, { fileName }, null);
}

/**
 * The content of a kept file, to be shown. It is named by its number: what it was called may name the student.
 * @throws AppError `not_found`, `database_damaged`
 */
export async function openAttachment(
  database: CaseDatabase,
  { referralId, id }: { referralId: number; id: number },
  now: Now,
): Promise<HandedFile & { type: AttachmentType }> {
  const { sha256, type } = await database.read(async (manager) => {
    await visibleReferral(manager, referralId, now);
    return attachmentOf(manager, referralId, id);
  });
  const bytes = await readContent(database, sha256);
  if (!bytes) throw new AppError('database_damaged');
  return {
    bytes,
    mime: attachmentMimes[type],
    name: `berkas-${id}.${type === 'jpeg' ? 'jpg' : type}`,
    disposition: 'inline',
    type,
  };
}

/** @throws AppError `not_found`, also for a file of another referral */
async function attachmentOf(manager: EntityManager, referralId: number, id: number): Promise<Attachment> {
  const found = await manager.findOneBy(Attachment, { id, referralId });
  if (!found) throw new AppError('not_found');
  return found;
}
