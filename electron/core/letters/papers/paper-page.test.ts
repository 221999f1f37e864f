import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperContent, type PaperBlock } from '@shared/contract/letter-content';
import { standardLayout } from '@shared/domain/page-layout';
import { readPdf } from '../../pdf/testing';
import { renderLetter } from '../render-letter';
import { textBox } from '../text-box.testing';

const resources = resolve(import.meta.dirname, '../../../../resources');
const heading = 'Yang dikepalai';
const table: PaperBlock = {
  type: 'table',
  columns: ['Tanggal', 'Layanan', 'Hasil'].map((name) => ({
    heading: name,
    width: '*' as const,
    centred: false,
  })),
  rows: Array.from({ length: 3 }, (_, row) => [
    `${row + 1}`,
    'Konseling individual',
    'Siswa mulai mau bercerita, tetapi masih menarik diri di kelas.',
  ]),
  rowHeight: 0,
};
const text: PaperBlock = { type: 'paragraph', text: 'Siswa mengikuti pertemuan sampai selesai.' };

const filler = (lines: number) =>
  Array.from({ length: lines }, (_, line) => ({ type: 'paragraph', text: `Baris ${line + 1}.` }));

/** A form whose heading comes after so many lines, at the foot of the first page or of none. */
const form = (lines: number, following: PaperBlock) =>
  paperContent.parse({
    version: 1,
    kind: 'paper',
    template: 'student_history',
    paper: 'A4',
    typeface: 'serif',
    layout: standardLayout,
    letterhead: null,
    hasLetterhead: false,
    place: 'Pasuruan',
    date: '24 November 2026',
    head: { type: 'titled', title: 'RIWAYAT', number: null, subtitle: null },
    blocks: [
      ...filler(lines),
      { type: 'heading', text: heading },
      following,
      // A second page is there in any case, so that nothing is set closer to save one.
      ...filler(20),
    ],
    closing: [],
    signatures: [],
    copies: [],
    note: null,
    confidential: null,
    envelope: null,
  });

async function pagesOf(lines: number, following: PaperBlock) {
  const letter = { content: form(lines, following), pictures: {}, mark: null };
  const { pages } = await readPdf((await renderLetter(letter, { resources })).bytes);
  return pages.map((page) => textBox(page, 'RAHASIA').map((line) => line.text));
}

describe.each([
  ['a table', table],
  ['a paragraph', text],
] as const)('a heading of %s', (_what, following) => {
  it('never stays behind at the foot of a page', async () => {
    const turned: number[] = [];
    for (let lines = 28; lines <= 38; lines++) {
      const pages = await pagesOf(lines, following);
      expect(pages.flat()).toContain(heading);
      for (const page of pages) expect(page.at(-1), `after ${lines} lines`).not.toBe(heading);
      if (pages[1]?.[0] === heading) turned.push(lines);
    }
    // It was tried where the heading meets the foot of the page.
    expect(turned.length).toBeGreaterThan(0);
  });
});

it('a table whose rows are taller than a page is printed with every row, from its heading on', async () => {
  const words = (row: number) =>
    `Awal ${row}. ${'Siswa mulai mau bercerita kepada guru BK. '.repeat(60)}Akhir ${row}.`;
  const rows = [1, 2, 3].map((row) => [`${row}`, 'Konseling', words(row)]);
  for (const lines of [0, 10, 30, 34]) {
    const pages = (await pagesOf(lines, { ...table, rows })).map((page) => page.join(' '));
    const whole = pages.join(' ');
    const parts = [
      heading,
      'Layanan',
      ...rows.flatMap((_, row) => [`Awal ${row + 1}.`, `Akhir ${row + 1}.`]),
    ];
    const places = parts.map((part) => whole.indexOf(part));
    expect(
      places.every((place) => place >= 0),
      `after ${lines} lines`,
    ).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});
