import { type Cell, cellText, type Grid } from './grid';

/** One column of a sheet, as its heading rows name it. */
export interface SheetColumn {
  /** 0-based place in the row. */
  readonly index: number;
  /** As it stands in the file: `Nama`, `Data Ayah › Nama`. */
  readonly header: string;
  /** The heading above it, merged across several columns; normalised. */
  readonly group: string | null;
  /** The column's own heading; normalised. */
  readonly name: string;
}

/** A sheet with its heading found. */
export interface SheetTable {
  readonly columns: readonly SheetColumn[];
  /** Rows below the heading; `number` as the spreadsheet shows it. */
  readonly rows: readonly TableRow[];
  readonly typed: boolean;
}

export interface TableRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** How far down a heading is looked for: title, school, region, time of download stand above it. */
const searchedRows = 20;

/** `Jml. Saudara⏎Kandung` → `jml saudara kandung`. */
export const normaliseHeader = (cell: Cell | undefined) =>
  cellText(cell)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Finds the heading row, the first of the top 20 that `isHeading` accepts, and reads headings of one or two
 * rows: a group heading merged across (`Data Ayah`) belongs to each column below it.
 * @returns `null` where no row is a heading.
 */
export function findTable(
  grid: Grid,
  isHeading: (names: ReadonlySet<string>) => boolean,
  groups: ReadonlySet<string>,
): SheetTable | null {
  const top = grid.rows.slice(0, searchedRows);
  const at = top.findIndex((row) => isHeading(new Set(row.map(normaliseHeader).filter(Boolean))));
  if (at < 0) return null;
  const upper = grid.rows[at] ?? [];
  const lower = hasGroup(upper, groups) ? (grid.rows[at + 1] ?? []) : [];
  const firstRow = at + (lower.length > 0 ? 2 : 1);
  return {
    columns: columnsOf(upper, lower, groups),
    rows: grid.rows
      .slice(firstRow)
      .map((cells, index) => ({ number: firstRow + index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
    typed: grid.typed,
  };
}

const hasGroup = (row: readonly Cell[], groups: ReadonlySet<string>) =>
  row.some((cell) => groups.has(normaliseHeader(cell)));

function columnsOf(
  upper: readonly Cell[],
  lower: readonly Cell[],
  groups: ReadonlySet<string>,
): SheetColumn[] {
  const columns: SheetColumn[] = [];
  let group: { heading: string; name: string } | null = null;
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const above = cellText(upper[index]);
    const below = cellText(lower[index]);
    const name = normaliseHeader(above);
    // A merged heading has its text in the first cell only; the next text ends it.
    if (groups.has(name)) group = { heading: above, name };
    else if (above) group = null;
    if (group && below) {
      columns.push({
        index,
        header: `${group.heading} › ${below}`,
        group: group.name,
        name: normaliseHeader(below),
      });
    } else if (above && !groups.has(name)) {
      columns.push({ index, header: above, group: null, name });
    }
  }
  return columns;
}
