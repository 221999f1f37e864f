import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { CaseDatabase } from './data-source';
import { AppError } from '../errors';
import { Attachment, AttachmentContent, AttachmentPart, LetterEnclosure } from './entities';

/**
 * The bytes of kept files, in parts: encrypting 20 MB in one go would hold every other call up for a fifth of a
 * second. A content counts once an attachment or an issued letter names it; parts that were laid down for one that never came (the app
 * was killed, the call was refused) are swept away by the next.
 */

/** Bytes in a part: about 10 ms to encrypt and write on an old PC. */
const partSize = 512 * 1024;

const partCount = (size: number) => Math.ceil(size / partSize);
const partOf = (sha256: string, bytes: Buffer, part: number) => ({
  sha256,
  part,
  bytes: bytes.subarray(part * partSize, (part + 1) * partSize),
});

/** Lays a content down part by part, other calls between them. Changes nothing where it is there already. */
export async function layDownContent(database: CaseDatabase, sha256: string, bytes: Buffer): Promise<void> {
  await database.write(async (manager) => {
    await sweep(manager, sha256);
    await manager.upsert(AttachmentContent, { sha256, size: bytes.length }, ['sha256']);
  });
  for (let part = 0; part < partCount(bytes.length); part++) {
    await database.write((manager) => addPart(manager, sha256, bytes, part));
    await turn();
  }
}

/** In the transaction that names it: nothing of the content is missing, whoever swept in between. */
export async function completeContent(manager: EntityManager, sha256: string, bytes: Buffer): Promise<void> {
  const count = partCount(bytes.length);
  if ((await manager.countBy(AttachmentPart, { sha256 })) === count) return;
  await manager.upsert(AttachmentContent, { sha256, size: bytes.length }, ['sha256']);
  for (let part = 0; part < count; part++) await addPart(manager, sha256, bytes, part);
}

async function addPart(manager: EntityManager, sha256: string, bytes: Buffer, part: number): Promise<void> {
  if (!(await manager.existsBy(AttachmentContent, { sha256 }))) return;
  if (await manager.existsBy(AttachmentPart, { sha256, part })) return;
  await manager.insert(AttachmentPart, partOf(sha256, bytes, part));
}

/** The whole content, read part by part; `null` where it is gone or not whole. */
export async function readContent(database: CaseDatabase, sha256: string): Promise<Buffer | null> {
  const known = await database.read((manager) => manager.findOneBy(AttachmentContent, { sha256 }));
  if (!known) return null;
  const whole = Buffer.alloc(known.size);
  for (let part = 0; part < partCount(known.size); part++) {
    const found = await database.read((manager) => manager.findOneBy(AttachmentPart, { sha256, part }));
    if (!found) return null;
    whole.set(found.bytes, part * partSize);
    await turn();
  }
  return whole;
}

/** The same as it comes, one part in memory at a time. @throws AppError `database_damaged` where it is not whole */
export async function* contentParts(database: CaseDatabase, sha256: string): AsyncGenerator<Uint8Array> {
  const known = await database.read((manager) => manager.findOneBy(AttachmentContent, { sha256 }));
  if (!known) throw new AppError('database_damaged');
  for (let part = 0; part < partCount(known.size); part++) {
    const found = await database.read((manager) => manager.findOneBy(AttachmentPart, { sha256, part }));
    if (!found) throw new AppError('database_damaged');
    yield found.bytes;
  }
}

/** Lets a content go with the last that named it: an attachment, or a letter that it was enclosed with. */
export async function releaseContent(manager: EntityManager, sha256: string): Promise<void> {
  const isNamed =
    (await manager.existsBy(Attachment, { sha256 })) || (await manager.existsBy(LetterEnclosure, { sha256 }));
  if (!isNamed) await manager.delete(AttachmentContent, { sha256 });
}

/** Contents that nothing names, but for the one that is being laid down. */
async function sweep(manager: EntityManager, but: string): Promise<void> {
  await manager
    .createQueryBuilder()
    .delete()
    .from(AttachmentContent)
    .where('sha256 <> :but', { but })
    .andWhere('sha256 NOT IN (SELECT sha256 FROM attachments UNION SELECT sha256 FROM letter_enclosures)')
    .execute();
}
