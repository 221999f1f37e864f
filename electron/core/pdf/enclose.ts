import { degrees, EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { imageSize } from 'image-size';
import type { AttachmentType } from '@shared/domain/attachment';
import type { PageMargins } from './paper';

/** A scan or photo that is printed behind a letter. */
export interface FileToEnclose {
  /** As the letter lists it. */
  readonly title: string;
  readonly type: AttachmentType;
  readonly bytes: Uint8Array;
}

/** Why a file cannot be printed: it asks for a password, or cannot be read. */
export interface UnprintableFile {
  readonly title: string;
  readonly reason: 'encrypted' | 'damaged';
}

export interface EnclosedPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly unprintable: UnprintableFile[];
}

/** The sheet on which a picture is set, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margins: PageMargins;
}

/**
 * The letter with the files behind it, in their order: a PDF page by page as it is, a picture upright on a sheet of its
 * own, as large as the margins let it. A file that cannot be printed is left out and named. The letter's own title,
 * language and structure stay.
 */
export async function encloseFiles(
  letter: Uint8Array,
  files: readonly FileToEnclose[],
  sheet: Sheet,
): Promise<EnclosedPdf> {
  const whole = await PDFDocument.load(letter, { updateMetadata: false });
  const unprintable: UnprintableFile[] = [];
  for (const file of files) {
    try {
      if (file.type === 'pdf') await addPages(whole, file.bytes);
      else await addPicture(whole, file, sheet);
    } catch (error) {
      unprintable.push({ title: file.title, reason: reasonOf(error) });
    }
  }
  const pageCount = whole.getPageCount();
  // Nothing in it is a form: looking for fields to draw would cost a walk over every page.
  const bytes = await whole.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, pageCount, unprintable };
}

/** Files that could not be printed behind a letter. */
export async function unprintableOf(files: readonly FileToEnclose[]): Promise<UnprintableFile[]> {
  const sheet = { width: 600, height: 900, margins: [0, 0, 0, 0] as const };
  const empty = await (await PDFDocument.create()).save();
  return (await encloseFiles(empty, files, sheet)).unprintable;
}

const reasonOf = (error: unknown): UnprintableFile['reason'] =>
  error instanceof EncryptedPDFError || (error instanceof Error && /password|encrypt/i.test(error.message))
    ? 'encrypted'
    : 'damaged';

async function addPages(whole: PDFDocument, bytes: Uint8Array): Promise<void> {
  const one = await openPdf(bytes);
  const pages = await whole.copyPages(one, one.getPageIndices());
  if (pages.length === 0) throw new RangeError('a PDF without a page');
  for (const page of pages) whole.addPage(page);
}

/** A PDF that only its owner may change opens without a password for reading. */
async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const options = { updateMetadata: false, throwOnInvalidObject: true };
  try {
    return await PDFDocument.load(bytes, options);
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error;
    return PDFDocument.load(bytes, { ...options, password: '' });
  }
}

async function addPicture(
  whole: PDFDocument,
  { type, bytes }: FileToEnclose,
  { width, height, margins: [left, top, right, bottom] }: Sheet,
): Promise<void> {
  const picture = type === 'jpeg' ? await whole.embedJpg(bytes) : await whole.embedPng(bytes);
  const room = { width: width - left - right, height: height - top - bottom };
  const turn = turnOf(bytes, type);
  const isAcross = turn === 90 || turn === 270;
  const shown = isAcross ? { width: picture.height, height: picture.width } : picture;
  const scale = Math.min(room.width / shown.width, room.height / shown.height);
  const box = { width: shown.width * scale, height: shown.height * scale };
  const page = whole.addPage([width, height]);
  const place = { x: left + (room.width - box.width) / 2, y: height - top - box.height, ...box };
  page.drawImage(picture, placed(place, turn));
}

type Turn = 0 | 90 | 180 | 270;

/** How far, clockwise, a photo is to be turned to stand upright: phones keep it as a note (EXIF orientation). */
function turnOf(bytes: Uint8Array, type: AttachmentType): Turn {
  if (type !== 'jpeg') return 0;
  const turns: Readonly<Record<number, Turn>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };
  return turns[imageSize(bytes).orientation ?? 1] ?? 0;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture is turned around its lower left corner: where that comes to lie, so that it fills the box. */
function placed({ x, y, width, height }: Box, turn: Turn) {
  switch (turn) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x, y: y + height, width: height, height: width, rotate: degrees(-90) };
    case 180:
      return { x: x + width, y: y + height, width, height, rotate: degrees(180) };
    case 270:
      return { x: x + width, y, width: height, height: width, rotate: degrees(90) };
  }
}
