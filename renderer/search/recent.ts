import { onLock } from '@renderer/lib/session';
import type { Hit } from './hit';

const kept = 5;
let recent: readonly Hit[] = [];

// Names of students: nobody who signs in next sees whom one looked for, and no disk keeps it.
onLock(() => {
  recent = [];
});

/** What was opened from the search since one signed in, the latest first. */
export const recentHits = (): readonly Hit[] => recent;

export function rememberHit(hit: Hit): void {
  if (hit.kind === 'commands' || hit.kind === 'places') return;
  recent = [hit, ...recent.filter(({ key }) => key !== hit.key)].slice(0, kept);
}
