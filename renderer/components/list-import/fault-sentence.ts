import type { ImportGroup, ImportRow } from '@shared/contract/list-import';
import i18n from '@renderer/i18n/i18n';
import type { ListSource } from './list-source';

type SomeKey = 'import.faults.nameMissing';

/** Why a row does not go in, or what was passed over in it. */
export function faultSentence<Field extends string>(
  { field, reason, params }: NonNullable<ImportRow['fault']>,
  source: Pick<ListSource<Field>, 'fields'>,
  group: ImportGroup,
): string {
  const key = `import.${group === 'notices' ? 'notices' : 'faults'}.${reason}`;
  const label = source.fields.find(({ value }) => value === field)?.label ?? field;
  return i18n.exists(key) ? i18n.t(key as SomeKey, { ...params, field: label }) : label;
}
