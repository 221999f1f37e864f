import type { DueItem } from '@shared/contract/today';

/**
 * What a notification says: how many things, and no more. Others may look at the screen, so there is no name in it
 * and nothing of what it is about.
 */
export function noticeSentence(items: readonly Pick<DueItem, 'urgency'>[]): string {
  const late = items.filter(({ urgency }) => urgency === 'overdue').length;
  const today = items.length - late;
  if (late === 0) return `${today} hal jatuh tempo hari ini.`;
  if (today === 0) return `${late} hal sudah lewat waktunya.`;
  return `${today} hal jatuh tempo hari ini, ${late} sudah lewat waktunya.`;
}
