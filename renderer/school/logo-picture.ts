import { readDataUrl } from '@renderer/lib/files';
import { readSvg } from './svg-picture';

const kinds = new Set(['image/png', 'image/jpeg', 'image/svg+xml']);
/** A photograph straight from a phone is about 8 MB. */
const largestFile = 20 * 1024 * 1024;
/** An emblem traced in every detail has some hundred kilobytes. */
const largestSvg = 2 * 1024 * 1024;
/** More would take gigabytes only to be made small again. */
const mostPixels = 100_000_000;
/** On paper a logo is 22 mm wide: at 600 pixels it is printed at 700 dpi. */
const longestSide = 600;
/** Of a data URL; the contract's limit, with room. */
const longestText = 1_400_000;

export type LogoFault = 'logoKind' | 'logoTooLarge' | 'logoDamaged' | 'logoReachesOut' | 'logoPixels';
export type LogoReading = { ok: true; picture: string } | { ok: false; fault: LogoFault };

/**
 * Reads a picture for the letterhead and draws it anew as PNG, small enough for every letter. A picture that cannot be
 * drawn is refused here, before it could spoil a letter; drawing also turns kinds of PNG and JPEG that a PDF
 * cannot hold, and an SVG with whatever is in it, into one that it can.
 */
export async function readLogo(file: File): Promise<LogoReading> {
  if (!kinds.has(file.type)) return { ok: false, fault: 'logoKind' };
  const isSvg = file.type === 'image/svg+xml';
  if (file.size > (isSvg ? largestSvg : largestFile)) return { ok: false, fault: 'logoTooLarge' };
  try {
    const address = isSvg ? readSvg(await file.text(), longestSide) : await readDataUrl(file);
    if (typeof address !== 'string' && !address.ok) return address;
    return await drawn(typeof address === 'string' ? address : address.address);
  } catch {
    return { ok: false, fault: 'logoDamaged' };
  }
}

async function drawn(address: string): Promise<LogoReading> {
  const image = await loaded(address);
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width * height > mostPixels) return { ok: false, fault: 'logoPixels' };
  await image.decode();
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = canvas.toDataURL('image/png');
  return picture.length > longestText ? { ok: false, fault: 'logoTooLarge' } : { ok: true, picture };
}

/** The image with its size known and not yet decoded. */
const loaded = (address: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image), { once: true });
    image.addEventListener('error', () => reject(new Error('not a picture')), { once: true });
    image.src = address;
  });
