import type { AttachmentSpot } from '@shared/domain/attachment';
import { stagesOf } from '@shared/procedure/stages';
import type { EntityManager } from 'typeorm';
import { noteChange } from '../database/change-log';
import type { Attachment } from '../database/entities';
import { invalidField } from '../errors';
import {
  attachmentOf,
  changeAttachment,
  keepAttachment,
  takeAwayAttachment,
  type ReadAttachment,
} from '../files/attachments';
import type { Now } from '../now';
import { attachableFacts } from './attachable-facts';
import { factOrThrow, type RecordedFact } from './recorded-facts';
import { demand, takeInHand, visibleReferral, type ReferralInHand } from './referral-in-hand';
import type { StepInput } from './step-input';

/**
 * Asks, before megabytes are laid down, what the step will ask again.
 * @throws AppError `not_found`, `refused`, `invalid_input`
 */
export async function mayAttach(
  manager: EntityManager,
  input: StepInput<'addAttachment'> | StepInput<'changeAttachment'>,
  now: Now,
): Promise<void> {
  const referral = await takeInHand(manager, input.referralId, now);
  demand(referral, 'attach_file');
  if ('id' in input) await attachmentOf(manager, input, input.id);
  else await demandSpot(referral, input.form);
}

/**
 * Keeps a file with a fact or an item of the referral. Sent there again, it changes nothing.
 * @throws AppError `not_found`, `refused`, `invalid_input`
 */
export async function addAttachment(
  referral: ReferralInHand,
  form: StepInput<'addAttachment'>['form'],
  file: ReadAttachment,
): Promise<void> {
  const { manager, now } = referral;
  demand(referral, 'attach_file');
  await demandSpot(referral, form);
  await keepAttachment(manager, now, { referralId: referral.referral.id }, form, file);
}

/**
 * Puts a turned, cropped or smaller picture in the place of a kept one; the history tells that it was done.
 * @throws AppError `not_found`, `refused`
 */
export async function replaceAttachment(
  referral: ReferralInHand,
  id: number,
  file: ReadAttachment,
): Promise<void> {
  const { manager, now } = referral;
  demand(referral, 'attach_file');
  const { id: referralId, caseId } = referral.referral;
  const { fileName, size } = await changeAttachment(manager, now, { referralId }, id, file);
  const record = { subject: 'attachment', recordId: id, caseId, referralId } as const;
  await noteChange(manager, now, record, { fileName, size }, { size: file.bytes.length });
}

/** The fact, or the item, is one of this referral. @throws AppError `not_found`, `invalid_input` */
async function demandSpot(referral: ReferralInHand, { of, recordId, item }: AttachmentSpot): Promise<void> {
  if (of === 'outreach' || of === 'incoming') throw invalidField('form.of', 'invalid_value');
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
 * Takes a file away. Also from a consent that the letter rests on: what was kept there by mistake may be somebody
 * else's.
 * @throws AppError `not_found`, `refused`
 */
export async function removeAttachment(
  referral: ReferralInHand,
  { id }: StepInput<'removeAttachment'>,
): Promise<void> {
  const { manager, now } = referral;
  const { id: referralId, caseId } = referral.referral;
  await attachmentOf(manager, { referralId }, id);
  demand(referral, 'attach_file');
  const { fileName } = await takeAwayAttachment(manager, { referralId }, id);
  const record = { subject: 'attachment', recordId: id, caseId, referralId } as const;
  await noteChange(manager, now, record, { fileName }, null);
}

/** A file of the referral that the caller may see. @throws AppError `not_found` */
export async function visibleAttachment(
  manager: EntityManager,
  { referralId, id }: { referralId: number; id: number },
  now: Now,
): Promise<Attachment> {
  await visibleReferral(manager, referralId, now);
  return attachmentOf(manager, { referralId }, id);
}
