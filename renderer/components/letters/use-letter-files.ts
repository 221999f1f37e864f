import { useState } from 'react';
import type { CallError } from '@shared/contract/errors';
import { printFile, saveOffer, type FileOffer } from '@renderer/lib/files';
import { rpc } from '@renderer/lib/rpc';

/** Prints and saves an issued letter: drawn anew each time from what was kept, so always the same. */
export function useLetterFiles(letterId: number) {
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);

  async function handOut(to: (offer: FileOffer) => void) {
    setBusy(true);
    const answer = await rpc.letters.pdf({ letterId });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) to(answer.value.file);
  }

  return { print: () => handOut(printFile), save: () => handOut(saveOffer), busy, error };
}
