import { readDataUrl } from '@renderer/lib/files';

const kinds = new Set(['image/png', 'image/jpeg']);
/** A photograph straight from a phone is about 8 MB. */
const largestFile = 20 * 1024 * 1024;
/** On paper a logo is 22 mm wide: at 600 pixels it is printed at 700 dpi. */
const longestSide = 600;
/** Of a data URL; the contract's limit, with room. */
const longestText = 1_400_000;

export type LogoFault = 'logoKind' | 'logoTooLarge' | 'logoDamaged';
export type LogoReading = { ok: true; picture: string } | { ok: false; fault: LogoFault };

/**
 * Reads a picture for the letterhead and draws it anew, small enough for every letter. A picture that cannot be
 * drawn is refused here, before it could spoil a letter; drawing also turns kinds of PNG and JPEG that a PDF
 * cannot hold into one that it can.
 */
export async function readLogo(file: File): Promise<LogoReading> {
  if (!kinds.has(file.type)) return { ok: false, fault: 'logoKind' };
  if (file.size > largestFile) return { ok: false, fault: 'logoTooLarge' };
  try {
    const picture = await drawn(file);
    return picture.length > longestText ? { ok: false, fault: 'logoTooLarge' } : { ok: true, picture };
  } catch {
    return { ok: false, fault: 'logoDamaged' };
  }
}

async function drawn(file: File): Promise<string> {
  const image = new Image();
  image.src = await readDataUrl(file);
  await image.decode();
  const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
