import { unreadable } from './file-error';

export type SheetFileKind = 'xlsx' | 'csv';

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Where an xlsx begins if a web server put a byte order mark or blank lines before it. */
const zipSearchBytes = 1024;

/** Offset of the first zip entry, 0 as a rule; -1 when there is none near the beginning. */
export function zipStart(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, zipSearchBytes));
  const start = head.indexOf('PK\u0003\u0004', 0, 'latin1');
  if (start <= 0) return start;
  // Further in it is a file that merely contains a zip (a picture, a Word document with an object).
  return /^[\s\u00ef\u00bb\u00bf]*$/.test(head.toString('latin1', 0, start)) ? start : -1;
}

/**
 * Tells by its content, never by its name, what the file is.
 * @throws AppError `file_unreadable`: old .xls, password-protected, or no spreadsheet at all.
 */
export function sheetFileKind(bytes: Uint8Array): SheetFileKind {
  if (zipStart(bytes) >= 0) return 'xlsx';
  if (startsWith(bytes, compoundFile)) {
    // An encrypted xlsx is wrapped in the container of the old .xls, under this stream name in UTF-16.
    const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const encrypted = container.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw unreadable(encrypted ? 'passwordProtected' : 'oldXls');
  }
  if (!looksLikeText(bytes)) throw unreadable('notSpreadsheet');
  return 'csv';
}

function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  if (isUtf16(bytes)) return true;
  if (head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  // Some programs save a web page or XML under the name .xls; as csv it would be read as rubbish.
  return !/^\s*(<|%PDF|\{\\rtf)/.test(new TextDecoder().decode(head.subarray(0, 200)));
}

/** Excel's "Unicode text" is UTF-16 with a byte order mark. */
export const isUtf16 = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xfe]);
