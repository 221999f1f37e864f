import writeWorkbook, { type Row } from 'write-excel-file/node';
import type { ReportTable } from './report-tables';

/** A sheet's name holds 31 letters at most. */
const longestName = 31;
/** What a spreadsheet would calculate, were the cell opened anew as plain text (CSV injection). */
const likeFormula = /^[=+\-@\t\r]/;

/** The report as a workbook: a sheet for each table, numbers as numbers. */
export async function reportSheet(tables: readonly ReportTable[]): Promise<Uint8Array> {
  const file = await writeWorkbook(
    tables.map(({ title, columns, rows, note }) => ({
      sheet: title.slice(0, longestName),
      data: [
        columns.map((value) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#d7ecea' })),
        ...rows.map((row): Row =>
          row.map((value) =>
            typeof value === 'number'
              ? { value, type: Number }
              : { value: likeFormula.test(value) ? `'${value}` : value, type: String },
          ),
        ),
        [],
        [{ value: note, type: String }],
      ],
      columns: columns.map((_, at) => ({ width: at === 0 ? 36 : 22 })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
  return new Uint8Array(file);
}
