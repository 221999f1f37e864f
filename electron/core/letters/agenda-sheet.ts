import writeWorkbook, { type Row } from 'write-excel-file/node';
import type { Agenda } from './agenda';

/** What a spreadsheet would calculate, were the cell opened anew as plain text (CSV injection). */
const likeFormula = /^[=+\-@\t\r]/;

/** The text as a cell may hold it: one that begins like a formula is preceded by an apostrophe. */
const harmless = (text: string): string => (likeFormula.test(text) ? `'${text}` : text);

/** The register as a workbook of one sheet, its heading held at the top. */
export async function agendaSheet({ title, columns, rows }: Agenda): Promise<Uint8Array> {
  const heading: Row = columns.map(({ heading: value }) => ({
    value,
    fontWeight: 'bold',
    backgroundColor: '#d7ecea',
  }));
  const body = rows.map((row): Row =>
    row.map((text) => (text ? { value: harmless(text), type: String, format: '@', wrap: true } : null)),
  );
  const file = await writeWorkbook([
    {
      sheet: title,
      data: [heading, ...body],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
  return new Uint8Array(file);
}
