import { useEffect, useRef, useState } from 'react';
import type { KeptArchive } from '@shared/contract/archive';
import type { Contract } from '@shared/contract/contract';
import type { CallError } from '@shared/contract/errors';
import type { z } from 'zod';
import { useAppEvent } from '@renderer/lib/events';
import { queryClient } from '@renderer/lib/query';
import { CallFailure, rpcUntil } from '@renderer/lib/rpc';

type ToSeal = z.input<Contract['archive']['seal']['input']>;

export type SealRun =
  | { readonly at: 'rest' }
  /** Of a thousand steps. */
  | { readonly at: 'running'; readonly done: number }
  | { readonly at: 'stopped' }
  | { readonly at: 'done'; readonly archive: KeptArchive; readonly isNew: boolean };

/** The sealing of a year with its progress; leaving the page gives it up. */
export function useSealing() {
  const [run, setRun] = useState<SealRun>({ at: 'rest' });
  const [error, setError] = useState<CallError | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  useAppEvent('archive.progress', ({ done }) =>
    setRun((now) => (now.at === 'running' ? { at: 'running', done: Number(done) } : now)),
  );

  async function seal(input: ToSeal, onFieldsRefused: (failure: CallFailure) => void) {
    const controller = new AbortController();
    running.current = controller;
    setError(null);
    setRun({ at: 'running', done: 0 });
    const answer = await rpcUntil(controller.signal).archive.seal(input);
    await Promise.all(
      [['archive'], ['cases'], ['students']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
    if (answer.ok) return setRun({ at: 'done', ...answer.value });
    if (controller.signal.aborted) return setRun({ at: 'stopped' });
    setRun({ at: 'rest' });
    if (answer.error.fields) onFieldsRefused(new CallFailure(answer.error));
    else setError(answer.error);
  }

  return {
    run,
    error,
    seal: (...given: Parameters<typeof seal>) => void seal(...given),
    stop: () => running.current?.abort(),
  };
}
