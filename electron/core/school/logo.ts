import { imageSize } from 'image-size';
import { invalidField } from '../errors';

const largestSide = 4000;

/**
 * Looks inside a logo before it is kept: a damaged or enormous picture would break every letter afterwards.
 * @throws AppError `invalid_input` at `path`
 */
export function checkLogo(dataUrl: string | null, path: string): void {
  if (!dataUrl) return;
  const size = sizeOf(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
  if (!size?.width || !size.height) throw invalidField(path, 'logoDamaged');
  if (size.width > largestSide || size.height > largestSide) {
    throw invalidField(path, 'logoDimensions', { maximum: largestSide });
  }
}

function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
