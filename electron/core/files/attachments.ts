import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { AttachmentView } from '@shared/contract/attachments';
import {
  attachmentMimes,
  largestAttachment,
  type AttachmentSpot,
  type AttachmentType,
} from '@shared/domain/attachment';
import { IsNull, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { CaseDatabase } from '../database/data-source';
import { Attachment } from '../database/entities';
import { completeContent, layDownContent, readContent, releaseContent } from '../database/kept-content';
import { AppError, invalidField } from '../errors';
import type { Now } from '../now';
import { fileTypeOf, isReadablePicture } from './file-type';
import type { FileHandout } from './handout';

/** Whose file it is: a referral's, an outreach's, a letter's that came in. Rights and rules are asked by the feature that owns it. */
export type AttachmentOwner =
  { readonly referralId: number } | { readonly outreachId: number } | { readonly incomingId: number };

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
export async function readAttachment({ base64 }: { base64: string }): Promise<ReadAttachment> {
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
 * The same, its content laid down in small pieces once it is sure that the file may be kept.
 * @param allowed asks what the step that keeps it will ask again
 */
export async function layDownAttachment(
  database: CaseDatabase,
  form: { base64: string },
  allowed: (manager: EntityManager) => Promise<unknown>,
): Promise<ReadAttachment> {
  const file = await readAttachment(form);
  await database.read(allowed);
  await layDownContent(database, file.sha256, file.bytes);
  return file;
}

const nobody = { referralId: IsNull(), outreachId: IsNull(), incomingId: IsNull() };
function ofOwner(owner: AttachmentOwner): FindOptionsWhere<Attachment> {
  if ('referralId' in owner) return { ...nobody, referralId: owner.referralId };
  return 'outreachId' in owner
    ? { ...nobody, outreachId: owner.outreachId }
    : { ...nobody, incomingId: owner.incomingId };
}

/** Keeps a file at its spot; it is best laid down before (`layDownContent`). Sent there again, it changes nothing. */
export async function keepAttachment(
  manager: EntityManager,
  { session, instant }: Now,
  owner: AttachmentOwner,
  { of, recordId, item, fileName }: AttachmentSpot & { fileName: string },
  { bytes, type, sha256 }: ReadAttachment,
): Promise<void> {
  const kept = await manager.findBy(Attachment, { ...ofOwner(owner), of, sha256 });
  if (kept.some((one) => one.recordId === recordId && one.item === item)) return;
  await completeContent(manager, sha256, bytes);
  await manager.insert(Attachment, {
    ...owner,
    of,
    recordId,
    item,
    fileName,
    type,
    size: bytes.length,
    sha256,
    recordedBy: session.accountId,
    recordedAt: instant,
  });
}

/**
 * Puts a turned, cropped or smaller picture in the place of a kept one; the old content goes unless another shows it.
 * @returns the file as it was before
 * @throws AppError `not_found`
 */
export async function changeAttachment(
  manager: EntityManager,
  { session, instant }: Now,
  owner: AttachmentOwner,
  id: number,
  { bytes, type, sha256 }: ReadAttachment,
): Promise<Attachment> {
  const known = await attachmentOf(manager, owner, id);
  if (known.sha256 === sha256) return known;
  await completeContent(manager, sha256, bytes);
  const recorded = { recordedBy: session.accountId, recordedAt: instant };
  await manager.update(Attachment, { id }, { type, sha256, size: bytes.length, ...recorded });
  await releaseContent(manager, known.sha256);
  return known;
}

/** Takes a file away; its content goes with the last one that shows it. @throws AppError `not_found` */
export async function takeAwayAttachment(
  manager: EntityManager,
  owner: AttachmentOwner,
  id: number,
): Promise<Attachment> {
  const known = await attachmentOf(manager, owner, id);
  await manager.delete(Attachment, { id });
  await releaseContent(manager, known.sha256);
  return known;
}

/** The kept files of an owner, in the order in which they came. */
export async function attachmentsOf(
  manager: EntityManager,
  owner: AttachmentOwner,
  nameOf: (accountId: number) => string,
): Promise<AttachmentView[]> {
  const rows = await manager.find(Attachment, { where: ofOwner(owner), order: { id: 'ASC' } });
  return rows.map(({ id, of, recordId, item, fileName, type, size, recordedBy, recordedAt }) => ({
    id,
    of,
    recordId,
    item,
    fileName,
    type,
    size,
    recordedBy: nameOf(recordedBy),
    recordedAt,
  }));
}

/**
 * Hands a kept file out, to be shown. It is named by its number: what it was called may name the student.
 * @throws AppError `database_damaged`
 */
export async function handOutAttachment(
  database: CaseDatabase,
  files: FileHandout,
  clientId: string,
  { id, type, sha256 }: Attachment,
): Promise<{ file: { fileId: string; name: string }; type: AttachmentType }> {
  const bytes = await readContent(database, sha256);
  if (!bytes) throw new AppError('database_damaged');
  const name = `berkas-${id}.${type === 'jpeg' ? 'jpg' : type}`;
  const fileId = files.give(clientId, { bytes, mime: attachmentMimes[type], name, disposition: 'inline' });
  return { file: { fileId, name }, type };
}

/** @throws AppError `not_found`, also for a file of another owner */
export async function attachmentOf(
  manager: EntityManager,
  owner: AttachmentOwner,
  id: number,
): Promise<Attachment> {
  const found = await manager.findOneBy(Attachment, { id, ...ofOwner(owner) });
  if (!found) throw new AppError('not_found');
  return found;
}
