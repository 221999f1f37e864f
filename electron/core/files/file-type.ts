import type { AttachmentType } from '@shared/domain/attachment';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';

/** `heic`: a photo as iPhones keep it, which neither the page nor a PDF can show. */
export type KnownType = AttachmentType | 'heic';

const knownTypes: Readonly<Record<string, KnownType>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
};

/** What a file is by its content, whatever it is called; `null` for anything else. */
export async function fileTypeOf(bytes: Uint8Array): Promise<KnownType | null> {
  const found = await fileTypeFromBuffer(bytes);
  return (found && knownTypes[found.mime]) ?? null;
}

/** Whether the head of a picture can be read: width and height are there. */
export function isReadablePicture(bytes: Uint8Array): boolean {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0;
  } catch {
    return false;
  }
}
