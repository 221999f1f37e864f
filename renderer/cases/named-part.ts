import { useEffect } from 'react';
import { useLocation } from '@tanstack/react-router';

/** Parts of the case's page that an address can name (`#alasan`): what is missing leads straight to its place. */
export type NamedPart = 'konferensi' | 'upaya' | 'alasan' | 'masalah' | 'laporan';

/** Whether the address names this part. */
export const isNamed = (part: NamedPart): boolean => window.location.hash === `#${part}`;

/** Brings the named part into sight once the case has been read, and the focus to it or to the field open in it. */
export function useScrollToNamed(): void {
  // Also where the page is open already and the search leads to another of its parts.
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const part = document.getElementById(hash);
    part?.scrollIntoView({ block: 'center' });
    if (!part?.contains(document.activeElement)) part?.focus();
  }, [hash]);
}
