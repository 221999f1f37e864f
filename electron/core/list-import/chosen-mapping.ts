import { invalidField } from '../errors';
import type { SheetTable } from '../spreadsheet/header';
import type { ColumnMapping } from '../spreadsheet/mapping';

/**
 * The mapping as the counselor confirmed it, held against the file: only columns that are there, and the name.
 * @throws AppError `invalid_input` at `mapping.name`
 */
export function chosenMapping<Field extends string>(
  table: SheetTable,
  chosen: Partial<Record<Field | 'name', number | null>>,
): ColumnMapping<Field> & { readonly name: number } {
  const known = new Set(table.columns.map(({ index }) => index));
  const mapping = Object.fromEntries(
    Object.entries<number | null | undefined>(chosen).filter(
      ([, index]) => typeof index === 'number' && known.has(index),
    ),
  ) as ColumnMapping<Field | 'name'>;
  const { name } = mapping;
  if (name === undefined) throw invalidField('mapping.name', 'required');
  return { ...mapping, name };
}
