import { type Cell, cellText } from './grid';
import type { SheetTable } from './header';

/**
 * Headings the counselor's work has no use for and a stranger much: identity and family card numbers, bank
 * accounts, aid cards, certificate numbers, the place of the home on the map (UU 27/2022 on personal data:
 * no more than the purpose needs).
 */
const privateHeadings: readonly RegExp[] = [
  /\bnik\b|induk kependudukan|\bktp\b/,
  /\bno(mor)? kk\b|^kk$|kartu keluarga/,
  /\bbank\b|rekening/,
  /\bkip\b|\bkps\b|\bkks\b|\bpkh\b|\bpip\b/,
  /ijazah|\bskhun\b|peserta ujian|registrasi akta|akta lahir/,
  /lintang|bujur|koordinat|latitude|longitude/,
  /penghasilan|\bnpwp\b/,
];

/** NIK and family card numbers have 16 digits; a student's or teacher's own numbers have 10, 16 (NUPTK) or 18. */
const sixteenDigits = /^\d{16}$/;
const sampledRows = 50;

/**
 * Empties what must not leave the reader: columns with a private heading, and columns without a meaning of
 * their own (`keeps` says no) that are full of 16-digit numbers, whatever their heading.
 */
export function withoutPrivateColumns(table: SheetTable, keeps: (name: string) => boolean): SheetTable {
  const columns = table.columns.filter(
    ({ name, index }) =>
      !privateHeadings.some((heading) => heading.test(name)) &&
      (keeps(name) || !holdsIdentityNumbers(table, index)),
  );
  const kept = new Set(columns.map(({ index }) => index));
  return {
    ...table,
    columns,
    rows: table.rows.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell, index): Cell => (kept.has(index) ? cell : null)),
    })),
  };
}

function holdsIdentityNumbers(table: SheetTable, index: number): boolean {
  const values = table.rows
    .slice(0, sampledRows)
    .map(({ cells }) => cellText(cells[index]).replace(/[\s.'-]/g, ''))
    .filter(Boolean);
  return values.length > 0 && values.filter((value) => sixteenDigits.test(value)).length * 2 > values.length;
}
