import { useEffect } from 'react';

/** Parts of the case's page that an address can name (`#alasan`): what is missing leads straight to its place. */
export type NamedPart = 'konferensi' | 'upaya' | 'alasan' | 'masalah' | 'laporan';

/** Whether the address names this part. */
export const isNamed = (part: NamedPart): boolean => window.location.hash === `#${part}`;

/** Brings the named part into sight once the case has been read, and the focus to it or to the field open in it. */
export function useScrollToNamed(): void {
  useEffect(() => {
    const part = document.getElementById(window.location.hash.slice(1));
    part?.scrollIntoView();
    if (!part?.contains(document.activeElement)) part?.focus();
  }, []);
}
