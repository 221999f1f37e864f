import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { joinPdfs } from './join';
import { printerFor } from './printer';
import { readPdf } from './testing';

/** One pixel, half transparent. */
const sampleLogo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const printer = printerFor(resolve(import.meta.dirname, '../../../resources'));

/** A document of so many pages, each saying its word and its number, the picture at its head. */
const document = (word: string, pages: number, logo: string | null = null): Promise<Uint8Array> =>
  printer.print({
    info: { title: `berkas ${word}` },
    defaultStyle: { font: 'serif' },
    pageSize: { width: 609, height: 935 },
    images: logo ? { logo } : {},
    content: Array.from({ length: pages }, (_, index) => [
      { text: `${word} ${index + 1}`, ...(index > 0 && { pageBreak: 'before' as const }) },
      ...(logo ? [{ image: 'logo', width: 40 }] : []),
    ]),
  } as TDocumentDefinitions);

const joined = (pdfs: Uint8Array[], doubleSided = false, progress: (done: number) => void = () => {}) =>
  joinPdfs({ pdfs, title: 'Surat dan formulir', doubleSided }, { progress });

/** How many pictures are drawn on each page. */
async function picturesOn(bytes: Uint8Array): Promise<number[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const { numPages, getPage } = await loading.promise.then((pdf) => ({
    numPages: pdf.numPages,
    getPage: (number: number) => pdf.getPage(number),
  }));
  const counts: number[] = [];
  for (let number = 1; number <= numPages; number++) {
    const { fnArray } = await (await getPage(number)).getOperatorList();
    counts.push(fnArray.filter((fn) => fn === OPS.paintImageXObject).length);
  }
  await loading.destroy();
  return counts;
}

describe('joining', () => {
  it('keeps the order, the pages, their size; one title, one language', async () => {
    const steps: number[] = [];
    const pdfs = await Promise.all([document('surat', 2), document('lembar', 1), document('kartu', 1)]);
    const { bytes, pageCount } = await joined(pdfs, false, (done) => steps.push(done));
    const read = await readPdf(bytes);
    expect(read.pages.map(({ text }) => text)).toEqual(['surat 1', 'surat 2', 'lembar 1', 'kartu 1']);
    expect(read.pages.map(({ height }) => height)).toEqual([935, 935, 935, 935]);
    expect(pageCount).toBe(4);
    expect({ title: read.title, language: read.language }).toEqual({
      title: 'Surat dan formulir',
      language: 'id-ID',
    });
    expect(steps).toEqual([1, 2, 3]);
  });

  it('for both sides of the paper lets each begin on a sheet of its own, without an empty page at the end', async () => {
    const pdfs = await Promise.all([document('satu', 1), document('dua', 2), document('tiga', 3)]);
    const { bytes, pageCount } = await joined(pdfs, true);
    const { pages } = await readPdf(bytes);
    expect(pages.map(({ text }) => text)).toEqual([
      'satu 1',
      '',
      'dua 1',
      'dua 2',
      'tiga 1',
      'tiga 2',
      'tiga 3',
    ]);
    expect(new Set(pages.map(({ height }) => height))).toEqual(new Set([935]));
    expect(pageCount).toBe(7);
  });

  it('is a file that qpdf finds nothing wrong with, and keeps a logo once', async () => {
    const one = await document('surat', 1, sampleLogo);
    const pdfs = await Promise.all(
      Array.from({ length: 12 }, (_, index) => document(`surat ${index}`, 2, sampleLogo)),
    );
    const { bytes } = await joined([one, ...pdfs]);
    expect(await picturesOn(bytes)).toEqual(Array.from({ length: 25 }, () => 1));
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.split('/Subtype /Image').length - 1).toBe(
      Buffer.from(one).toString('latin1').split('/Subtype /Image').length - 1,
    );
    const folder = mkdtempSync(join(tmpdir(), 'rujuk-join-'));
    try {
      const file = join(folder, 'joined.pdf');
      writeFileSync(file, bytes);
      const checked = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      if (checked.error) return; // qpdf is not on every machine
      expect(checked.stderr).toBe('');
      expect(checked.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
