import type { Result } from '@shared/contract/errors';
import { onLock } from './session';

/** A file that the core has ready, to be fetched once. */
export interface FileOffer {
  readonly fileId: string;
  readonly name: string;
}

/** Where to fetch the file, once; in both shells. */
export const fileUrl = (offer: FileOffer): string => `/files/${offer.fileId}`;

/** The content of a file that the core has ready. It is handed out a single time: ask for it anew to have it again. */
export async function fetchOffer(offer: FileOffer): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const response = await fetch(fileUrl(offer));
  if (!response.ok) return { ok: false, error: { code: response.status === 401 ? 'locked' : 'not_found' } };
  return { ok: true, value: new Uint8Array(await response.arrayBuffer()) };
}

/** Saves the file: the browser's download, Electron's dialog. */
export const saveOffer = (offer: FileOffer): void => saveAt(fileUrl(offer), offer.name);

/** The same for a file that is held at an address of the page's own (`blobUrl`). */
export function saveAt(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** Opens the system's print dialog for a PDF or a picture, through a frame that nobody sees. */
export const printFile = (offer: FileOffer): void => printAt(fileUrl(offer), offer.name);

/** The same for a file that is held at an address of the page's own. */
export function printAt(url: string, name: string): void {
  document.getElementById('print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'print-frame';
  frame.title = name;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Not display: none, which would leave the viewer without a page to print.
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    visibility: 'hidden',
  });
  frame.addEventListener('load', () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
  });
  frame.src = url;
  document.body.append(frame);
}

const blobUrls = new Set<string>();

/** A `blob:` address that is let go when the screen locks, at the latest. */
export function blobUrl(blob: Blob): string {
  const url = URL.createObjectURL(blob);
  blobUrls.add(url);
  return url;
}

export function releaseBlobUrl(url: string): void {
  URL.revokeObjectURL(url);
  blobUrls.delete(url);
}

onLock(() => {
  document.getElementById('print-frame')?.remove();
  for (const url of blobUrls) releaseBlobUrl(url);
});

/** A file the person chose, as `data:image/png;base64,…`. */
export function readDataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')));
    reader.readAsDataURL(file);
  });
}

/** Its content in base64, as calls carry files. */
export async function readBase64(file: Blob): Promise<string> {
  const url = await readDataUrl(file);
  return url.slice(url.indexOf(',') + 1);
}
