import { attachmentMimes, type AttachmentType } from '@shared/domain/attachment';
import { readBase64 } from '@renderer/lib/files';

/** A part of a picture, in percent of its width and height. */
export interface PicturePart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** On F4 a page of 2,000 points is printed at some 150 dpi: handwriting stays readable. */
export const smallerSide = 2000;
const quality = 0.85;

/** The picture as it is meant to stand: a phone's note of how it was held is obeyed. @throws where it cannot be drawn */
export const readPicture = (bytes: Uint8Array<ArrayBuffer>, type: AttachmentType): Promise<ImageBitmap> =>
  createImageBitmap(new Blob([bytes], { type: attachmentMimes[type] }), { imageOrientation: 'from-image' });

/** The picture turned by so many quarters to the right. */
export function turned(picture: ImageBitmap, quarters: number): HTMLCanvasElement {
  const lies = quarters % 2 === 1;
  const [canvas, context] = canvasOf(
    lies ? picture.height : picture.width,
    lies ? picture.width : picture.height,
  );
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}

/** A part of the picture, its longest side no longer than `longest` pixels. */
export function cut(picture: HTMLCanvasElement, part: PicturePart, longest: number): HTMLCanvasElement {
  const x = (part.x / 100) * picture.width;
  const y = (part.y / 100) * picture.height;
  const width = Math.max(1, (part.width / 100) * picture.width);
  const height = Math.max(1, (part.height / 100) * picture.height);
  const scale = Math.min(1, longest / Math.max(width, height));
  const [canvas, context] = canvasOf(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The drawn picture as a file's content in base64, of the type it had: a photo stays a JPEG, a drawing a PNG. */
export async function asBase64(canvas: HTMLCanvasElement, type: AttachmentType): Promise<string> {
  return readBase64(await blobOf(canvas, type));
}

export const blobOf = (canvas: HTMLCanvasElement, type: AttachmentType): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const done = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error('the picture is too large'));
    canvas.toBlob(done, attachmentMimes[type], quality);
  });

function canvasOf(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return [canvas, context];
}
