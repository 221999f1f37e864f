import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { constantFrom, assert, asyncProperty, record } from 'fast-check';
import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFiles, turnedJpeg } from '../files/testing';
import { encloseFiles, unprintableOf, type FileToEnclose, type Sheet } from './enclose';
import { printerFor } from './printer';
import { readPdf } from './testing';

const printer = printerFor(resolve(import.meta.dirname, '../../../resources'));
const sheet: Sheet = { width: 609, height: 935, margins: [70, 40, 50, 60] };
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const file = (type: FileToEnclose['type'], bytes: Uint8Array, title = 'Rapor'): FileToEnclose => ({
  type,
  bytes,
  title,
});

const document = (word: string, pages = 1): Promise<Uint8Array> =>
  printer.print({
    info: { title: `Surat ${word}` },
    language: 'id-ID',
    defaultStyle: { font: 'serif' },
    pageSize: { width: 609, height: 935 },
    content: Array.from({ length: pages }, (_, index) => ({
      text: `${word} ${index + 1}`,
      ...(index > 0 && { pageBreak: 'before' as const }),
    })),
  } as TDocumentDefinitions);

let folder: string;
let letter: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rujuk-enclose-'));
  letter = await document('surat', 2);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Locked by qpdf; `null` where the machine has none. */
function locked(bytes: Uint8Array, userPassword: string): Uint8Array | null {
  const [from, to] = [join(folder, 'open.pdf'), join(folder, 'locked.pdf')];
  writeFileSync(from, bytes);
  const run = spawnSync('qpdf', ['--encrypt', userPassword, 'owner', '256', '--', from, to]);
  return run.error ? null : new Uint8Array(readFileSync(to));
}

/** Where the corners of the one picture on a page come to lie: its lower left, lower right and upper left. */
async function pictureOn(bytes: Uint8Array, number: number) {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const page = await (await loading.promise).getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const at = fnArray.indexOf(OPS.paintImageXObject);
  let matrix = [1, 0, 0, 1, 0, 0];
  for (let index = 0; index < at; index++) {
    if (fnArray[index] === OPS.transform) matrix = Util.transform(matrix, argsArray[index] as number[]);
  }
  await loading.destroy();
  const corner = (x: number, y: number) => {
    const point = [x, y];
    Util.applyTransform(point, matrix);
    return point.map(Math.round);
  };
  return { lowerLeft: corner(0, 0), lowerRight: corner(1, 0), upperLeft: corner(0, 1) };
}

describe('what is printed behind a letter', () => {
  it('follows it page by page, the letter keeping its title and language', async () => {
    const files = [file('pdf', await document('rapor', 2)), file('png', bytesOf(sampleFiles.png))];
    const { bytes, pageCount, unprintable } = await encloseFiles(letter, files, sheet);
    const read = await readPdf(bytes);
    expect(read.pages.map(({ text }) => text)).toEqual(['surat 1', 'surat 2', 'rapor 1', 'rapor 2', '']);
    expect({ pageCount, unprintable }).toEqual({ pageCount: 5, unprintable: [] });
    expect({ title: read.title, language: read.language }).toEqual({
      title: 'Surat surat',
      language: 'id-ID',
    });
    expect(read.pages.at(-1)).toMatchObject({ width: 609, height: 935 });
  });

  it('is a picture as large as the margins let it, in the middle, at the head of its sheet', async () => {
    const { bytes } = await encloseFiles(letter, [file('jpeg', bytesOf(sampleFiles.jpeg))], sheet);
    // 24 × 12 pixels over 489 points.
    expect(await pictureOn(bytes, 3)).toEqual({
      lowerLeft: [70, 651],
      lowerRight: [559, 651],
      upperLeft: [70, 895],
    });
  });

  it.each([
    [1, { lowerLeft: [70, 651], lowerRight: [559, 651], upperLeft: [70, 895] }],
    [3, { lowerLeft: [559, 895], lowerRight: [70, 895], upperLeft: [559, 651] }],
    // Turned clockwise: what was its left side is at the top. 417.5 × 835 points.
    [6, { lowerLeft: [106, 895], lowerRight: [106, 60], upperLeft: [523, 895] }],
    [8, { lowerLeft: [523, 60], lowerRight: [523, 895], upperLeft: [106, 60] }],
  ])('stands upright where a phone has noted %i', async (orientation, corners) => {
    const photo = new Uint8Array(turnedJpeg(orientation));
    const { bytes } = await encloseFiles(letter, [file('jpeg', photo)], sheet);
    expect(await pictureOn(bytes, 3)).toEqual(corners);
  });

  it('leaves out and names what is locked or damaged, and prints the others', async () => {
    const rapor = await document('rapor');
    const secret = locked(rapor, 'sandi');
    const files = [
      file('pdf', rapor.slice(0, 400), 'Terpotong'),
      file('jpeg', bytesOf(sampleFiles.tornJpeg), 'Foto rusak'),
      file('png', new Uint8Array([1, 2, 3]), 'Bukan gambar'),
      ...(secret ? [file('pdf', secret, 'Terkunci')] : []),
      file('pdf', rapor, 'Rapor'),
    ];
    const { bytes, unprintable } = await encloseFiles(letter, files, sheet);
    expect(unprintable).toEqual([
      { title: 'Terpotong', reason: 'damaged' },
      { title: 'Foto rusak', reason: 'damaged' },
      { title: 'Bukan gambar', reason: 'damaged' },
      ...(secret ? [{ title: 'Terkunci', reason: 'encrypted' }] : []),
    ]);
    expect((await readPdf(bytes)).pages.map(({ text }) => text)).toEqual(['surat 1', 'surat 2', 'rapor 1']);
    expect(await unprintableOf(files)).toEqual(unprintable);
  });

  it('prints a PDF that only its owner may change', async () => {
    const guarded = locked(await document('rapor'), '');
    if (!guarded) return; // qpdf is not on every machine
    const { bytes, unprintable } = await encloseFiles(letter, [file('pdf', guarded)], sheet);
    expect(unprintable).toEqual([]);
    expect((await readPdf(bytes)).pages.at(-1)?.text).toBe('rapor 1');
  });

  it('is a file that qpdf finds nothing wrong with', async () => {
    const files = [file('jpeg', new Uint8Array(turnedJpeg(6))), file('pdf', bytesOf(sampleFiles.pdf))];
    const { bytes, unprintable } = await encloseFiles(letter, files, sheet);
    expect(unprintable).toEqual([]);
    const path = join(folder, 'whole.pdf');
    writeFileSync(path, bytes);
    const checked = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    if (checked.error) return; // qpdf is not on every machine
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
  });

  it('lies within the margins, whatever the sheet and however the photo was held', async () => {
    const margin = constantFrom(0, 20, 70, 110);
    await assert(
      asyncProperty(
        record({
          top: margin,
          right: margin,
          bottom: margin,
          left: margin,
          orientation: constantFrom(1, 2, 3, 4, 5, 6, 7, 8),
        }),
        async ({ top, right, bottom, left, orientation }) => {
          const set = { width: 595, height: 842, margins: [left, top, right, bottom] as const };
          const { bytes } = await encloseFiles(
            letter,
            [file('jpeg', new Uint8Array(turnedJpeg(orientation)))],
            set,
          );
          for (const [x = 0, y = 0] of Object.values(await pictureOn(bytes, 3))) {
            expect(x).toBeGreaterThanOrEqual(left);
            expect(x).toBeLessThanOrEqual(595 - right + 1);
            expect(y).toBeGreaterThanOrEqual(bottom);
            expect(y).toBeLessThanOrEqual(842 - top + 1);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
