import type { ImportCounts, ImportGroup, ImportRow } from '@shared/contract/list-import';

/** A plan as the preview shows it: each group's lines. Faults come one a line, so a row may stand twice. */
export type PreviewRows = Readonly<Record<ImportGroup, readonly ImportRow[]>>;

/** A line of the preview that says nothing but what `some` says. */
export const previewLine = (row: number | null, some: Partial<ImportRow>): ImportRow => ({
  row,
  targetId: null,
  name: '',
  detail: null,
  changes: [],
  fault: null,
  ...some,
});

interface Remark {
  readonly row: number;
  readonly field: string;
  readonly reason: string;
  readonly params?: Readonly<Record<string, number>>;
}

/** What is wrong with a row, with the name that stands in it where it has one. */
export const remarkLine = (
  { row, field, reason, params }: Remark,
  names: ReadonlyMap<number, string>,
): ImportRow =>
  previewLine(row, { name: names.get(row) ?? '', fault: { field, reason, params: { ...params } } });

/** How many rows (not lines) each group has. */
export function previewCounts(rows: PreviewRows): ImportCounts {
  const distinct = (group: ImportGroup) => new Set(rows[group].map(({ row }) => row)).size;
  return {
    added: rows.added.length,
    changed: rows.changed.length,
    unchanged: rows.unchanged.length,
    absent: rows.absent.length,
    faults: distinct('faults'),
    notices: distinct('notices'),
  };
}
