import type { ImportBatchView } from '@shared/contract/list-import';
import i18n from '@renderer/i18n/i18n';

/** `12 ditambahkan, 3 diperbarui`; empty where nothing changed. */
export const batchSummary = (counts: ImportBatchView['counts']): string =>
  (['added', 'changed', 'left'] as const)
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .map((kind) => i18n.t(`import.done.${kind}`, { count: counts[kind] }))
    .join(', ');
