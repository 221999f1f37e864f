import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from './grid';
import { harmless } from './harmless';
import { readSheets } from './read-sheet';
import { writeCsv, writeXlsx, type SheetTable } from './write-table';

const columns = [
  { heading: 'Nama', width: 20 },
  { heading: 'Catatan', width: 40 },
];
const table = (...rows: string[][]): SheetTable => ({ title: 'Daftar', columns, rows });
const evil = ['=HYPERLINK("http://x";"y")', '+62 811', '-1', '@SUM(A1)', '\tx', '\r=1'];

describe('a list as csv', () => {
  it('is opened by a double click: byte order mark, semicolons, quotes where they are needed', () => {
    const bytes = writeCsv(table(['Nur"aini; Putri', 'dua\nbaris'], ['Bagas', '']));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(bytes).toString('utf8').slice(1)).toBe(
      'Nama;Catatan\r\n"Nur""aini; Putri";"dua\nbaris"\r\nBagas;\r\n',
    );
  });

  it('is read back as it was written, whatever is in a cell, and no cell calculates', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...evil, ';=1', 'a\r\nb', '"', ' x '),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), (rows) => {
        const text = Buffer.from(writeCsv(table(...rows)));
        const read: string[][] = parse(text, { bom: true, delimiter: ';' });
        expect(read.slice(1)).toEqual(rows.map((row) => row.map(harmless)));
        for (const one of read.flat()) expect(one).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

it('makes what begins like a formula harmless in both files', async () => {
  const rows = evil.map((text) => ['Bagas', text]);
  const csv = Buffer.from(writeCsv(table(...rows))).toString('utf8');
  const [xlsx] = await readSheets(await writeXlsx(table(...rows)));
  for (const text of evil) {
    const quoted = /[";\r\n]/.test(text) ? `"'${text.replaceAll('"', '""')}"` : `'${text}`;
    expect(csv).toContain(quoted);
  }
  const cells = (xlsx?.rows ?? []).slice(1).map((row) => cellText(row[1]));
  expect(cells).toHaveLength(evil.length);
  for (const cell of cells) expect(cell).toMatch(/^'/);
});
