import { useState } from 'react';
import type { CallError, Result } from '@shared/contract/errors';
import { printFile, saveOffer, type FileOffer } from '@renderer/lib/files';
import { rpc } from '@renderer/lib/rpc';

/** Prints and saves an issued letter: drawn anew each time from what was kept, so always the same. */
export function useLetterFiles(letterId: number) {
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);

  async function ask<T>(call: () => Promise<Result<T>>, then: (value: T) => void) {
    setBusy(true);
    const answer = await call();
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) then(answer.value);
  }
  const handOut = (to: (offer: FileOffer) => void) =>
    ask(
      () => rpc.letters.pdf({ letterId }),
      ({ file }) => to(file),
    );

  return {
    print: () => handOut(printFile),
    save: () => handOut(saveOffer),
    saveWord: () => ask(() => rpc.letters.word({ letterId }), saveOffer),
    busy,
    error,
  };
}
