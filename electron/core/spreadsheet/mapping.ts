import { isDateCell, type Cell, cellText } from './grid';
import type { SheetColumn, SheetTable } from './header';

/** Which column holds which of our fields. A field that is not there is left out. */
export type ColumnMapping<Field extends string> = Partial<Readonly<Record<Field, number>>>;

/** How a field may be headed, in our own lists, in EMIS, in English; compared with normalised headings. */
export interface FieldHeadings<Field extends string> {
  readonly field: Field;
  /** Whole headings, the most telling first. */
  readonly names: readonly string[];
  /** The field belongs below this group heading where the sheet has groups. */
  readonly group?: string;
}

/** A column as the mapping screen shows it. */
export interface ColumnSample {
  readonly index: number;
  readonly header: string;
  /** The first few different values. */
  readonly samples: readonly string[];
}

const sampleCount = 3;
const sampleLength = 60;

/** Which column is which field where headings are exactly those; the earlier column wins. */
export const exactMapping = <Field extends string>(
  columns: readonly SheetColumn[],
  fields: readonly FieldHeadings<Field>[],
) => matchColumns(columns, fields, [sameHeading]);

/** Guesses which column is which field: whole headings first, then headings that contain one. */
export const guessMapping = <Field extends string>(
  columns: readonly SheetColumn[],
  fields: readonly FieldHeadings<Field>[],
) => matchColumns(columns, fields, [sameHeading, containsHeading]);

function matchColumns<Field extends string>(
  columns: readonly SheetColumn[],
  fields: readonly FieldHeadings<Field>[],
  passes: readonly ((heading: string, name: string) => boolean)[],
): ColumnMapping<Field> {
  const mapping: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const matches of passes) {
    for (const { field, names, group } of fields) {
      if (mapping[field] !== undefined) continue;
      const column = names
        .map((name) =>
          columns.find(
            (one) => !taken.has(one.index) && one.group === (group ?? null) && matches(one.name, name),
          ),
        )
        .find((one) => one !== undefined);
      if (!column) continue;
      mapping[field] = column.index;
      taken.add(column.index);
    }
  }
  return mapping;
}

const sameHeading = (heading: string, name: string) => heading === name;
/** Whole words: `nama` is in `nama siswa`, not in `namanya`; a short word must stand alone. */
const containsHeading = (heading: string, name: string) =>
  name.length > 3 && ` ${heading} `.includes(` ${name} `);

/** The columns with a few of their values, to choose from. */
export function columnSamples(table: SheetTable): ColumnSample[] {
  return table.columns.map(({ index, header }) => {
    const samples = new Set<string>();
    for (const { cells } of table.rows) {
      const text = cellText(cells[index]);
      if (text) samples.add(text.slice(0, sampleLength));
      if (samples.size === sampleCount) break;
    }
    return { index, header, samples: [...samples] };
  });
}

/** Keeps the mapped columns and empties every other, so that nothing else travels further. */
export function onlyMapped(table: SheetTable, mapping: ColumnMapping<string>): SheetTable {
  const kept = new Set(Object.values(mapping));
  return {
    ...table,
    columns: table.columns.filter(({ index }) => kept.has(index)),
    rows: table.rows.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell, index): Cell => (kept.has(index) ? cell : null)),
    })),
  };
}

/** `true` for a cell that holds a number, or in an untyped file the digits of one. */
export const isNumberCell = (cell: Cell | undefined, typed: boolean) =>
  typeof cell === 'number' || (!typed && !isDateCell(cell) && /^\d+$/.test(cellText(cell)));
