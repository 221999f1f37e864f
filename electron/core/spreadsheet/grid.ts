import type { IsoDate } from '@shared/domain/referral-facts';

/** A day as the spreadsheet itself marked it, without a time zone. */
export interface DateCell {
  readonly date: IsoDate;
}

/** One cell: text (trimmed, never empty), number, day or nothing. What a formula gave counts, not the formula. */
export type Cell = string | number | DateCell | null;

/** A sheet as rows of cells. Row `i` is row `i + 1` of the file; rows may differ in length. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** `false` for csv, where a number can only be guessed from its digits. */
  readonly typed: boolean;
}

export const isDateCell = (cell: Cell | undefined): cell is DateCell =>
  typeof cell === 'object' && cell !== null;

/** The cell as one line of text: breaks and runs of blanks become one blank, invisible characters go. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (isDateCell(cell)) return cell.date;
  // Space separators include the no-break space; Cf holds zero-width characters and the byte order mark.
  return String(cell)
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cc}]/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .trim();
}

/** Drops empty rows at the end and empty cells at the end of each row. */
export function trimGrid(rows: readonly (readonly Cell[])[]): Cell[][] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}
